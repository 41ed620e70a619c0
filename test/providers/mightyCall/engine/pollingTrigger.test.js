/** The MightyCall polling trigger: each new record once, whatever happens between two polls. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { advance } = require('../../../engine/harness/clock');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { largestList } = require('./largestList');
const news = require('./news');
const { pollersOf } = require('../../../engine/pollers');

const row = accountOf('mightyCall');

const stage = useStage(row);
const poller = pollersOf(stage, 'mightyCallPollingTrigger');

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe.each(news.POLLED)('$event', ({ event, make, id, time }) => {
	const happen = (given) => make(stage.provider, given);
	const of = (moment) => ({ [time]: new Date(moment).toISOString() });
	const idsIn = ({ items }) => (items ?? []).map(({ json }) => json[id]);

	const published = async (options = {}) => {
		const one = poller({ event, options });
		expect(await one.publish()).toMatchObject({ items: null, error: undefined });
		return one;
	};

	test('starts from now and gives what is new once', async () => {
		const one = await published();
		const record = happen();
		const first = await one.after();
		expect([first.error, idsIn(first)]).toEqual([undefined, [record[id]]]);
		expect((await one.after()).items).toBeNull();
		expect((await one.after()).items).toBeNull();
	});

	test('gives several, oldest first', async () => {
		const one = await published();
		const records = [1, 2, 3].map(() => {
			advance(SECOND);
			return happen();
		});
		expect(idsIn(await one.after())).toEqual(records.map((record) => record[id]));
	});

	test('tells apart what has the same moment, also over two polls', async () => {
		const one = await published();
		const moment = of(Date.now() + 5 * MINUTE);
		advance(5 * MINUTE);
		const [first, second] = [happen(moment), happen(moment)];
		const both = idsIn(await one.after(0));
		expect(both.sort()).toEqual([first, second].map((record) => record[id]).sort());
		const third = happen(moment);
		expect(idsIn(await one.after())).toEqual([third[id]]);
	});

	test('gives what shows up late', async () => {
		const one = await published();
		advance(5 * MINUTE);
		happen();
		await one.after(0);
		const late = happen(of(Date.now() - 2 * MINUTE));
		expect(idsIn(await one.after())).toEqual([late[id]]);
		expect((await one.after()).items).toBeNull();
	});

	test('starts from now again when it listened to something else before', async () => {
		const one = poller({ event: event === 'newMessage' ? 'newVoicemail' : 'newMessage', options: {} });
		await one.publish();
		happen();
		advance(5 * MINUTE);
		one.options.parameters = { event, options: {} };
		expect(await one.publish()).toMatchObject({ items: null, error: undefined });
		const record = happen();
		expect(idsIn(await one.after())).toEqual([record[id]]);
	});

	test('gives nothing of before it was published', async () => {
		happen(of(Date.now() - 10 * SECOND));
		const one = await published();
		happen(of(Date.now() - 30 * 24 * 60 * MINUTE));
		for (let polls = 0; polls < 3; polls += 1) expect((await one.after()).items).toBeNull();
	});

	test('loses nothing when n8n ends after polls that gave nothing', async () => {
		const one = await published();
		const first = happen();
		expect(idsIn(await one.after())).toEqual([first[id]]);
		for (let polls = 0; polls < 3; polls += 1) await one.after();
		const between = happen();
		const restarted = await one.restart();
		const later = restarted.items === null ? await one.after() : restarted;
		expect(idsIn(later)).toEqual([between[id]]);
		expect((await one.after()).items).toBeNull();
	});

	test('gives all of more than one page, once', async () => {
		const one = await published();
		const records = Array.from({ length: 230 }, () => happen());
		const ids = idsIn(await one.after());
		expect(ids).toHaveLength(230);
		expect(new Set(ids)).toEqual(new Set(records.map((record) => record[id])));
		expect((await one.after()).items).toBeNull();
	});

	test('remembers no more than it has to', async () => {
		const one = await published();
		const given = [];
		for (let polls = 0; polls < 15; polls += 1) {
			for (let number = 0; number < 100; number += 1) happen();
			given.push(...idsIn(await one.after()));
		}
		expect([given.length, new Set(given).size]).toEqual([1500, 1500]);
		expect(JSON.stringify(one.staticData.node).length).toBeLessThan(100_000);
		// A week without anything new, and all of it may be forgotten.
		for (let days = 0; days < 7; days += 1) await one.after(24 * 60);
		happen();
		const { memory } = await one.after();
		expect(largestList(memory)).toBeLessThan(20);
	});
});

test('the default is new voicemail', async () => {
	const one = poller({});
	await one.publish();
	const record = news.voicemail(stage.provider);
	expect((await one.after()).items.map(({ json }) => json.id)).toEqual([record.id]);
});
