/** The MightyCall trigger: what an item says, and what it keeps to itself. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { listenersOf } = require('../../../engine/listeners');
const { createEvents, callOf } = require('./events');

const row = accountOf('mightyCall');

const MISSED = [
	'IncomingCall',
	['IncomingCallRinging', '101'],
	['IncomingCallStopRinging', '101'],
	'IncomingCallCompleted',
];

const stage = useStage(row);
const listen = listenersOf(stage, 'mightyCallTrigger');

let event;
beforeEach(() => {
	event = createEvents(stage.provider.credentials.apiKey);
});

describe('an item', () => {
	test('says what the event says, and holds the whole of it but the key', async () => {
		const body = event('IncomingCallRinging', {
			extension: '101',
			timestamp: '2017-05-25T08:58:15.5140000Z',
			CallDuration: 7,
		});
		const [item] = await listen({ events: ['ringing'] }).json([body]);
		const { ApiKey: _key, ...raw } = body;
		expect(item).toEqual({
			event: 'ringing',
			direction: 'incoming',
			callId: body.Body.Id,
			from: body.Body.From,
			to: body.Body.To,
			extension: '101',
			timestamp: body.Timestamp,
			guid: body.Guid,
			eventType: 'IncomingCallRinging',
			raw,
		});
	});

	test.each([
		['IncomingCall', 'incoming'],
		['IncomingStopRinging', 'incoming'],
		['OutgoingCall', 'outgoing'],
		['CallbackCall', 'callback'],
	])('%s: %s', async (eventType, direction) => {
		expect(await listen({ events: ['any'] }).json([event(eventType)])).toMatchObject([{ direction }]);
	});

	test('of a missed call', async () => {
		const bodies = callOf(event, MISSED);
		const [item] = await listen({}).json(bodies);
		expect(item).toMatchObject({
			event: 'missed',
			direction: 'incoming',
			eventType: 'IncomingCallCompleted',
			callId: bodies[0].Body.Id,
			guid: bodies.at(-1).Guid,
		});
	});

	test('gives away neither the key nor the token of a recording', async () => {
		const { apiKey } = stage.provider.credentials;
		const body = event('IncomingCallCompleted', {
			RecordingLink: 'https://records.example/1.wav?token=example-token#x',
			Note: `key ${apiKey}`,
		});
		body.Body.ApiKey = apiKey;
		const items = await listen({ events: ['any'] }).items([body]);
		expect(items).toHaveLength(1);
		expect(JSON.stringify(items)).not.toContain(apiKey);
		expect(JSON.stringify(items)).not.toContain('example-token');
		expect(JSON.stringify(items)).toContain('https://records.example/1.wav');
	});
});
