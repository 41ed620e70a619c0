/** The MightyCall trigger: directions and filters. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { useStage } = require('./stage');
const { mightyCall: row } = require('./providers');
const { listenersOf } = require('./listeners');
const { createEvents, callOf } = require('./mightyCallEvents');

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
	[['outgoing', 'callback'], ['OutgoingCall', 'CallbackCall']],
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
		expect(await listen({ events: ['started'], filters: { businessNumbers: '5550199' } }).json([event('IncomingCall', { to: '+1212555019' })])).toEqual([]);
	});
});

describe('extensions', () => {
	const bodies = () => callOf(event, ['IncomingCall', ['IncomingCallRinging', '101'], ['IncomingCallRinging', '102'], ['IncomingCallRinging', '1010']]);

	test.each([
		['101', ['101']],
		['101, 102', ['101', '102']],
		['103', []],
	])('%s', async (extensions, expected) => {
		const items = await listen({ events: ['any'], filters: { extensions } }).json(bodies());
		expect(items.map(({ extension }) => extension)).toEqual(expected);
	});
});

describe('event names', () => {
	const bodies = () => callOf(event, ['IncomingCall', ['IncomingCallRinging', '101'], ['IncomingCallStopRinging', '101'], ['IncomingCallParked', '101']]);

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
		const stops = [event('IncomingStopRinging', { extension: '101' }), event('IncomingCallStopRinging', { extension: '101' })];
		const items = await listen({ events: ['missed'], filters: { eventNames: 'IncomingStopRinging' } }).json(stops);
		expect(types(items)).toEqual(['IncomingStopRinging']);
	});
});

test('what is filtered away still counts for what the call was', async () => {
	const answered = callOf(event, ['IncomingCall', ['IncomingCallRinging', '101'], ['IncomingCallConnected', '101'], 'IncomingCallCompleted']);
	const [item, ...others] = await listen({ events: ['any'], filters: { eventNames: 'IncomingCallCompleted' } }).json(answered);
	expect([item.event, Boolean(item.missed), others]).toEqual(['completed', false, []]);
});
