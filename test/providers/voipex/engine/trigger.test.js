/** The Voipex trigger: which events calls, agents and SMS give, as VOIPEX posts them. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { advance } = require('../../../engine/harness/clock');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { hookedOn, names, ALL, AGENT_EVENTS } = require('./hooked');

const stage = useStage(accountOf('voipex'));
const trigger = hookedOn(stage);

const listening = (events = ALL, more = {}) => trigger({ events, ...more });

/** Each kind of call: what somebody hears of it who listens to everything; outcomes of the ends. */
const CALLS = {
	answered: [['newCall', 'ringing', 'answered', 'hangup', 'cdr'], ['answered']],
	missed: [['ringing', 'missedCall'], ['missed']],
	missedInQueue: [['ringing', 'ringing', 'missedCall'], ['missed']],
	ringAll: [
		['ringing', 'ringing', 'answered', 'hangup', 'hangup'],
		['answered', 'answered'],
	],
	oneAfterAnother: [
		['ringing', 'hangup', 'ringing', 'answered', 'hangup'],
		['answered', 'unknown'],
	],
	missedOnLine: [['ringing', 'missedCall'], ['missed']],
	transferred: [['ringing', 'answered', 'attendedTransfer', 'hangup'], ['answered']],
	outgoing: [['newCall', 'ringing', 'answered', 'hangup'], ['answered']],
	unansweredOutgoing: [['ringing', 'hangup'], ['noAnswer']],
	fromColleague: [['ringing', 'answered', 'hangup'], ['answered']],
};

const isEnd = ({ event }) => event === 'hangup' || event === 'missedCall';
const outcomes = (items) =>
	items
		.filter(isEnd)
		.map(({ outcome }) => outcome)
		.sort();

test('all kinds of calls of the double are told of here', () => {
	expect(Object.keys(CALLS).sort()).toEqual([...stage.provider.webhooks.kinds].sort());
});

describe.each(Object.entries(CALLS))('%s', (kind, [expected, ends]) => {
	const call = () => stage.provider.webhooks.call(kind);

	test('gives exactly its events, and asks nothing', async () => {
		const items = await listening().json(call());
		expect(names(items)).toEqual([...expected].sort());
		// Out of the first agent's part nobody can tell, while the second phone rings, what becomes of the call.
		expect(outcomes(items)).toEqual(kind === 'oneAfterAnother' ? ['answered', 'answered'] : ends);
		expect(stage.requests).toEqual([]);
	});

	test('whatever the order and however often each is posted', async () => {
		const items = await listening().json([...call()].reverse().flatMap((body) => [body, body, body]));
		expect(names(items)).toEqual([...expected].sort());
	});

	test('and to who wants missed calls alone nothing else', async () => {
		const missed = expected.filter((name) => name === 'missedCall');
		expect(names(await listening(['missedCall']).json(call()))).toEqual(missed);
	});

	test('with hangups alone a missed call is one', async () => {
		const hung = expected.filter((name) => name === 'hangup' || name === 'missedCall').map(() => 'hangup');
		expect(names(await listening(['hangup']).json(call()))).toEqual(hung);
	});

	test('with its keys renamed', async () => {
		const table = { EventName: 'event', UniqueId: 'call_id', From: 'To', To: 'From', Line: 'ext', Reason: 'why' };
		const one = listening(ALL, { renamedKeys: table });
		const bodies = call();
		const items = await one.json(bodies.map((body) => stage.provider.webhooks.renamed(body, table)));
		expect(names(items)).toEqual([...expected].sort());
		const { UniqueId: callId, From: from, To: to } = bodies[0];
		expect(items.every((item) => item.callId === callId && item.from === from && item.to === to)).toBe(true);
	});
});

test('all kinds at once are told apart', async () => {
	const calls = Object.keys(CALLS).map((kind) => stage.provider.webhooks.call(kind));
	const longest = Math.max(...calls.map(({ length }) => length));
	const mixed = Array.from({ length: longest }, (_none, place) => calls.flatMap((call) => call[place] ?? [])).flat();
	const items = await listening().json(mixed);
	for (const [index, [kind, [expected]]] of Object.entries(CALLS).entries()) {
		const { UniqueId } = calls[index][0];
		expect([kind, names(items.filter(({ callId }) => callId === UniqueId))]).toEqual([kind, [...expected].sort()]);
	}
});

