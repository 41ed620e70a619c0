/**
 * The MightyCall trigger: bodies of another layout than the documented one. The Call Center's is known second-hand
 * only.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { listenersOf } = require('../../../engine/listeners');
const { createEvents, callOf } = require('./events');

const row = accountOf('mightyCall');

const stage = useStage(row);
const listen = listenersOf(stage, 'mightyCallTrigger');

let event;
let key;
beforeEach(() => {
	key = stage.provider.credentials.apiKey;
	event = createEvents(key);
});

const withKeys = (change) => (value) =>
	value !== null && typeof value === 'object'
		? Object.fromEntries(Object.entries(value).map(([name, inner]) => [change(name), withKeys(change)(inner)]))
		: value;
const camel = (name) => name[0].toLowerCase() + name.slice(1);

/** The same event, laid out otherwise. */
const LAYOUTS = [
	['flat, the call as CallId', ({ Body: { Id, ...about }, ...rest }) => ({ ...rest, ...about, CallId: Id })],
	['flat, the call as Id', ({ Body, ...rest }) => ({ ...rest, ...Body })],
	['flat, Body null', ({ Body: { Id, ...about }, ...rest }) => ({ ...rest, ...about, CallId: Id, Body: null })],
	['Body as JSON text', ({ Body, ...rest }) => ({ ...rest, Body: JSON.stringify(Body) })],
	['CallId in Body', ({ Body: { Id, ...about }, ...rest }) => ({ ...rest, Body: { ...about, CallId: Id } })],
	['everything but the key in Body', ({ Body, ApiKey, ...rest }) => ({ ApiKey, Body: { ...rest, ...Body } })],
	['lower case', (body) => withKeys((name) => name.toLowerCase())(body)],
	['upper case', (body) => withKeys((name) => name.toUpperCase())(body)],
	['camel case', (body) => withKeys(camel)(body)],
];

const MISSED = [
	'IncomingCall',
	['IncomingCallRinging', '101'],
	['IncomingCallStopRinging', '101'],
	'IncomingCallCompleted',
];
const ANSWERED = [
	'IncomingCall',
	['IncomingCallRinging', '101'],
	['IncomingCallConnected', '101'],
	'IncomingCallCompleted',
];

describe.each(LAYOUTS)('%s', (_what, laidOut) => {
	test('is read as the documented layout', async () => {
		const body = event('IncomingCallRinging', { extension: '101' });
		const [item] = await listen({ events: ['ringing'] }).json([laidOut(body)]);
		const {
			Guid: guid,
			Timestamp: timestamp,
			Body: { Id: callId, From: from, To: to },
		} = body;
		expect(item).toMatchObject({
			event: 'ringing',
			direction: 'incoming',
			callId,
			from,
			to,
			extension: '101',
			timestamp,
			guid,
			eventType: 'IncomingCallRinging',
		});
		expect(JSON.stringify(item)).not.toContain(key);
	});

	test('tells missed calls from answered ones', async () => {
		const bodies = [...callOf(event, ANSWERED), ...callOf(event, MISSED)];
		expect((await listen({}).json(bodies.map(laidOut))).map(({ guid }) => guid)).toEqual([bodies.at(-1).Guid]);
	});

	test('with a foreign key or without one starts nothing', async () => {
		const listener = listen({ events: ['any'] });
		for (const apiKey of ['example-foreign-key', undefined]) {
			expect(await listener.post(laidOut(event('IncomingCall', { apiKey })))).toMatchObject({
				status: 401,
				started: false,
				error: undefined,
			});
		}
	});
});

describe('what is no event, with the right key', () => {
	const BODIES = [
		['nothing else', {}],
		['another name for the type', { Type: 'call.ended', Call: { Number: '+15550001111' } }],
		['a list for Body', { EventType: '', Body: [1, 2] }],
		['a text for Body', { Body: 'text' }],
		['a type that is a list', { EventType: ['IncomingCall'] }],
	];

	test.each(BODIES)('%s: one item under any, as it came', async (_what, content) => {
		const listener = listen({ events: ['any'] });
		const delivered = await listener.post({ ApiKey: key, ...content });
		expect(delivered).toMatchObject({ status: 200, started: true, error: undefined });
		expect(delivered.items.map(({ json }) => json)).toEqual([
			{ event: 'other', guid: expect.stringMatching(/\S/), raw: content },
		]);
		expect(await listener.post({ ApiKey: key, ...content })).toMatchObject({ status: 200, started: false });
	});

	test.each(BODIES)('%s: nothing without any, nor with names given', async (_what, content) => {
		for (const parameters of [
			{ events: ['missed', 'completed', 'started'] },
			{ events: ['any'], filters: { eventNames: 'IncomingCall' } },
		]) {
			expect(await listen(parameters).post({ ApiKey: key, ...content })).toMatchObject({
				status: 200,
				started: false,
				error: undefined,
			});
		}
	});

	test('an event of the type alone is one all the same', async () => {
		expect(
			await listen({ events: ['started'] }).json([{ ApiKey: key, EventType: 'IncomingCall', Guid: 'g', Body: null }]),
		).toMatchObject([{ event: 'started', guid: 'g' }]);
	});
});

test('a recording link within a Body of text loses its token', async () => {
	const body = event('IncomingCallCompleted');
	const Body = JSON.stringify({
		...body.Body,
		RecordingLink: 'https://records.example/1.wav?token=example-token',
		ApiKey: key,
	});
	const [item] = await listen({ events: ['any'] }).json([{ ...body, Body }]);
	expect(item.raw.Body.RecordingLink).toBe('https://records.example/1.wav');
	expect(JSON.stringify(item)).not.toMatch(new RegExp(`example-token|${key}`));
});

test('one Guid stands for several events when their name or extension differs', async () => {
	const shared = { guid: 'one', callId: 'call' };
	const bodies = [
		event('IncomingCall', shared),
		event('IncomingCallRinging', { ...shared, extension: '101' }),
		event('IncomingCallRinging', { ...shared, extension: '102' }),
	];
	const listener = listen({ events: ['any'] });
	expect(
		(await listener.json([...bodies, ...bodies])).map(({ eventType, extension }) => [eventType, extension]),
	).toEqual([
		['IncomingCall', undefined],
		['IncomingCallRinging', '101'],
		['IncomingCallRinging', '102'],
	]);
});

test('a body of ten thousand layers is answered and starts nothing', async () => {
	const text = `{"ApiKey":${JSON.stringify(key)},"Body":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`;
	expect(await listen({ events: ['any'] }).post(text)).toMatchObject({ status: 200, started: false, error: undefined });
});
