/** The TeleTracker polling trigger: each record of the report once, though none of its fields is known. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { advance } = require('../../../engine/harness/clock');
const { pollersOf } = require('../../../engine/pollers');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');

const stage = useStage(accountOf('teleTracker'));
const poller = pollersOf(stage, 'teleTrackerPollingTrigger');

let made = 0;
/** @returns {any} */
const happens = (more = {}, hoursAgo = 0) => {
	made += 1;
	const at = new Date(stage.provider.now() - hoursAgo * 3_600_000).toISOString();
	const record = { call_id: `9900${made}`, creation_date: at, disposition: 'Answered', ...more };
	stage.provider.records.calls.push(record);
	return record;
};
const published = async (options = {}, idField = 'call_id') => {
	const one = poller({ idField, options });
	expect((await one.publish()).error).toBeUndefined();
	return one;
};
const newIn = async (one, minutes = 5) => {
	const { items, error } = await one.after(minutes);
	expect(error).toBeUndefined();
	return (items ?? []).map(({ json }) => json.call_id ?? json.other);
};

test('starts from now, gives what is new once, also what shows up a day late', async () => {
	happens();
	const one = await published();
	const [now, late] = [happens(), happens({}, 30)];
	expect((await newIn(one)).sort()).toEqual([now.call_id, late.call_id].sort());
	expect(await newIn(one)).toEqual([]);
});

test('asks from two days before what was read to the day after today', async () => {
	const one = await published();
	stage.clear();
	await newIn(one);
	const [{ query, at }] = stage.asked('/reports/call-data');
	const day = (days) => new Date(at + days * 86_400_000).toISOString().slice(0, 10);
	expect([query.start_date <= day(-1), query.start_date >= day(-3), query.end_date]).toEqual([true, true, day(1)]);
});

test('nothing comes twice over days, and a restart loses nothing', async () => {
	const one = await published();
	const given = [];
	const happened = [];
	for (let hour = 0; hour < 80; hour += 4) {
		happened.push(happens().call_id);
		given.push(...(await newIn(one, 240)));
	}
	expect(given).toEqual(happened);
	const meanwhile = happens();
	advance(90 * 60_000);
	const { items } = await one.restart();
	expect((items ?? []).map(({ json }) => json.call_id)).toEqual([meanwhile.call_id]);
});

test('more than a thousand at once come once', async () => {
	const one = await published();
	const many = Array.from({ length: 2500 }, () => happens().call_id);
	expect((await newIn(one)).sort()).toEqual([...many].sort());
	expect(await newIn(one)).toEqual([]);
	expect(await newIn(one)).toEqual([]);
});

test('without the ID field the content tells them apart', async () => {
	const one = await published({}, 'uuid');
	const record = happens();
	expect(await newIn(one)).toEqual([record.call_id]);
	expect(await newIn(one)).toEqual([]);
	record.disposition = 'Missed';
	expect(await newIn(one)).toEqual([record.call_id]);
});

test('Only Where keeps what has one of the values', async () => {
	const one = await published({ onlyWhere: 'disposition', onlyWhereValues: 'Missed, Voicemail' });
	happens();
	const [missed, voicemail] = [happens({ disposition: 'missed' }), happens({ disposition: 'Voicemail' })];
	expect((await newIn(one)).sort()).toEqual([missed.call_id, voicemail.call_id].sort());
});

test('Wait Until Unchanged gives a record when two checks saw the same, and once', async () => {
	const one = await published({ waitUntilUnchanged: true });
	const record = happens({ duration: 1 });
	expect(await newIn(one)).toEqual([]);
	record.duration = 90;
	expect(await newIn(one)).toEqual([]);
	const { items } = await one.after(5);
	expect(items.map(({ json }) => [json.call_id, json.duration])).toEqual([[record.call_id, 90]]);
	expect(await newIn(one)).toEqual([]);
});

test('an error loses nothing, and a check that comes too soon asks nothing', async () => {
	const one = await published();
	const record = happens();
	stage.fault('/reports/call-data', { status: 400, body: { success: false, error: 'No' } });
	expect((await one.after(5)).error.message).toContain('did not accept the request');
	expect(await newIn(one)).toEqual([record.call_id]);
	stage.clear();
	expect(await newIn(one, 1)).toEqual([]);
	expect(stage.requests).toEqual([]);
});
