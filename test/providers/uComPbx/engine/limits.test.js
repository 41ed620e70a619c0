/** What uCom PBX allows itself to be asked: one question about the history at a time, and so many an hour. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');
const { waits } = require('../../../engine/harness/clock');

const uComPbx = accountOf('uComPbx');

const stage = useStage(uComPbx);

const HISTORY = '/api/ver1.0/client/@me/call_history/';

const getAll = { resource: 'callHistory', operation: 'getAll', start: '2020-01-01', end: '2040-01-01', limit: 1 };

const errorsOf = (results) => results.map(({ error }) => error);

beforeEach(async () => await stage.signedIn());

describe('Call History in several executions at once', () => {
	beforeEach(() => {
		stage.provider.settings.oneStatisticsRequest = true;
		// Nothing is answered at once: two under way would meet.
		stage.provider.settings.latency = 10;
	});

	test('asks for one thing at a time, and each gets its answer', async () => {
		const results = await stage.readAtOnce(6, 2, { parameters: getAll });
		expect(errorsOf(results)).toEqual(Array(6).fill(undefined));
		expect([stage.provider.maxInFlight, stage.answered(429), waits]).toEqual([1, 0, []]);
		expect(stage.asked(HISTORY)).toHaveLength(12);
	});

	test('page by page as well', async () => {
		stage.provider.seed('calls', 350);
		const results = await stage.readAtOnce(3, 1, { parameters: { ...getAll, returnAll: true } });
		expect(results.map(({ items }) => items.length)).toEqual([350, 350, 350]);
		expect([stage.provider.maxInFlight, stage.answered(429)]).toEqual([1, 0]);
	});

	test('one that fails does not hold up the others', async () => {
		stage.fault(HISTORY, { status: 404 });
		const results = await stage.readAtOnce(4, 1, { parameters: getAll });
		expect(errorsOf(results).filter((error) => error !== undefined)).toHaveLength(1);
		expect(stage.provider.maxInFlight).toBe(1);
	});

	test('other questions do not wait for it', async () => {
		/** @type {any} */
		let open;
		stage.fault(HISTORY, {
			hold: new Promise((resolve) => {
				open = resolve;
			}),
		});
		const arrived = new Promise((resolve) => {
			stage.provider.once('arrived', resolve);
		});
		const history = stage.read(1, { parameters: getAll });
		await arrived;
		expect((await stage.read(3)).error).toBeUndefined();
		open();
		expect((await history).error).toBeUndefined();
	});
});

describe('the quota of the hour', () => {
	const body = { message: 'Rate limit exceeded', status: 'rate_limit_exceeded' };

	test.each([
		['what reads', uComPbx.read, uComPbx.readPath],
		['what acts', uComPbx.act, uComPbx.actPath],
	])('used up: %s is asked once and says so', async (_what, parameters, path) => {
		stage.fault(path, { status: 429, body }, Infinity);
		const { error } = await stage.read(1, { parameters });
		expect(error.message).toMatch(/no requests left for this hour/);
		expect([error.httpCode, stage.asked(path).length, waits]).toEqual(['429', 1, []]);
	});

	test('an answer of the history being busy is tried again all the same', async () => {
		const busy = { message: 'Stats request already exists, concurrent request not allowed' };
		stage.fault(HISTORY, { status: 429, body: busy });
		expect((await stage.read(1, { parameters: getAll })).error).toBeUndefined();
		expect([stage.asked(HISTORY).length, waits.length]).toEqual([2, 1]);
	});
});
