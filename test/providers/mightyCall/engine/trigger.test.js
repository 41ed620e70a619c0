/** The MightyCall trigger: which of a call's events start the workflow, and as what. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { listenersOf } = require('../../../engine/listeners');
const { createEvents, callOf } = require('./events');

const row = accountOf('mightyCall');

const NAMED = ['started', 'ringing', 'connected', 'completed', 'missed'];

const stage = useStage(row);
const listen = listenersOf(stage, 'mightyCallTrigger');

let event;
beforeEach(() => {
	event = createEvents(stage.provider.credentials.apiKey);
});

const call = (...steps) => callOf(event, steps);
const names = (items) => items.map((item) => item.event);

/** Of each call: its events, and the items of who listens to everything that has a name. */
const CALLS = [
	[
		'answered',
		['IncomingCall', ['IncomingCallRinging', '101'], ['IncomingCallConnected', '101'], 'IncomingCallCompleted'],
		['started', 'ringing', 'connected', 'completed'],
	],
	[
		'missed',
		['IncomingCall', ['IncomingCallRinging', '101'], ['IncomingCallStopRinging', '101'], 'IncomingCallCompleted'],
		['started', 'ringing', 'missed'],
	],
	[
		'voicemail',
		['IncomingCall', ['IncomingCallRinging', '101'], ['IncomingStopRinging', '101'], ['IncomingCallCompleted', null]],
		['started', 'ringing', 'missed'],
	],
	[
		'nobody of a group answers',
		[
			'IncomingCall',
			['IncomingCallRinging', '101'],
			['IncomingCallRinging', '102'],
			['IncomingCallStopRinging', '101'],
			['IncomingCallStopRinging', '102'],
			'IncomingCallCompleted',
		],
		['started', 'ringing', 'ringing', 'missed'],
	],
	[
		'one of a group answers',
		[
			'IncomingCall',
			['IncomingCallRinging', '101'],
			['IncomingCallRinging', '102'],
			['IncomingCallStopRinging', '102'],
			['IncomingCallConnected', '101'],
			'IncomingCallCompleted',
		],
		['started', 'ringing', 'ringing', 'connected', 'completed'],
	],
	[
		'consultation',
		[
			'IncomingCall',
			['IncomingCallRinging', '101'],
			['IncomingCallConnected', '101'],
			['IncomingCallRinging', '102'],
			['IncomingCallConnected', '102'],
			['IncomingCallCompleted', '102'],
			'IncomingCallCompleted',
		],
		['started', 'ringing', 'connected', 'ringing', 'connected', 'completed'],
	],
	[
		'transfer',
		[
			'IncomingCall',
			['IncomingCallRinging', '101'],
			['IncomingCallConnected', '101'],
			['IncomingCallRinging', '102'],
			['IncomingCallConnected', '102'],
			['IncomingCallCompleted', '101'],
			['IncomingCallCompleted', null],
		],
		['started', 'ringing', 'connected', 'ringing', 'connected', 'completed'],
	],
	[
		'outgoing',
		[['OutgoingCall', '101'], ['OutgoingCallConnected', '101'], 'OutgoingCallCompleted'],
		['started', 'connected', 'completed'],
	],
	[
		'callback, answered',
		['CallbackCall', ['CallbackCallRinging', '101'], ['CallbackCallConnected', '101'], 'CallbackCallCompleted'],
		['started', 'ringing', 'connected', 'completed'],
	],
	[
		'callback, not answered',
		['CallbackCall', ['CallbackCallRinging', '101'], ['CallbackCallStopRinging', '101'], 'CallbackCallCompleted'],
		['started', 'ringing', 'completed'],
	],
	[
		'Call Center, answered',
		[
			'IncomingCall',
			['IncomingCallAgentRinging', '101'],
			['IncomingCallAgentConnected', '101'],
			['IncomingCallAgentCompleted', '101'],
			'IncomingCallCompleted',
		],
		['started', 'ringing', 'connected', 'completed'],
	],
	[
		'Call Center, answered in its other word',
		[
			'IncomingCall',
			['IncomingCallAgentRinging', '101'],
			['IncomingCallAgentAnswered', '101'],
			'IncomingCallAgentCompleted',
			'IncomingCallCompleted',
		],
		['started', 'ringing', 'connected', 'completed'],
	],
	[
		'Call Center, missed',
		[
			'IncomingCall',
			['IncomingCallAgentRinging', '101'],
			['IncomingCallAgentStopRinging', '101'],
			['IncomingCallAgentCompleted', '101'],
			'IncomingCallCompleted',
		],
		['started', 'ringing', 'missed'],
	],
	[
		'Call Center, outgoing',
		[
			'OutgoingCall',
			['OutgoingCallAgentDialing', '101'],
			['OutgoingCallAgentConnected', '101'],
			['OutgoingCallAgentCompleted', '101'],
			'OutgoingCallCompleted',
		],
		['started', 'ringing', 'connected', 'completed'],
	],
];

