/** The MightyCall trigger: directions and filters. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { holdSleepers, releaseSleepers, untilAsleep } = require('../../../engine/harness/clock');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { listenersOf } = require('../../../engine/listeners');
const { createEvents, callOf } = require('./events');

const row = accountOf('mightyCall');

const stage = useStage(row);
const listen = listenersOf(stage, 'mightyCallTrigger');

let event;
beforeEach(() => {
	event = createEvents(stage.provider.credentials.apiKey);
});

const types = (items) => items.map(({ eventType }) => eventType);
const STARTS = ['IncomingCall', 'OutgoingCall', 'CallbackCall'];
const starts = () => STARTS.map((eventType) => event(eventType));

test.each([
	[[], STARTS],
	[['incoming'], ['IncomingCall']],
	[
		['outgoing', 'callback'],
		['OutgoingCall', 'CallbackCall'],
	],
])('directions %j', async (directions, expected) => {
	expect(types(await listen({ events: ['started'], directions }).json(starts()))).toEqual(expected);
	expect(types(await listen({ events: ['any'], directions }).json(starts()))).toEqual(expected);
});

test('a missed call is incoming: other directions have none', async () => {
	const missed = callOf(event, ['IncomingCall', 'IncomingCallRinging', 'IncomingCallCompleted']);
	expect(await listen({ events: ['missed'], directions: ['outgoing'] }).json(missed)).toEqual([]);
});

describe('business numbers', () => {
	const bodies = () => [
		event('IncomingCall', { from: '+15550000001', to: '+12125550199' }),
		event('OutgoingCall', { from: '+12125550199', to: '+15550000002' }),
		event('CallbackCall', { from: '+15550000003', to: '+13055550107' }),
	];

	test.each([
		['+12125550199', ['IncomingCall', 'OutgoingCall']],
		['1 (212) 555-0199', ['IncomingCall', 'OutgoingCall']],
		['+1 305 555 0107 , 12125550199', ['IncomingCall', 'OutgoingCall', 'CallbackCall']],
		['+14155550100', []],
		[' , ', ['IncomingCall', 'OutgoingCall', 'CallbackCall']],
	])('%s', async (businessNumbers, expected) => {
		expect(types(await listen({ events: ['started'], filters: { businessNumbers } }).json(bodies()))).toEqual(expected);
	});

	test('a number is compared whole', async () => {
		expect(
			await listen({ events: ['started'], filters: { businessNumbers: '5550199' } }).json([
				event('IncomingCall', { to: '+1212555019' }),
			]),
		).toEqual([]);
	});
});

describe('extensions', () => {
	const bodies = () =>
		callOf(event, [
			'IncomingCall',
			['IncomingCallRinging', '101'],
			['IncomingCallRinging', '102'],
			['IncomingCallRinging', '1010'],
		]);

	test.each([
		['101', ['101']],
		['101, 102', ['101', '102']],
		['103', []],
	])('%s', async (extensions, expected) => {
		const items = await listen({ events: ['any'], filters: { extensions } }).json(bodies());
		expect(items.map(({ extension }) => extension)).toEqual(expected);
	});
});

describe('extensions, and what concerns the call as a whole', () => {
	const of = async (extensions, events, steps) =>
		await listen({ events, filters: { extensions } }).json(callOf(event, steps));
	const MISSED = [
		'IncomingCall',
		['IncomingCallRinging', '101'],
		['IncomingCallRinging', '102'],
		['IncomingCallRinging', '103'],
		['IncomingCallStopRinging', '101'],
		['IncomingCallStopRinging', '102'],
		['IncomingCallStopRinging', '103'],
		'IncomingCallCompleted',
	];
	const ANSWERED = [
		'IncomingCall',
		['IncomingCallRinging', '101'],
		['IncomingCallConnected', '101'],
		['IncomingCallCompleted', '101'],
		['IncomingCallCompleted', null],
	];

	test.each([['101'], ['102'], ['103'], ['999, 103']])('%s rang: the call is missed', async (extensions) => {
		expect(await of(extensions, ['missed'], MISSED)).toMatchObject([{ event: 'missed' }]);
	});

	test.each([['10'], ['104'], ['1010']])('%s did not', async (extensions) => {
		expect(await of(extensions, ['missed'], MISSED)).toEqual([]);
	});

	test('completed comes once, for whoever took part', async () => {
		expect(types(await of('101', ['completed'], ANSWERED))).toEqual(['IncomingCallCompleted']);
		expect(await of('102', ['completed'], ANSWERED)).toEqual([]);
	});

	test('who rang is known to another process', async () => {
		const listener = listen({ filters: { extensions: '102' } });
		const bodies = callOf(event, MISSED);
		await listener.play(bodies.slice(0, -1));
		expect(await listener.in(await stage.newProcess()).json(bodies.slice(-1))).toHaveLength(1);
	});

	test('that a phone rang may be told after the end', async () => {
		const listener = listen({ filters: { extensions: '101' } });
		const [ringing, completed] = callOf(event, [['IncomingCallRinging', '101'], 'IncomingCallCompleted']);
		holdSleepers();
		const { finished } = listener.start(completed);
		await untilAsleep();
		await listener.post(ringing);
		releaseSleepers();
		expect((await finished).items).toHaveLength(1);
	});
});

describe('event names', () => {
	const bodies = () =>
		callOf(event, [
			'IncomingCall',
			['IncomingCallRinging', '101'],
			['IncomingCallStopRinging', '101'],
			['IncomingCallParked', '101'],
		]);

	test('narrow down any', async () => {
		const filters = { eventNames: 'IncomingCallParked, IncomingCallStopRinging' };
		const items = await listen({ events: ['any'], filters }).json(bodies());
		expect(types(items)).toEqual(['IncomingCallStopRinging', 'IncomingCallParked']);
	});

	test('are chosen in addition to the phases', async () => {
		const items = await listen({ events: ['ringing'], filters: { eventNames: 'IncomingCallParked' } }).json(bodies());
		expect(types(items)).toEqual(['IncomingCallRinging', 'IncomingCallParked']);
	});

	test('both spellings of StopRinging by their own name', async () => {
		const stops = [
			event('IncomingStopRinging', { extension: '101' }),
			event('IncomingCallStopRinging', { extension: '101' }),
		];
		const items = await listen({ events: ['missed'], filters: { eventNames: 'IncomingStopRinging' } }).json(stops);
		expect(types(items)).toEqual(['IncomingStopRinging']);
	});
});

test('what is filtered away still counts for what the call was', async () => {
	const answered = callOf(event, [
		'IncomingCall',
		['IncomingCallRinging', '101'],
		['IncomingCallConnected', '101'],
		'IncomingCallCompleted',
	]);
	const [item, ...others] = await listen({ events: ['any'], filters: { eventNames: 'IncomingCallCompleted' } }).json(
		answered,
	);
	expect([item.event, Boolean(item.missed), others]).toEqual(['completed', false, []]);
});

describe('what an expression gives', () => {
	const bodies = () => callOf(event, ['IncomingCall', ['IncomingCallRinging', '101']]);

	test.each([
		['null', '={{ null }}', []],
		['undefined', '={{ undefined }}', []],
		['nothing that was there', '={{ $json.missing.events }}', []],
		['an object', '={{ ({ a: 1 }) }}', []],
		['a number', '={{ 5 }}', []],
		['null itself', null, []],
		['text', '={{ "started" }}', ['IncomingCall']],
		['text of several', '={{ "started, ringing" }}', ['IncomingCall', 'IncomingCallRinging']],
		['a list', '={{ ["ringing"] }}', ['IncomingCallRinging']],
		['a list with holes', '={{ ["ringing", null, { a: 1 }, "started"] }}', ['IncomingCall', 'IncomingCallRinging']],
	])('events: %s', async (_what, events, expected) => {
		const delivered = await listen({ events }).play(bodies());
		expect(delivered.map(({ status, error }) => [status, error])).toEqual([
			[200, undefined],
			[200, undefined],
		]);
		expect(types(delivered.flatMap(({ items }) => items.map(({ json }) => json)))).toEqual(expected);
	});

	test.each([
		['directions', { directions: '={{ null }}' }],
		['filters', { filters: '={{ null }}' }],
		[
			'a filter',
			{ filters: { businessNumbers: '={{ null }}', extensions: '={{ ({}) }}', eventNames: '={{ undefined }}' } },
		],
		['options', { options: '={{ null }}' }],
		['an option', { options: { waitSeconds: '={{ null }}', fetchCall: '={{ "" }}' } }],
	])('%s: nothing', async (_what, parameters) => {
		const [delivered] = await listen({ events: ['started'], ...parameters }).play([event('IncomingCall')]);
		expect(delivered).toMatchObject({ status: 200, started: true, error: undefined });
	});
});
