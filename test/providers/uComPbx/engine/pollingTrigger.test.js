/** The uCom PBX polling trigger: what is new at the PBX, each once, whatever the clocks say. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { advance } = require('../../../engine/harness/clock');
const { pollersOf } = require('../../../engine/pollers');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const past = require('../double/pastCalls');

const stage = useStage(accountOf('uComPbx'));
const poller = pollersOf(stage, 'uComPbxPollingTrigger');

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const HISTORY = '/api/ver1.0/client/@me/call_history/';

const parametersOf = (event, options = {}) => ({
	event,
	...(event === 'newMessage' ? { extension: { __rl: true, mode: 'id', value: '469100' } } : { clientId: '@me' }),
	options: { simplify: false, ...options },
});
const publishedFor = async (event, options) => {
	const one = poller(parametersOf(event, options));
	expect((await one.publish()).error).toBeUndefined();
	return one;
};
async function newIn(one, minutes = 5) {
	const { items, error } = await one.after(minutes);
	expect(error).toBeUndefined();
	return (items ?? []).map(({ json }) => json);
}

const UUID = 'call_uuid';
const EVENTS = [
	{ event: 'callEnded', make: past.pastCall, id: UUID, path: HISTORY },
	{
		event: 'missedCall',
		make: (provider, given) => past.pastCall(provider, { kind: 'missedOnPhone', ...given }),
		id: UUID,
		path: HISTORY,
	},
	{ event: 'recordingReady', make: past.pastCall, id: UUID, path: HISTORY },
	{ event: 'newVoicemail', make: past.voicemail, id: 'record_uuid', path: '/api/ver1.0/client/@me/voicemail/' },
	{ event: 'newMessage', make: past.message, id: 'id', path: '/api/ver1.0/extension/469100/message/' },
];

let ahead;
beforeEach(() => {
	ahead = 0;
	stage.provider.now = () => Date.now() - ahead;
});

function setClock(ms) {
	ahead += ms;
	jest.setSystemTime(Date.now() + ms);
}

describe.each(EVENTS)('$event', ({ event, make, id, path }) => {
	test('starts from now, gives what is new once, oldest first, and asks its own list', async () => {
		make(stage.provider);
		const one = await publishedFor(event);
		const [first, second] = [make(stage.provider, { at: stage.provider.now() - 2 * MINUTE }), make(stage.provider)];
		expect((await newIn(one)).map((record) => record[id])).toEqual([first[id], second[id]]);
		expect(await newIn(one)).toEqual([]);
		expect(stage.requests.filter((request) => request.path === path)).toHaveLength(3);
		expect(stage.requests.every(({ status }) => status === 200)).toBe(true);
	});

	test('asks for a period in UTC that begins four hours back', async () => {
		const one = await publishedFor(event);
		stage.clear();
		await newIn(one);
		const [{ query, at }] = stage.asked(path);
		expect(query.start_datetime).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
		const back = at - 5 * MINUTE - Date.parse(`${query.start_datetime.replace(' ', 'T')}Z`);
		expect(Math.round(back / MINUTE)).toBe(240);
		expect(Date.parse(`${query.end_datetime.replace(' ', 'T')}Z`)).toBeGreaterThan(at + 60 * MINUTE);
	});

	test.each([-60, -30, 30, 60])('nothing is lost nor twice with a clock %d minutes ahead', async (minutes) => {
		setClock(minutes * MINUTE);
		const one = await publishedFor(event);
		/** @type {unknown[][]} */
		const [happened, given] = [[], []];
		for (let round = 0; round < 8; round++) {
			for (let count = 0; count < 10; count++) {
				happened.push(make(stage.provider, { at: stage.provider.now() })[id]);
				advance(30 * SECOND);
			}
			given.push(...(await newIn(one, 0)).map((record) => record[id]));
		}
		expect(given).toEqual(happened);
	});

	test('is asked no more often than every 5 minutes', async () => {
		const one = await publishedFor(event);
		stage.clear();
		for (let minute = 0; minute < 4; minute++) await newIn(one, 1);
		expect(stage.asked(path)).toEqual([]);
		await newIn(one, 1);
		expect(stage.asked(path)).toHaveLength(1);
	});
});

