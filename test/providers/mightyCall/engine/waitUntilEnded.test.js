/** A call of MightyCall from start to end: `callStatus` is null until it has ended. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { describeWaiting } = require('../../../engine/waiting');

const row = accountOf('mightyCall');

const { stage, waiting, goes, lookedAt } = describeWaiting(row, {
	places: (to) => ({ ...row.act, to }),
	waits: ({ callId }) => ({
		resource: 'call',
		operation: 'waitUntilEnded',
		callId: { __rl: true, mode: 'id', value: callId },
	}),
	looks: ['/v4/api/calls/{id}'],
	number: (index) => `+121255501${String(index).padStart(2, '0')}`,
	pace: { first: 15, longest: 75 },
});

test('a call of ten minutes takes fewer than twelve requests', async () => {
	goes({ rings: 20, talks: 580 });
	const { items } = await stage.act(1, { parameters: waiting('+12125550123') });
	expect(items[0].json).toMatchObject({ outcome: 'answered', ended: true, durationSeconds: 600 });
	expect(stage.requests.length).toBeLessThan(12);
	expect(lookedAt().length).toBe(10);
});

test('a call that is not found as soon as it is placed is looked for again', async () => {
	goes({ rings: 10, talks: 60 });
	stage.provider.faults.push({
		match: { method: 'GET', path: /^\/v4\/api\/calls\// },
		times: 1,
		status: 400,
		body: { message: 'Call not found' },
	});
	const { items, error } = await stage.act(1, { parameters: waiting('+12125550123') });
	expect([error, items[0]?.json.outcome]).toEqual([undefined, 'answered']);
});

test('a wrong ID is an error at the first look', async () => {
	const { error } = await stage.read(1, {
		parameters: {
			resource: 'call',
			operation: 'waitUntilEnded',
			callId: { __rl: true, mode: 'id', value: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' },
		},
	});
	expect(error.httpCode).toBe('400');
	expect(lookedAt().length).toBe(1);
});

test('a day’s allowance that is used up ends the wait at once', async () => {
	goes({ rings: 10, talks: 60 });
	stage.provider.settings.dailyAllowance = 1;
	const { error } = await stage.act(1, { parameters: waiting('+12125550123') });
	expect(error.message).toMatch(/^The call was placed, but how it ended/);
	expect(lookedAt().length).toBe(1);
});
