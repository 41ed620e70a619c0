/** The MightyCall trigger: what it remembers of calls, for how long, and together with whom. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { holdSleepers, releaseSleepers, untilAsleep } = require('../../../engine/harness/clock');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { listenersOf } = require('../../../engine/listeners');
const { createEvents, callOf } = require('./events');
const { largestList } = require('./largestList');

const row = accountOf('mightyCall');

const stage = useStage(row);
const listen = listenersOf(stage, 'mightyCallTrigger');

let event;
beforeEach(() => {
	event = createEvents(stage.provider.credentials.apiKey);
});

const ANSWERED = [
	'IncomingCall',
	['IncomingCallRinging', '101'],
	['IncomingCallConnected', '101'],
	'IncomingCallCompleted',
];

describe('events out of order', () => {
	const lateConnected = async (events) => {
		const listener = listen({ events });
		const [start, ringing, connected, completed] = callOf(event, ANSWERED);
		await listener.play([start, ringing]);
		holdSleepers();
		const { answered, finished } = listener.start(completed);
		await untilAsleep();
		await listener.post(connected);
		releaseSleepers();
		expect((await answered).status).toBe(200);
		return await finished;
	};

	test('a call whose Connected comes while the trigger waits is not missed', async () => {
		expect(await lateConnected(['missed'])).toMatchObject({ started: false });
	});

	test('it is completed where that is chosen', async () => {
		for (const events of [['completed'], ['completed', 'missed']]) {
			const { items } = await lateConnected(events);
			expect(items.map(({ json }) => [json.event, Boolean(json.missed)])).toEqual([['completed', false]]);
		}
	});

	test('the wait is 5 seconds, and the answer waits with it: a restart meanwhile leaves it unanswered', async () => {
		const listener = listen({});
		const [delivered] = (await listener.play(callOf(event, ['IncomingCall', 'IncomingCallCompleted']))).slice(-1);
		expect([delivered.answeredAfter, delivered.took, delivered.started]).toEqual([5000, 5000, true]);
	});

	test('n8n that stops while it waits has not answered, and the event starts when it is posted again', async () => {
		const listener = listen({ events: ['missed'] });
		const missed = event('IncomingCallCompleted');
		const answers = [];
		holdSleepers();
		void listener.start(missed).answered.then((answer) => answers.push(answer));
		await untilAsleep();
		const again = listener.in(await stage.newProcess()).start(missed);
		await untilAsleep(2);
		expect(answers).toEqual([]);
		releaseSleepers();
		expect(await again.finished).toMatchObject({ status: 200, started: true });
	});

	test('an answered call is not waited for', async () => {
		const [delivered] = (await listen({ events: ['completed'] }).play(callOf(event, ANSWERED))).slice(-1);
		expect([delivered.took, delivered.started]).toEqual([0, true]);
	});

	test('an end before the beginning is an end', async () => {
		const bodies = callOf(event, ANSWERED);
		const items = await listen({ events: ['started', 'connected', 'completed', 'missed'] }).json([
			bodies[2],
			bodies[3],
			bodies[0],
			bodies[1],
		]);
		expect(items.map((item) => item.event)).toEqual(['connected', 'completed', 'started']);
	});
});

describe('several processes', () => {
	test('what one has been told the other knows', async () => {
		const listener = listen({});
		const [start, ringing, connected, completed] = callOf(event, ANSWERED);
		await listener.play([start, ringing, connected]);
		expect(await listener.in(await stage.newProcess()).json([completed])).toEqual([]);
	});

	test('a missed call is missed once', async () => {
		const listener = listen({});
		const bodies = callOf(event, ['IncomingCall', 'IncomingCallCompleted', 'IncomingCallCompleted']);
		expect(await listener.json(bodies.slice(0, 2))).toHaveLength(1);
		expect(await listener.in(await stage.newProcess()).json(bodies.slice(2))).toEqual([]);
	});
});

test('a workflow that is published again in the middle of a call still knows who took it', async () => {
	const listener = listen({});
	const [start, ringing, connected, completed] = callOf(event, ANSWERED);
	await listener.play([start, ringing, connected]);
	const methods = stage.process.webhookMethods(listener.options);
	await methods.delete();
	if (!(await methods.checkExists())) await methods.create();
	expect(await listener.json([completed])).toEqual([]);
});

describe('deliveries at the same time', () => {
	const atOnce = async (listener, bodies) => await Promise.all(bodies.map(async (body) => await listener.post(body)));

	test('none is lost to the process', async () => {
		const listener = listen({ events: ['any'] });
		const bodies = callOf(event, Array(20).fill('IncomingCallRinging'));
		expect((await atOnce(listener, bodies)).filter(({ started }) => started)).toHaveLength(20);
		expect((await atOnce(listener, bodies)).filter(({ started }) => started)).toEqual([]);
	});

	test('none is lost to the next process', async () => {
		const listener = listen({ events: ['any'] });
		const bodies = callOf(event, Array(20).fill('IncomingCallRinging'));
		await atOnce(listener, bodies);
		const restarted = listener.in(await stage.newProcess());
		expect((await restarted.play(bodies)).filter(({ started }) => started)).toEqual([]);
	});

	test('one that ends long after the others takes nothing back', async () => {
		const listener = listen({ events: ['any'] });
		const missed = event('IncomingCallCompleted');
		holdSleepers();
		const { finished } = listener.start(missed);
		await untilAsleep();
		const others = callOf(event, ANSWERED);
		await listener.play(others.slice(0, 3));
		releaseSleepers();
		await finished;
		const restarted = listener.in(await stage.newProcess());
		expect((await restarted.play([...others.slice(0, 3), missed])).filter(({ started }) => started)).toEqual([]);
	});

	test('the connection of a call is kept though its end is told at the same moment', async () => {
		const listener = listen({ events: ['missed', 'completed'] });
		const [start, , connected, completed] = callOf(event, ANSWERED);
		await listener.post(start);
		const items = (await atOnce(listener, [completed, connected])).flatMap((delivered) => delivered.items);
		expect(items.map(({ json }) => json.event)).toEqual(['completed']);
	});
});

describe('room', () => {
	test('is made for new calls and events: never more than 500 of either', async () => {
		const listener = listen({ events: ['any'] });
		for (let number = 0; number < 620; number += 1) await listener.post(event('IncomingCallRinging'));
		expect(largestList(listener.staticData.node)).toBeGreaterThan(100);
		expect(largestList(listener.staticData.node)).toBeLessThanOrEqual(500);
	});

	test('the newest are kept', async () => {
		const listener = listen({ events: ['any'] });
		const bodies = Array.from({ length: 620 }, () => event('IncomingCallRinging'));
		for (const body of bodies) await listener.post(body);
		const again = await listener.in(await stage.newProcess()).play(bodies.slice(-100));
		expect(again.filter(({ started }) => started)).toEqual([]);
	});

	test('a call with any number of users stays small, and whoever filters by the last of them still hears of it', async () => {
		const users = Array.from({ length: 130 }, (_, number) => ['IncomingCallRinging', String(1000 + number)]);
		const listener = listen({ events: ['missed'], filters: { extensions: '1129' } });
		const ringing = callOf(event, ['IncomingCall', ...users, 'IncomingCallCompleted']);
		const items = [];
		for (const body of ringing) items.push(...(await listener.post(body)).items);
		expect(items.map(({ json }) => json.event)).toEqual(['missed']);
		const [[, , ...marks]] = listener.staticData.node.events.subjects;
		expect(marks.length).toBeLessThanOrEqual(103);
	});

	test('nothing of what callers are or say is stored', async () => {
		const listener = listen({ events: ['any'] });
		await listener.post(event('IncomingCallRinging', { extension: '101', from: '+15550001111' }));
		const stored = JSON.stringify(listener.staticData.node);
		expect(stored).not.toContain('5550001111');
		expect(stored).not.toContain(stage.provider.credentials.apiKey);
	});
});
