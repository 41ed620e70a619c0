/** A call of the PBX from start to end: it is live, then for a moment nowhere, then in the history. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { describeWaiting } = require('../../../engine/waiting');

const row = accountOf('uComPbx');
const EXTENSION = '@101';
const LIVE = `/api/ver1.0/extension/${EXTENSION}/current_calls/`;
const PAST = '/api/ver1.0/client/@me/call_history/{id}';

const { stage, waiting, goes, lookedAt } = describeWaiting(row, {
	places: (destinationNumber) => ({ ...row.act, destinationNumber }),
	waits: ({ callId }) => ({
		resource: 'call',
		operation: 'waitUntilEnded',
		extension: EXTENSION,
		clientId: '@me',
		callUuid: callId,
	}),
	looks: [LIVE, PAST],
	number: (index) => `749555501${String(index).padStart(2, '0')}`,
	pace: { first: 2, longest: 30 },
});

const paths = () => lookedAt().map(({ path }) => (path === LIVE ? 'live' : 'past'));

test('while it is live the history is not asked', async () => {
	goes({ rings: 10, talks: 60 });
	await stage.act(1, { parameters: waiting('74955550123') });
	expect(
		paths()
			.slice(0, -1)
			.every((path) => path === 'live'),
	).toBe(true);
	expect(paths().at(-1)).toBe('past');
});

test('one that comes to the history late has not ended until then', async () => {
	goes({ rings: 10, talks: 60, logged: 45 });
	const { items } = await stage.act(1, { parameters: waiting('74955550123') });
	expect(items[0].json).toMatchObject({ outcome: 'answered', ended: true, talkSeconds: 60 });
	expect(stage.answered(404)).toBeGreaterThan(0);
});

test('busy and failed keep the word of the PBX', async () => {
	goes({ rings: 10, outcome: 'busy' });
	const { items } = await stage.act(1, { parameters: waiting('74955550123') });
	expect(items[0].json).toMatchObject({ outcome: 'busy', status: 'busy', ended: true });
});

test('a leg elsewhere is known by the ID of its callback', async () => {
	goes({ rings: 10, talks: 3_600 });
	const { currentCalls } = stage.provider.records;
	currentCalls.push = function push(call) {
		return Array.prototype.push.call(this, { ...call, call_api_id: '12-3f2504e0-4f89-41d3-9a0c-0305e82c3301' });
	};
	const { items } = await stage.act(1, { parameters: waiting('74955550123', { longestWait: 1 }) });
	expect(items[0].json).toMatchObject({ ended: false, call_api_id: '12-3f2504e0-4f89-41d3-9a0c-0305e82c3301' });
	expect(paths()).not.toContain('past');
});

test('a row of the history without an end is a call that goes on', async () => {
	goes({ rings: 10, talks: 60 });
	stage.provider.on('arrived', ({ path }) => {
		if (!path.includes('call_history')) return;
		for (const call of stage.provider.records.calls) call.hangup_time_gmt = null;
	});
	const { items } = await stage.act(1, { parameters: waiting('74955550123') });
	expect(items[0].json).toMatchObject({ ended: false, outcome: 'inProgress' });
});

test('a call that is nowhere is not said to have ended', async () => {
	const { items, error } = await stage.read(1, {
		parameters: {
			resource: 'call',
			operation: 'waitUntilEnded',
			extension: EXTENSION,
			clientId: '@me',
			callUuid: '3f2504e04f8941d39a0c0305e82c3301',
			options: { longestWait: 1 },
		},
	});
	expect(error).toBeUndefined();
	expect(items[0].json).toEqual({ callId: '3f2504e04f8941d39a0c0305e82c3301', outcome: 'unknown', ended: false });
});

test('an hour’s quota that is used up ends the wait at once', async () => {
	goes({ rings: 10, talks: 60 });
	stage.provider.settings.rateLimit = 2;
	const { error } = await stage.act(1, { parameters: waiting('74955550123') });
	expect(error.message).toMatch(/^The call was placed, but how it ended .* has no requests left for this hour/);
});
