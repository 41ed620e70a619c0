/** A list with nothing in it: providers also say so with status 204, or with `null`. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');
const { waits } = require('../../../engine/harness/clock');

const stage = useStage(accountOf('uComPbx'));

const HISTORY = '/api/ver1.0/client/@me/call_history/';
const parameters = { resource: 'callHistory', operation: 'getAll', start: '2020-01-01', end: '2040-01-01' };

beforeEach(async () => await stage.signedIn());

test.each([
	['status 204', { status: 204, body: '' }],
	['the text null', { status: 200, body: 'null' }],
	['a null in its place', { status: 200, body: { call_history: null } }],
	['an empty list', { status: 200, body: { call_history: [] } }],
])('%s gives no items after one request', async (_what, fault) => {
	stage.fault(HISTORY, fault, Infinity);
	for (const all of [{ limit: 5 }, { returnAll: true }]) {
		stage.clear();
		const { items, error } = await stage.read(1, { parameters: { ...parameters, ...all } });
		expect(error).toBeUndefined();
		expect([items, stage.asked(HISTORY).length, waits]).toEqual([[], 1, []]);
	}
});