describe('a missed call', () => {
	test('is told once, however many phones say so', async () => {
		const [ring, end] = stage.provider.webhooks.call('missedOnLine');
		const other = { ...end, Line: '445' };
		expect(names(await listening(['missedCall']).json([ring, end, other]))).toEqual(['missedCall']);
		const [first, last] = stage.provider.webhooks.call('missedOnLine');
		const items = await listening(['missedCall', 'hangup']).json([first, last, { ...last, Line: '445' }]);
		expect(names(items)).toEqual(['hangup', 'missedCall']);
	});

	test.each([
		['while another phone rings', ({ Queue: _queue, ...body }) => body],
		['in a queue, which goes on', (body) => body],
	])('is none %s', async (what, of) => {
		const one = listening(['missedCall']);
		const [ring, end, next, ...rest] = stage.provider.webhooks.call('oneAfterAnother').map(of);
		expect(await one.json(what.includes('queue') ? [ring, end] : [ring, next, end])).toEqual([]);
		expect(await one.json([next, ...rest])).toEqual([]);
	});

	test('is none in a queue that only the ringing names', async () => {
		const [ring, { Queue: _queue, ...end }] = stage.provider.webhooks.call('oneAfterAnother');
		expect(await listening(['missedCall']).json([ring, end])).toEqual([]);
	});

	test('is told at once where it is the call as a whole', async () => {
		const [, { answeredAfter, took, started }] = await listening(['missedCall']).post(
			stage.provider.webhooks.call('missed'),
		);
		expect([answeredAfter, took, started]).toEqual([0, 0, true]);
	});

	test('with a line waits five seconds for other phones, behind the answer', async () => {
		const [, end] = await listening(['missedCall']).post(stage.provider.webhooks.call('missedOnLine'));
		expect(end).toMatchObject({ status: 200, answeredAfter: 0, took: 5000, started: true });
	});

	test('the reason is known in any case of its letters', async () => {
		const [, end] = stage.provider.webhooks.call('missed');
		expect(names(await listening(['missedCall']).json([{ ...end, Reason: 'NO USER RESPONSE ' }]))).toEqual([
			'missedCall',
		]);
	});
});

describe('agents', () => {
	test('give their four events, twice the same within a minute is once', async () => {
		const one = listening();
		const day = stage.provider.webhooks.agent();
		const items = await one.json([...day, ...[...day].reverse()]);
		expect(names(items)).toEqual([...AGENT_EVENTS].sort());
		expect(items[1]).toEqual({
			event: 'agentPaused',
			agent: { name: 'janecek', extension: '163', email: 'a@example.com' },
			queue: 'NOC',
			pauseName: 'Lunch',
		});
	});

	test('the same after a minute is another, also if the first minute was nearly over', async () => {
		const one = listening();
		const [, paused] = stage.provider.webhooks.agent();
		const given = [];
		for (const seconds of [0, 59, 2, 59, 2]) {
			advance(seconds * 1000);
			given.push((await one.json([paused])).length);
		}
		expect(given).toEqual([1, 0, 1, 0, 1]);
	});

	test('of two queues and of two pauses are two', async () => {
		const [login, paused] = stage.provider.webhooks.agent();
		const items = await listening().json([
			login,
			{ ...login, Queue: 'Sales' },
			paused,
			{ ...paused, PauseName: 'Tea' },
		]);
		expect(items).toHaveLength(4);
	});
});

describe('SMS', () => {
	const KINDS = { received: 'smsReceived', delivered: 'smsDelivered', failed: 'smsFailed' };

	test.each(Object.entries(KINDS))('%s', async (kind, event) => {
		const body = stage.provider.webhooks.sms(kind);
		const items = await listening().json([body, body]);
		expect(items).toEqual([{ event, eventAt: body.createdAt, ...body }]);
		expect(await listening(ALL.filter((name) => name !== event)).json([body])).toEqual([]);
	});

	test('without a state, as on the older page, one that came in is received', async () => {
		const { state: _state, ...received } = stage.provider.webhooks.sms('received');
		const { state: _other, ...sent } = stage.provider.webhooks.sms('delivered');
		expect(names(await listening([...ALL, 'other']).json([received, sent]))).toEqual(['other', 'smsReceived']);
	});

	test('the same message is sent and then delivered: each once', async () => {
		const failed = stage.provider.webhooks.sms('failed');
		const items = await listening().json([failed, { ...failed, state: 'DELIVERED' }, failed]);
		expect(names(items)).toEqual(['smsDelivered', 'smsFailed']);
	});

	test('a call is no SMS, whatever its keys are called', async () => {
		const [ring] = stage.provider.webhooks.call('missed');
		const odd = { ...ring, direction: 'IN', state: 'DELIVERED', id: '7' };
		expect(names(await listening(ALL, { renamedKeys: { Direction: 'way' } }).json([odd]))).toEqual(['ringing']);
	});
});