const MISSED = ['missedOnPhone', 'missedInQueue', 'abandonedInMenu'];

describe('six kinds of calls', () => {
	test.each([
		['callEnded', past.KINDS],
		['missedCall', MISSED],
		['recordingReady', past.KINDS.filter((kind) => !MISSED.includes(kind))],
	])('%s gives each of %j once', async (event, kinds) => {
		const one = await publishedFor(event);
		const made = Object.fromEntries(past.KINDS.map((kind) => [past.pastCall(stage.provider, { kind })[UUID], kind]));
		const given = [...(await newIn(one)), ...(await newIn(one))];
		expect(given.map((call) => made[call[UUID]]).sort()).toEqual([...kinds].sort());
	});

	test('an outgoing call that nobody took is not missed, nor is one whose caller left a voicemail', async () => {
		const one = await publishedFor('missedCall');
		past.pastCall(stage.provider, { kind: 'missedOnPhone', flow: 'out' });
		past.pastCall(stage.provider, { kind: 'missedOnPhone' }).cdr[0].result = 'voicemail';
		const missed = past.pastCall(stage.provider, { kind: 'missedOnPhone' });
		expect((await newIn(one)).map((call) => call[UUID])).toEqual([missed[UUID]]);
	});
});

test('a call that lasts for hours comes when it has ended', async () => {
	const one = await publishedFor('callEnded');
	const began = stage.provider.now();
	for (let minute = 0; minute < 210; minute += 5) {
		past.pastCall(stage.provider);
		expect(await newIn(one)).toHaveLength(1);
	}
	const long = past.pastCall(stage.provider, { at: began, seconds: 210 * 60 });
	expect((await newIn(one)).map((call) => call[UUID])).toEqual([long[UUID]]);
});

describe('the recording of a call', () => {
	test('that is named 5 or 14 minutes late makes it ready then, once', async () => {
		const one = await publishedFor('recordingReady');
		const late = [5, 14].map((minutes) => ({ minutes, call: past.pastCall(stage.provider, { recorded: false }) }));
		const seen = [];
		for (let minute = 1; minute <= 30; minute++) {
			for (const { call } of late.filter(({ minutes }) => minutes === minute)) past.nameRecording(call);
			for (const call of await newIn(one, 1)) seen.push([minute, call[UUID]]);
		}
		expect(seen).toEqual([
			[5, late[0].call[UUID]],
			[15, late[1].call[UUID]],
		]);
	});

	test('is waited for with Wait for Recording, from the end of the call, 15 minutes at most', async () => {
		const one = await publishedFor('callEnded', { waitForRecording: true });
		const unrecorded = { recorded: false, seconds: 40 * 60 };
		const late = past.pastCall(stage.provider, unrecorded);
		const never = past.pastCall(stage.provider, unrecorded);
		const missed = past.pastCall(stage.provider, { kind: 'missedOnPhone' });
		expect((await newIn(one)).map((call) => call[UUID])).toEqual([missed[UUID]]);
		past.nameRecording(late);
		expect((await newIn(one)).map((call) => call[UUID])).toEqual([late[UUID]]);
		expect((await newIn(one)).map((call) => call[UUID])).toEqual([never[UUID]]);
		expect(await newIn(one)).toEqual([]);
	});
});

test('10,000 new calls at once: each once, and the next one, too', async () => {
	const one = await publishedFor('callEnded');
	const made = Array.from({ length: 10_000 }, (_none, number) =>
		past.pastCall(stage.provider, { at: stage.provider.now() - 60 * SECOND - number * 20, seconds: 30 }),
	);
	const given = await newIn(one);
	expect(given).toHaveLength(10_000);
	expect(new Set(given.map((call) => call[UUID]))).toEqual(new Set(made.map((call) => call[UUID])));
	const next = past.pastCall(stage.provider);
	expect((await newIn(one)).map((call) => call[UUID])).toEqual([next[UUID]]);
	expect(await newIn(one)).toEqual([]);
});

