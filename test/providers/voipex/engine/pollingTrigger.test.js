/** The Voipex polling trigger: what is new at VOIPEX, each once, whatever the clocks say. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { advance } = require('../../../engine/harness/clock');
const { pollersOf } = require('../../../engine/pollers');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const news = require('../double/news');

const stage = useStage(accountOf('voipex'));
const poller = pollersOf(stage, 'voipexPollingTrigger');

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const publishedFor = async (event, options = {}) => {
	const one = poller({ event, options: { simplify: false, ...options } });
	expect((await one.publish()).error).toBeUndefined();
	return one;
};
async function newIn(one, minutes = 5) {
	const { items, error } = await one.after(minutes);
	expect(error).toBeUndefined();
	return (items ?? []).map(({ json }) => json);
}

/** How far its window begins before what was read last, in minutes; undefined where the list has no period. */
const EVENTS = [
	{ event: 'callEnded', make: news.endedCall, id: 'linkedid', path: '/calls', back: 250 },
	{ event: 'recordingReady', make: news.endedCall, id: 'linkedid', path: '/calls', back: 300 },
	{ event: 'missedCall', make: news.missedCall, id: 'callId', path: '/calls/missed', back: undefined },
	{ event: 'smsReceived', make: news.sms, id: 'id', path: '/SMS', back: 60 },
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

describe.each(EVENTS)('$event', ({ event, make, id, path, back }) => {
	test('starts from now, gives what is new once, oldest first, and asks its own list', async () => {
		make(stage.provider);
		const one = await publishedFor(event);
		const [first, second] = [make(stage.provider, { at: stage.provider.now() - 2 * MINUTE }), make(stage.provider)];
		expect((await newIn(one)).map((record) => record[id])).toEqual([first[id], second[id]]);
		expect(await newIn(one)).toEqual([]);
		expect(stage.asked(path)).toHaveLength(3);
		expect(stage.requests.every(({ status }) => status === 200)).toBe(true);
	});

	test('sends both ends of the period, where there is one', async () => {
		const one = await publishedFor(event);
		stage.clear();
		await newIn(one);
		const [{ query, at }] = stage.asked(path);
		if (back === undefined) return expect(query).toEqual({});
		expect(Math.round((at - 5 * MINUTE - Date.parse(query.startTime)) / MINUTE)).toBe(back);
		expect(Date.parse(query.endTime)).toBeGreaterThan(at + HOUR);
	});

	test.each([-60, -30, 30, 60])('nothing is lost nor twice with a clock %d minutes ahead', async (minutes) => {
		setClock(minutes * MINUTE);
		const one = await publishedFor(event);
		/** @type {unknown[][]} */
		const [happened, given] = [[], []];
		for (let round = 0; round < 8; round++) {
			for (let count = 0; count < 10; count++) {
				happened.push(make(stage.provider)[id]);
				advance(30 * SECOND);
			}
			given.push(...(await newIn(one, 0)).map((record) => record[id]));
		}
		expect(given).toEqual(happened);
	});

	test('after a restart of n8n what it missed meanwhile comes, and nothing twice', async () => {
		const one = await publishedFor(event);
		make(stage.provider);
		expect(await newIn(one)).toHaveLength(1);
		const second = make(stage.provider);
		advance(90 * MINUTE);
		const { items, error } = await one.restart();
		expect(error).toBeUndefined();
		expect((items ?? []).map(({ json }) => json[id])).toEqual([second[id]]);
	});

	test('is asked as often as Poll Times say, or less', async () => {
		const [usual, seldom] = [await publishedFor(event), await publishedFor(event, { minutesBetweenChecks: 5 })];
		stage.clear();
		for (let minute = 0; minute < 5; minute++) await newIn(usual, 1);
		expect(stage.asked(path)).toHaveLength(5);
		stage.clear();
		for (const minutes of [0, 1, 1, 1, 1, 1]) await newIn(seldom, minutes);
		expect(stage.asked(path)).toHaveLength(2);
	});

	test('an error of VOIPEX loses nothing', async () => {
		const one = await publishedFor(event);
		const record = make(stage.provider);
		stage.fault(path, { status: 403, body: { message: 'No right' } });
		const { error } = await one.after(5);
		expect(error.message).toContain('does not allow this for the API access');
		expect((await newIn(one)).map((found) => found[id])).toEqual([record[id]]);
	});
});

// Recordings are found in the list of calls. On a busy machine this takes long.
test.each(EVENTS.filter(({ event }) => event !== 'recordingReady'))(
	'$event: 10,000 at once: each once, and the next one, too',
	async ({ event, make, id }) => {
		const one = await publishedFor(event);
		const made = Array.from({ length: 10_000 }, (_none, number) =>
			make(stage.provider, { at: stage.provider.now() - number * 20 }),
		);
		const given = await newIn(one);
		expect(given).toHaveLength(10_000);
		expect(new Set(given.map((record) => record[id]))).toEqual(new Set(made.map((record) => record[id])));
		const next = make(stage.provider);
		expect((await newIn(one)).map((record) => record[id])).toEqual([next[id]]);
		expect(await newIn(one)).toEqual([]);
	},
	120_000,
);

test('times are asked for in UTC', async () => {
	await publishedFor('callEnded');
	expect(stage.asked('/calls').map(({ query }) => query.timezone)).toEqual(['UTC']);
});

test('rows that are new while the call log is read push others onto the next page: each once', async () => {
	const one = await publishedFor('callEnded');
	const made = Array.from({ length: 2500 }, (_none, number) =>
		news.endedCall(stage.provider, { at: stage.provider.now() - number * 100 }),
	);
	let pages = 0;
	stage.provider.on('request', ({ path }) => {
		// Long calls that end now: they stand before all others.
		if (path === '/calls' && (pages += 1) <= 3)
			for (let more = 0; more < 7; more++) made.push(news.endedCall(stage.provider, { seconds: 1800 }));
	});
	const given = [...(await newIn(one)), ...(await newIn(one))];
	expect(given).toHaveLength(made.length);
	expect(new Set(given.map(({ linkedid }) => linkedid))).toEqual(new Set(made.map(({ linkedid }) => linkedid)));
});

describe('calls', () => {
	test('one that lasts for hours comes when it has ended', async () => {
		const one = await publishedFor('callEnded');
		const began = stage.provider.now();
		for (let minute = 0; minute < 210; minute += 5) {
			news.endedCall(stage.provider);
			expect(await newIn(one)).toHaveLength(1);
		}
		const long = news.endedCall(stage.provider, { seconds: (stage.provider.now() - began) / SECOND });
		expect((await newIn(one)).map(({ linkedid }) => linkedid)).toEqual([long.linkedid]);
	});

	test('without stamp are known by their end, without that by their beginning', async () => {
		const one = await publishedFor('callEnded');
		const made = [['stamp'], ['stamp', 'endTime']].map((missing) => {
			const call = news.endedCall(stage.provider);
			for (const field of missing) delete call[field];
			return call.linkedid;
		});
		expect((await newIn(one)).map(({ linkedid }) => linkedid).sort()).toEqual(made.sort());
		expect(await newIn(one)).toEqual([]);
	});

	test('of several records are told of once each, also where uniqueid is missing', async () => {
		const one = await publishedFor('callEnded');
		const first = news.endedCall(stage.provider, { answered: false });
		const second = news.endedCall(stage.provider, { id: first.linkedid, line: '445' });
		for (const call of [first, second]) delete call.uniqueid;
		expect((await newIn(one)).map(({ line }) => line)).toEqual(['444', '445']);
		Object.assign(second, { note: 'Call back', categories: ['vip'], filename: 'later.mp3' });
		expect(await newIn(one)).toEqual([]);
	});

	test('the recording is ready when the call log names it, up to an hour late, once', async () => {
		const one = await publishedFor('recordingReady');
		const [late, never] = [false, false].map((recorded) => news.endedCall(stage.provider, { recorded, seconds: 3600 }));
		expect(await newIn(one)).toEqual([]);
		expect(await newIn(one, 50)).toEqual([]);
		news.nameRecording(late);
		expect((await newIn(one)).map(({ linkedid }) => linkedid)).toEqual([late.linkedid]);
		expect(await newIn(one)).toEqual([]);
		expect(never.filename).toBe('');
	});

	test('simplified are as the action node gives them, behind the name of the event', async () => {
		const one = poller({ event: 'callEnded', options: {} });
		await one.publish();
		const call = news.endedCall(stage.provider, { answered: false });
		const [item] = await newIn(one);
		expect(Object.keys(item).slice(0, 4)).toEqual(['event', 'callId', 'direction', 'outcome']);
		expect(item).toMatchObject({ event: 'callEnded', callId: call.linkedid, direction: 'incoming', outcome: 'missed' });
	});
});

describe('missed calls', () => {
	test.each([false, true])(
		'who tries again comes again (calldate moves: %s), a call back is no news',
		async (movesDate) => {
			const one = await publishedFor('missedCall');
			const missed = news.missedCall(stage.provider);
			const attempts = async (minutes) => (await newIn(one, minutes)).map((record) => record.attempts);
			expect(await attempts(5)).toEqual([1]);
			news.calledBack(stage.provider, missed);
			expect(await attempts(5)).toEqual([]);
			news.triesAgain(stage.provider, missed, { movesDate });
			expect(await attempts(60)).toEqual([2]);
			news.calledBack(stage.provider, missed);
			expect(await attempts(60)).toEqual([]);
			news.triesAgain(stage.provider, missed, { movesDate });
			expect(await attempts(600)).toEqual([3]);
			expect(await attempts(5)).toEqual([]);
		},
	);

	test('without Each Attempt each caller comes once', async () => {
		const one = await publishedFor('missedCall', { eachAttempt: false });
		const missed = news.missedCall(stage.provider);
		expect(await newIn(one)).toHaveLength(1);
		news.triesAgain(stage.provider, missed);
		expect(await newIn(one)).toEqual([]);
	});

	test('one that stays in the list for days comes once', async () => {
		const one = await publishedFor('missedCall');
		const missed = news.missedCall(stage.provider);
		expect(await newIn(one)).toHaveLength(1);
		for (let hours = 0; hours < 72; hours += 6) {
			news.calledBack(stage.provider, missed);
			expect(await newIn(one, 360)).toEqual([]);
		}
	});

	test('simplified are call records', async () => {
		const one = poller({ event: 'missedCall', options: {} });
		await one.publish();
		const { callId, callerId } = news.missedCall(stage.provider);
		expect((await newIn(one))[0]).toMatchObject({
			event: 'missedCall',
			callId,
			outcome: 'missed',
			from: callerId,
			queue: 'Support',
			attempts: 1,
		});
	});
});

test('SMS that went out are none', async () => {
	const one = await publishedFor('smsReceived');
	news.sms(stage.provider, { direction: 'OUT' });
	const received = news.sms(stage.provider);
	expect((await newIn(one)).map(({ id }) => id)).toEqual([received.id]);
});

test.each(EVENTS)('the editor fetches an example of $event', async ({ event, make, id }) => {
	const record = make(stage.provider);
	const { items, error } = await poller({ event, options: { simplify: false } }).test();
	expect(error).toBeUndefined();
	expect(items.at(-1).json[id]).toBe(record[id]);
});