/** The calls the vendor's page shows, as the double posts them. */
const DOCUMENTED = {
	answered: ['started', 'ringing', 'connected', 'completed'],
	missed: ['started', 'ringing', 'missed'],
	voicemail: ['started', 'ringing', 'missed'],
	groupRing: ['started', 'ringing', 'ringing', 'missed'],
	consultation: ['started', 'ringing', 'connected', 'ringing', 'connected', 'completed'],
	transfer: ['started', 'ringing', 'connected', 'ringing', 'connected', 'completed'],
	outgoing: ['started', 'connected', 'completed'],
	outgoingSingleUser: ['started', 'connected', 'completed'],
	callback: ['started', 'ringing', 'connected', 'completed'],
	callCenterAnswered: ['started', 'ringing', 'connected', 'completed'],
	callCenterMissed: ['started', 'ringing', 'missed'],
	widget: ['started', 'ringing', 'connected', 'completed'],
	internal: ['started', 'connected', 'completed'],
};

describe('the calls of the vendor', () => {
	test('are all told of here', () => {
		expect(Object.keys(DOCUMENTED).sort()).toEqual([...stage.provider.webhooks.names].sort());
	});

	test.each(Object.entries(DOCUMENTED))('%s', async (name, expected) => {
		const bodies = stage.provider.webhooks.sequence(name);
		expect(names(await listen({ events: NAMED }).json(bodies))).toEqual(expected);
		expect(names(await listen({}).json(bodies))).toEqual(expected.filter((one) => one === 'missed'));
		expect(await listen({ events: ['any'] }).json(bodies)).toHaveLength(bodies.length);
	});
});

describe('events', () => {
	test.each(CALLS)('%s: everything that has a name', async (_what, steps, expected) => {
		expect(names(await listen({ events: NAMED }).json(call(...steps)))).toEqual(expected);
	});

	test.each(CALLS)('%s: missed calls only, which is the default', async (_what, steps, expected) => {
		const missed = expected.filter((name) => name === 'missed');
		expect(names(await listen({}).json(call(...steps)))).toEqual(missed);
		expect(names(await listen({ events: ['missed'] }).json(call(...steps)))).toEqual(missed);
	});

	test.each(CALLS)('%s: any gives one item for each event', async (_what, steps) => {
		const bodies = call(...steps);
		const items = await listen({ events: ['any'] }).json(bodies);
		expect(items.map(({ guid }) => guid)).toEqual(bodies.map(({ Guid }) => Guid));
		const unnamed = items.filter(
			({ eventType, extension }) =>
				/StopRinging$|AgentCompleted$/.test(eventType) || (/Incoming.*Completed$/.test(eventType) && extension),
		);
		expect(names(unnamed)).toEqual(unnamed.map(() => 'other'));
	});

	test('a name nobody knows is an event under any, and only there', async () => {
		const unknown = event('IncomingCallParked', { extension: '101' });
		expect(names(await listen({ events: ['any'] }).json([unknown]))).toEqual(['other']);
		expect(await listen({ events: NAMED }).json([unknown])).toEqual([]);
	});

	test('no request is made for any of it, but one for a missed call', async () => {
		await listen({ events: NAMED }).play(call(...CALLS[0][1]));
		expect(stage.requests).toEqual([]);
		const missed = call(...CALLS[1][1]);
		await listen({ events: NAMED }).play(missed);
		expect(stage.asked(`/v4/api/calls/${missed[0].Body.Id}`)).toHaveLength(1);
	});
});