describe('other', () => {
	test('is what nobody knows, as it came', async () => {
		const table = { EventName: 'event' };
		const [ring] = stage.provider.webhooks.call('missed').map((body) => stage.provider.webhooks.renamed(body, table));
		const parked = { EventName: 'CallParked', UniqueId: '1.2' };
		const items = await listening(['other']).json([ring, parked, {}]);
		expect(items).toEqual([
			{ event: 'other', raw: ring },
			{ event: 'other', raw: parked },
			{ event: 'other', raw: {} },
		]);
		expect(await listening().json([ring, parked, {}])).toEqual([]);
	});
});

describe('an item', () => {
	test('is the record of its call, in the order that all providers share', async () => {
		const items = await listening().json(stage.provider.webhooks.call('answered', { id: '1412256225.1941' }));
		const hangup = items.find(({ event }) => event === 'hangup');
		expect(hangup).toEqual({
			event: 'hangup',
			callId: '1412256225.1941',
			direction: 'incoming',
			outcome: 'answered',
			ended: true,
			from: '777888999',
			to: '222333444',
			otherParty: '777888999',
			agent: { name: 'petr.novak', extension: '444' },
			status: 'Normal Clearing',
			raw: { Direction: 'incoming' },
		});
		expect(Object.keys(hangup).slice(0, 5)).toEqual(['event', 'callId', 'direction', 'outcome', 'ended']);
	});

	test.each([
		['incoming', 'incoming'],
		['OUTGOING', 'outgoing'],
		['incomingLocal', 'internal'],
		['outgoinglocal', 'internal'],
	])('direction %s is %s', async (Direction, direction) => {
		const [ring] = stage.provider.webhooks.call('answered');
		expect((await listening().json([{ ...ring, Direction }]))[0]).toMatchObject({ direction, raw: { Direction } });
	});

	test('of a missed call whose end names no direction has that of its ringing, else it came in', async () => {
		const [ring, end] = stage.provider.webhooks.call('missed');
		const one = listening(['missedCall']);
		expect((await one.json([ring, end]))[0]).toMatchObject({ direction: 'incoming', raw: { Direction: 'incoming' } });
		const [, alone] = stage.provider.webhooks.call('missed');
		const [item] = await one.json([alone]);
		expect(item).toMatchObject({ direction: 'incoming', otherParty: '777888999', outcome: 'missed', ended: true });
		expect(item).not.toHaveProperty('raw');
	});

	test('has what VOIPEX says beyond its known keys, behind the rest', async () => {
		const [ring] = stage.provider.webhooks.call('answered');
		const [item] = await listening().json([{ ...ring, Campaign: 'May', outcome: 'theirs' }]);
		expect(item).toMatchObject({ outcome: 'inProgress', Campaign: 'May' });
	});

	test('without Simplify is what was posted', async () => {
		const [ring] = stage.provider.webhooks.call('answered');
		const one = listening(ALL, { options: { simplify: false } });
		expect(await one.json([ring])).toEqual([{ event: 'newCall', ...ring }]);
	});

	test('ended elsewhere goes on', async () => {
		const items = await listening().json(stage.provider.webhooks.call('ringAll'));
		expect(items.filter(isEnd).map(({ ended, status }) => [status, ended])).toEqual([
			['Answered elsewhere', false],
			['Normal Clearing', true],
		]);
	});
});

test('missing keys are no failure', async () => {
	expect(await listening().json([{ EventName: 'Ringing' }])).toEqual([
		{ event: 'ringing', outcome: 'inProgress', ended: false },
	]);
});

test('after a restart of n8n a repeated event is still known, and so is who took the call', async () => {
	const one = listening(['hangup', 'answered']);
	const [, ring, answer, end] = stage.provider.webhooks.call('answered');
	await one.post([ring, answer]);
	one.listener = one.listener.in(await stage.newProcess());
	const items = await one.json([answer, end]);
	expect(items.map(({ event, outcome }) => [event, outcome])).toEqual([['hangup', 'answered']]);
});