test('rows that are new while the list is read push others onto the next page: each once', async () => {
	const one = await publishedFor('callEnded');
	const made = Array.from({ length: 250 }, (_none, number) =>
		past.pastCall(stage.provider, { at: stage.provider.now() - 90 * SECOND - number * 100, seconds: 30 }),
	);
	let pages = 0;
	stage.provider.on('request', ({ path }) => {
		if (path === HISTORY && (pages += 1) <= 3)
			for (let more = 0; more < 7; more++) made.push(past.pastCall(stage.provider, { seconds: 10 }));
	});
	const given = [...(await newIn(one)), ...(await newIn(one))];
	expect(given).toHaveLength(made.length);
	expect(new Set(given.map((call) => call[UUID]))).toEqual(new Set(made.map((call) => call[UUID])));
});

test('the history is asked for one page at a time, whoever else asks', async () => {
	stage.provider.settings.oneStatisticsRequest = true;
	stage.provider.settings.latency = 20;
	const some = await Promise.all(['callEnded', 'missedCall', 'recordingReady'].map((event) => publishedFor(event)));
	expect(await Promise.all(some.map((one) => newIn(one)))).toEqual([[], [], []]);
	expect(stage.answered(429)).toBe(0);
});

test('messages: outgoing ones only if they are chosen', async () => {
	const [incoming, all] = [await publishedFor('newMessage'), await publishedFor('newMessage', { direction: 'all' })];
	const [one, other] = [past.message(stage.provider), past.message(stage.provider, { flow: 'out' })];
	expect((await newIn(incoming)).map(({ id }) => id)).toEqual([one.id]);
	expect((await newIn(all, 0)).map(({ id }) => id)).toEqual([one.id, other.id]);
});

test('simplified, a call is as the action node gives it, behind the name of the event', async () => {
	const one = poller({ ...parametersOf('missedCall'), options: {} });
	await one.publish();
	const call = past.pastCall(stage.provider, { kind: 'missedInQueue' });
	const [item] = await newIn(one);
	expect(Object.keys(item)[0]).toBe('event');
	expect(item).toMatchObject({ event: 'missedCall', call_uuid: call.call_uuid, result: 'answered' });
	expect(item).not.toHaveProperty('hangup_cause');
});

test('after a restart of n8n what it missed meanwhile comes, and nothing twice', async () => {
	const one = await publishedFor('missedCall');
	const first = past.pastCall(stage.provider, { kind: 'missedOnPhone' });
	expect(await newIn(one)).toHaveLength(1);
	const second = past.pastCall(stage.provider, { kind: 'abandonedInMenu' });
	advance(90 * MINUTE);
	const { items, error } = await one.restart();
	expect(error).toBeUndefined();
	expect((items ?? []).map(({ json }) => json[UUID])).toEqual([second[UUID]]);
	expect(first[UUID]).not.toBe(second[UUID]);
});

test.each([
	['missedCall', { clientId: 'mine' }, '"Client ID" is not an ID: "mine"'],
	[
		'newMessage',
		{ extension: { __rl: true, mode: 'id', value: 'sales team' } },
		'"Extension" is neither an ID nor a name',
	],
])('%s with what cannot be is refused by the name of the field', async (event, changed, message) => {
	const { error } = await poller({ ...parametersOf(event), ...changed }).publish();
	expect(error.message).toContain(message);
	expect(stage.requests).toEqual([]);
});

test('without the right to the history the error says so', async () => {
	stage.fault(HISTORY, { status: 403, body: { message: 'Access denied', status: 'access_denied' } });
	const { error } = await poller(parametersOf('missedCall')).publish();
	expect(error.message).toContain('does not let this user reach that client');
});