describe('the end of an outgoing call of a single user', () => {
	const SINGLE = [
		['OutgoingCall', '101'],
		['OutgoingCallConnected', '101'],
		['OutgoingCallCompleted', '101'],
	];

	test('is the event with an Extension', async () => {
		expect(names(await listen({ events: ['completed'] }).json(call(...SINGLE)))).toEqual(['completed']);
	});

	test('and one without an Extension afterwards is no second end', async () => {
		expect(names(await listen({ events: ['completed'] }).json(call(...SINGLE, 'OutgoingCallCompleted')))).toEqual([
			'completed',
		]);
		const items = await listen({ events: ['any'] }).json(call(...SINGLE, 'OutgoingCallCompleted'));
		expect([items.length, names(items).filter((name) => name === 'completed').length]).toEqual([4, 1]);
	});

	test('is only the event without one when others took part', async () => {
		const bodies = call(
			['OutgoingCall', '101'],
			['OutgoingCallConnected', '101'],
			['OutgoingCallConnected', '102'],
			['OutgoingCallCompleted', '102'],
			'OutgoingCallCompleted',
		);
		const items = await listen({ events: ['completed'] }).json(bodies);
		expect(items.map(({ guid }) => guid)).toEqual([bodies.at(-1).Guid]);
	});
});

describe('missed and completed', () => {
	const MISSED = CALLS[1][1];

	test('both chosen give one item, called missed', async () => {
		expect(names(await listen({ events: ['missed', 'completed'] }).json(call(...MISSED)))).toEqual(['missed']);
	});

	test('completed alone says that it was missed, and not so of an answered call', async () => {
		const [missed] = await listen({ events: ['completed'] }).json(call(...MISSED));
		expect(missed).toMatchObject({ event: 'completed', missed: true });
		const [answered] = await listen({ events: ['completed'] }).json(call(...CALLS[0][1]));
		expect([answered.event, Boolean(answered.missed)]).toEqual(['completed', false]);
	});

	test('an outgoing or called-back call that nobody answered is not a missed one', async () => {
		const [outgoing] = await listen({ events: ['completed', 'missed'] }).json(
			call('OutgoingCall', 'OutgoingCallCompleted'),
		);
		const [callback] = await listen({ events: ['completed', 'missed'] }).json(
			call('CallbackCall', 'CallbackCallCompleted'),
		);
		expect([outgoing.event, callback.event]).toEqual(['completed', 'completed']);
	});

	test('under any a missed call can be told', async () => {
		const items = await listen({ events: ['any'] }).json(call(...MISSED));
		const { event: name, missed } = items.at(-1);
		expect(name === 'missed' || (name === 'completed' && missed === true)).toBe(true);
	});

	test('a call is missed once, however often its end is told', async () => {
		expect(names(await listen({}).json(call(...MISSED, 'IncomingCallCompleted')))).toEqual(['missed']);
	});

	test('calls are told apart by their id', async () => {
		const [answered, missed] = [call(...CALLS[0][1]), call(...MISSED)];
		const mixed = answered.flatMap((body, index) => [body, missed[index]]);
		const items = await listen({}).json(mixed);
		expect(items.map(({ callId }) => callId)).toEqual([missed[0].Body.Id]);
	});
});
