/**
 * The MightyCall polling trigger: how often it asks, what it shows when that fails, in the editor, and keeps to itself.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { advance } = require('../../../engine/harness/clock');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const news = require('./news');
const { pollersOf } = require('../../../engine/pollers');

const row = accountOf('mightyCall');

const stage = useStage(row);
const poller = pollersOf(stage, 'mightyCallPollingTrigger');

const SECOND = 1000;

const asked = () => stage.requests.filter(({ path: one }) => one.startsWith('/v4/api/'));

describe.each(news.POLLED)('$event', ({ event, make, path, id }) => {
	const happen = (given) => make(stage.provider, given);
	const idsIn = ({ items }) => (items ?? []).map(({ json }) => json[id]);

	const published = async (options = {}) => {
		const one = poller({ event, options });
		expect(await one.publish()).toMatchObject({ items: null, error: undefined });
		return one;
	};

	test('asks where the records are, and refuses nothing on the way', async () => {
		const one = await published();
		happen();
		await one.after();
		expect(asked().filter((request) => request.path !== path)).toEqual([]);
		expect(asked().filter(({ status }) => status !== 200)).toEqual([]);
	});

	test('asks no more often than every 5 minutes', async () => {
		const one = await published();
		const record = happen();
		stage.clear();
		for (let polls = 0; polls < 4; polls += 1) expect((await one.after(1)).items).toBeNull();
		expect(stage.requests).toEqual([]);
		expect(idsIn(await one.after(1))).toEqual([record[id]]);
	});

	test('asks as often as it is told to', async () => {
		const one = await published({ minutesBetweenChecks: 1 });
		const record = happen();
		expect(idsIn(await one.after(1))).toEqual([record[id]]);
		const rarely = await published({ minutesBetweenChecks: 60 });
		happen();
		expect((await rarely.after(50)).items).toBeNull();
		expect((await rarely.after(10)).items).toHaveLength(1);
	});

	test('shows a failing request, forgets nothing and gives the record next time', async () => {
		const one = await published();
		const record = happen();
		const before = (await one.after(1)).memory;
		stage.fault(path, { status: 400, body: { message: 'Out of order' } }, 100);
		const failed = await one.after();
		expect(failed.error.message).toMatch(/MightyCall/);
		expect([failed.items, failed.memory]).toEqual([null, before]);
		stage.provider.faults.length = 0;
		expect(idsIn(await one.after())).toEqual([record[id]]);
	});

	test.each([
		['500', { status: 500, body: {} }],
		['503', { status: 503, body: {} }],
		['400', { status: 400, body: { message: 'Out of order' } }],
		['no answer', { cut: 'before' }],
	])('after a failure (%s) asks no more often than before', async (_what, fault) => {
		const one = await published();
		const record = happen();
		stage.fault(path, fault, 1000);
		expect((await one.after(5)).error).toBeDefined();
		stage.provider.faults.length = 0;
		stage.clear();
		for (let polls = 0; polls < 4; polls += 1)
			expect(await one.after(1)).toMatchObject({ items: null, error: undefined });
		expect(stage.requests).toEqual([]);
		expect(idsIn(await one.after(1))).toEqual([record[id]]);
	});

	test('a failure is shown each time somebody publishes, and not every minute', async () => {
		stage.fault(path, { status: 400, body: { message: 'Out of order' } }, 1000);
		const one = poller({ event, options: {} });
		for (let times = 0; times < 3; times += 1) expect((await one.publish()).error).toBeDefined();
		expect(asked()).toHaveLength(3);
		expect(await one.after(1)).toMatchObject({ items: null, error: undefined });
		expect((await one.after(4)).error).toBeDefined();
		expect(asked()).toHaveLength(4);
	});

	test('a test of the editor asks also after a failure', async () => {
		const one = await published();
		happen();
		stage.fault(path, { status: 400, body: { message: 'Out of order' } }, 1);
		expect((await one.after(5)).error).toBeDefined();
		expect((await one.test()).items.length).toBeGreaterThan(0);
	});

	test('published again after a week starts anew, and goes on as usual', async () => {
		const one = await published();
		happen();
		expect((await one.after()).items).toHaveLength(1);
		advance(8 * 24 * 60 * 60 * SECOND);
		happen();
		expect(await one.restart()).toMatchObject({ items: null, error: undefined });
		const record = happen();
		expect(idsIn(await one.after())).toEqual([record[id]]);
	});

	test('published again after six days gives what has come since', async () => {
		const one = await published();
		happen();
		expect((await one.after()).items).toHaveLength(1);
		advance(5 * 24 * 60 * 60 * SECOND);
		const record = happen();
		advance(24 * 60 * 60 * SECOND);
		expect(idsIn(await one.restart())).toEqual([record[id]]);
	});

	test('a page that fails takes nothing of the pages before it', async () => {
		const one = await published();
		for (let number = 0; number < 1100; number += 1) happen();
		const before = (await one.after(1)).memory;
		const outOfOrder = () => stage.fault(path, { status: 400, body: { message: 'Out of order' } }, 100);
		stage.provider.once('request', outOfOrder);
		const failed = await one.after();
		expect([failed.error?.message, failed.items, failed.memory]).toEqual([
			expect.stringMatching(/MightyCall/),
			null,
			before,
		]);
		stage.provider.faults.length = 0;
		const ids = idsIn(await one.after());
		expect([ids.length, new Set(ids).size]).toEqual([1100, 1100]);
	});

	test('in the editor gives a few of the newest, and touches nothing', async () => {
		const one = await published();
		const records = Array.from({ length: 12 }, () => {
			advance(SECOND);
			return happen();
		});
		const before = one.staticData.node;
		const shown = await one.test();
		expect(shown.error).toBeUndefined();
		expect(shown.items.length).toBeGreaterThan(0);
		expect(shown.items.length).toBeLessThanOrEqual(10);
		expect(records.map((record) => record[id])).toEqual(expect.arrayContaining(idsIn(shown)));
		expect(idsIn(shown)).toContain(records.at(-1)[id]);
		expect(one.staticData.node).toEqual(before);
		expect(idsIn(await one.after())).toHaveLength(12);
	});

	test('in the editor says so when there are none', async () => {
		for (const list of ['requests', 'calls', 'contacts']) stage.provider.seed(list, 0);
		const { error, items } = await poller({ event, options: {} }).test();
		expect(items).toBeNull();
		expect(error.message).toMatch(/MightyCall/);
	});

	test('shows no token of a file, simplified or not, and no secret', async () => {
		for (const simplify of [true, false]) {
			const one = await published({ simplify });
			happen();
			const text = JSON.stringify((await one.after()).items);
			expect(text.length).toBeGreaterThan(100);
			expect(text).not.toContain('example-record-');
			expect(text).not.toContain(stage.provider.credentials.apiKey);
		}
	});

	test('stores nothing of what the records say', async () => {
		const one = await published();
		happen();
		await one.after();
		const stored = JSON.stringify(one.staticData.node);
		for (const word of ['example', 'Please', '+1', 'Ada']) expect(stored).not.toContain(word);
	});
});
