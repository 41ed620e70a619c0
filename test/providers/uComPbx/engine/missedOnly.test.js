/** Missed Only: the PBX has no such filter, so the node reads all pages and leaves the others out. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('uComPbx'));

const HISTORY = '/api/ver1.0/client/@me/call_history/';
const all = { resource: 'callHistory', operation: 'getAll', start: '2029-12-01', end: '2030-01-02' };
const missed = { ...all, filters: { missedOnly: true } };

const run = async (parameters) => await stage.read(1, { parameters });
const ids = ({ items }) => items.map(({ json }) => json.callId ?? json.call_uuid);

const calls = () => stage.provider.records.calls;
const isMissed = ({ flow, result }) => flow === 'in' && result !== 'bridged';
const missedIds = () =>
	calls()
		.filter(isMissed)
		.map(({ call_uuid: id }) => id);

beforeEach(async () => await stage.signedIn());

test('finds whom a menu alone answered, and nobody whom a person did', async () => {
	const result = await run({ ...missed, returnAll: true });
	expect(result.error).toBeUndefined();
	expect(ids(result).sort()).toEqual(missedIds().sort());
	const outcomes = new Set(result.items.map(({ json }) => `${json.outcome} ${json.status}`));
	expect([...outcomes].sort()).toEqual(['missed answered', 'missed not answered']);
});

test('without it all calls come', async () => {
	const result = await run({ ...all, filters: { missedOnly: false }, returnAll: true });
	expect(ids(result)).toHaveLength(calls().length);
});

test('is the same without Simplify', async () => {
	const result = await run({ ...missed, returnAll: true, simplify: false });
	expect(ids(result).sort()).toEqual(missedIds().sort());
	expect(result.items[0].json).toHaveProperty('cdr');
});

test('Limit counts what is left, and no page is asked for once it is reached', async () => {
	stage.provider.seed('calls', 450);
	const expected = missedIds();
	const result = await run({ ...missed, limit: 5 });
	expect(ids(result)).toEqual(expected.slice(0, 5));
	expect(stage.asked(HISTORY).map(({ query }) => [query.page, query.per_page])).toEqual([['1', '100']]);
});

test('pages without any are passed over', async () => {
	stage.provider.seed('calls', 250).forEach((call, index) => {
		call.result = index === 249 ? 'not answered' : 'bridged';
		call.flow = 'in';
	});
	const result = await run({ ...missed, limit: 3 });
	expect(ids(result)).toEqual([calls()[249].call_uuid]);
	expect(stage.asked(HISTORY)).toHaveLength(3);
});

test('nothing of it is sent', async () => {
	await run({ ...missed, filters: { missedOnly: true, flow: 'in' } });
	const [{ query }] = stage.asked(HISTORY);
	expect(Object.keys(query).sort()).toEqual(['end_datetime', 'flow', 'page', 'per_page', 'start_datetime']);
});
