/** A call of VOIPEX from start to end: it is live, then for a moment nowhere, then in the call log, a row for each leg. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { describeWaiting } = require('../../../engine/waiting');

const row = accountOf('voipex');
const LIVE = '/calls/current';
const LOG = '/calls';

const { stage, waiting, goes, lookedAt, placed } = describeWaiting(row, {
	places: (to) => ({ resource: 'call', operation: 'originate', from: 'line', line: '440', to }),
	waits: ({ callId }) => ({ resource: 'call', operation: 'waitUntilEnded', callId }),
	looks: [LIVE, LOG],
	number: (index) => `6010001${String(index).padStart(2, '0')}`,
	pace: { first: 2, longest: 30 },
});

const paths = () => lookedAt().map(({ path }) => path);

test('of the rows of a call the one in which somebody talked is given', async () => {
	goes({ rings: 10, talks: 60 });
	const { items } = await stage.act(1, { parameters: waiting('601000137') });
	expect(stage.provider.records.calls.filter(({ linkedid }) => linkedid === items[0].json.callId)).toHaveLength(2);
	expect(items[0].json).toMatchObject({ to: '601000137', talkSeconds: 60, recording: { available: true } });
});

test('while it is live the call log is not asked; then for that call alone, of days that it must be in', async () => {
	goes({ rings: 10, talks: 60, logged: 40 });
	await stage.act(1, { parameters: waiting('601000137') });
	const asked = lookedAt().filter(({ path }) => path === LOG);
	expect(paths().indexOf(LOG)).toBeGreaterThan(3);
	expect(asked.length).toBeGreaterThan(1);
	const { linkedid, startTime, endTime } = asked[0].query;
	const [{ callId }] = stage.provider.requests.filter(({ path }) => path === LIVE).map(({ query }) => query);
	expect(linkedid).toBe(callId);
	expect([Date.parse(startTime) < Date.now(), Date.parse(endTime) > Date.now()]).toEqual([true, true]);
});

test('busy keeps the word of the call log', async () => {
	goes({ rings: 10, outcome: 'BUSY' });
	const { items } = await stage.act(1, { parameters: waiting('601000137') });
	expect(items[0].json).toMatchObject({ outcome: 'busy', status: 'BUSY', ended: true });
});

test('the switchboard that was chosen for the call is the one that is looked at', async () => {
	goes({ rings: 10, talks: 60 });
	await stage.act(1, { parameters: { ...waiting('601000137'), additionalFields: { pbxId: '1234' } } });
	expect(
		lookedAt()
			.filter(({ path }) => path === LIVE)
			.every(({ query }) => String(query.pbxId) === '1234'),
	).toBe(true);
	expect(placed()).toBe(1);
});
