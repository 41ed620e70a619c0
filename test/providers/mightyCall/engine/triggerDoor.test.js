/** The MightyCall trigger: who is let in, what the caller is answered and when, and what starts nothing. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

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

const everything = () => listen({ events: ['any'] });
const MISSED = [
	'IncomingCall',
	['IncomingCallRinging', '101'],
	['IncomingCallStopRinging', '101'],
	'IncomingCallCompleted',
];

/** What n8n makes of a body that came as text. */
const readAs = (contentType = '', raw) => {
	if (raw === '') return undefined;
	if (contentType.includes('json')) return JSON.parse(raw);
	return contentType.includes('form') ? Object.fromEntries(new URLSearchParams(raw)) : raw;
};

describe('the key', () => {
	test.each([
		['another', 'example-foreign-key'],
		['a longer', `${'example-mightycall-api-key'}x`],
		['a shorter', 'example-mightycall-api-ke'],
		['an empty', ''],
		['no', undefined],
		['a null', null],
		['a number as', 5],
		['a list as', ['example-mightycall-api-key']],
		['an object as', { value: 'example-mightycall-api-key' }],
	])('an event with %s ApiKey is refused and starts nothing', async (_which, apiKey) => {
		const listener = everything();
		const delivered = await listener.post(event('IncomingCall', { apiKey }));
		expect(delivered).toMatchObject({ status: 401, started: false, items: [], error: undefined });
		expect(delivered.staticData.guids ?? []).toEqual([]);
		expect(JSON.stringify(delivered.body ?? '')).not.toContain(stage.provider.credentials.apiKey);
	});

	test('what was refused does not stand in the way of the true event', async () => {
		const listener = everything();
		const body = event('IncomingCall');
		await listener.post({ ...body, ApiKey: 'example-foreign-key' });
		expect(await listener.json([body])).toHaveLength(1);
	});

	test('a refused Connected does not make a missed call an answered one', async () => {
		const listener = listen({});
		const [start, ringing, stop, completed] = callOf(event, MISSED);
		const forged = {
			...event('IncomingCallConnected', { callId: start.Body.Id, extension: '101' }),
			ApiKey: 'example-foreign-key',
		};
		expect(await listener.json([start, ringing, forged, stop, completed])).toMatchObject([{ event: 'missed' }]);
	});

	test('it is the one the credential holds now', async () => {
		const listener = everything();
		stage.edit({ apiKey: 'example-new-key' });
		expect((await listener.post(event('IncomingCall'))).status).toBe(401);
		expect(await listener.post(event('IncomingCall', { apiKey: 'example-new-key' }))).toMatchObject({
			status: 200,
			started: true,
		});
	});

	test('a credential without a key lets nobody in', async () => {
		stage.edit({ apiKey: '' });
		for (const apiKey of ['', undefined, null]) {
			expect(await everything().post(event('IncomingCall', { apiKey }))).toMatchObject({ status: 401, started: false });
		}
	});
});

describe('the check of the panel', () => {
	test.each([
		['nothing', undefined],
		['an empty object', {}],
		['an empty text', ''],
		['a text', 'ping'],
		['a list', []],
		['null', null],
		['a number', 5],
		['an EventType alone', { EventType: 'IncomingCall' }],
		['a Body alone', { Body: { Id: '1' } }],
		['an EventType that is no text', { EventType: 5, Body: {} }],
		['a Body that is no object', { EventType: 'Test', Body: 'text' }],
		['a Body that is null', { EventType: 'Test', Body: null }],
	])('%s is answered 200 and starts nothing', async (_what, body) => {
		const listener = everything();
		expect(await listener.post(body)).toMatchObject({ status: 200, started: false, error: undefined });
		expect(await listener.json([event('IncomingCall')])).toHaveLength(1);
	});

	test('as the double makes it', async () => {
		for (const { headers, raw } of stage.provider.webhooks.check()) {
			const delivered = await everything().post(readAs(headers['content-type'], raw), { headers });
			expect(delivered).toMatchObject({ status: 200, started: false, error: undefined });
		}
	});
});

describe('the answer', () => {
	test('brings back the Echo header, of a check and of an event', async () => {
		const headers = { Echo: 'example-echo' };
		expect((await everything().post({}, { headers })).headers.echo).toBe('example-echo');
		expect((await everything().post(event('IncomingCall'), { headers })).headers.echo).toBe('example-echo');
		expect((await everything().post(event('IncomingCall'))).headers.echo).toBeUndefined();
	});

	test('waits five seconds with a call that seems missed, and not for what is asked of MightyCall then', async () => {
		const listener = listen({});
		const delivered = await listener.play(callOf(event, MISSED));
		expect(delivered.slice(0, -1).map(({ answeredAfter }) => answeredAfter)).toEqual(delivered.slice(1).map(() => 0));
		const completed = delivered.at(-1);
		expect(completed).toMatchObject({ status: 200, answeredBeforeEnd: true, answeredAfter: 5000, started: true });
		expect(stage.requests.filter(({ path }) => /^\/v4\/api\/calls\//.test(path))).toHaveLength(1);
	});

	test('is given by the trigger itself whenever a workflow starts: n8n 2.41 would forget what the trigger noted', async () => {
		const started = (await everything().play(stage.provider.webhooks.sequence('transfer'))).filter(
			(one) => one.started,
		);
		expect(started.map(({ answeredBeforeEnd, answeredAfter }) => [answeredBeforeEnd, answeredAfter])).toEqual(
			started.map(() => [true, 0]),
		);
		expect(started.length).toBeGreaterThan(0);
	});

	test('of an event that is not chosen is 200', async () => {
		expect(await listen({}).post(event('OutgoingCall'))).toMatchObject({ status: 200, started: false });
	});
});

describe('an event that comes again', () => {
	test('is answered 200 and starts nothing', async () => {
		const listener = everything();
		const body = event('IncomingCall');
		await listener.post(body);
		expect(await listener.post(body)).toMatchObject({ status: 200, started: false });
	});

	test('at the same moment gives one item', async () => {
		const listener = everything();
		const body = event('IncomingCall');
		const delivered = await Promise.all([1, 2, 3, 4].map(async () => await listener.post(body)));
		expect(delivered.filter(({ started }) => started)).toHaveLength(1);
		expect(delivered.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
	});

	test('while its first delivery still waits gives one item', async () => {
		const listener = listen({});
		const bodies = callOf(event, MISSED);
		expect(await listener.json([...bodies, bodies.at(-1)])).toHaveLength(1);
	});

	test('in another process is known once the first has ended', async () => {
		const listener = everything();
		const body = event('IncomingCall');
		await listener.post(body);
		const elsewhere = listener.in(await stage.newProcess());
		expect(await elsewhere.post(body)).toMatchObject({ status: 200, started: false });
	});

	test('in another workflow is an event of its own', async () => {
		const body = event('IncomingCall');
		expect([await everything().json([body]), await everything().json([body])].map(({ length }) => length)).toEqual([
			1, 1,
		]);
	});

	test('in another node of the same workflow is an event of its own', async () => {
		const body = event('IncomingCall');
		const [one, other] = ['one', 'other'].map((nodeId) =>
			listen({ events: ['any'] }, { workflowId: 'shared', nodeId }),
		);
		expect([await one.json([body]), await other.json([body])].map(({ length }) => length)).toEqual([1, 1]);
	});

	test('at the address of the editor does not use it up for the published workflow', async () => {
		const listener = everything();
		const body = event('IncomingCall');
		expect(await listener.json([body], { mode: 'manual' })).toHaveLength(1);
		expect(await listener.json([body])).toHaveLength(1);
	});
});

describe('publishing', () => {
	const methods = (listener) => stage.process.webhookMethods(listener.options);

	test('asks nobody, and says yes', async () => {
		const { checkExists, create, delete: remove } = methods(everything());
		expect(await checkExists()).toEqual(expect.any(Boolean));
		expect([await create(), await remove()]).toEqual([true, true]);
		expect(stage.requests).toEqual([]);
	});

	test.each([
		['main line', '"Business Numbers" cannot be a phone number: "main line"'],
		['+12125550199, 12', '"Business Numbers" cannot be a phone number: "12"'],
		['555 0199', '"Business Numbers" has too few digits: "555 0199"'],
		['020 7946 0958', '"Business Numbers" needs the country code: "020 7946 0958"'],
		['["+12125550199", "5550101234.5"]', '"Business Numbers" cannot be a phone number: "5550101234.5"'],
	])('is refused with the filter %s, by the field', async (businessNumbers, message) => {
		const { create } = methods(listen({ events: ['any'], filters: { businessNumbers } }));
		await expect(create()).rejects.toMatchObject({ message, description: expect.stringMatching(/\w/) });
	});

	test.each([
		'+1 (212) 555-0199',
		'12125550199.0',
		'+44 (0)20 7946 0958, 212.555.0199',
		'',
		'={{ $json.missing.number }}',
	])('goes on with the filter %s', async (businessNumbers) => {
		const { create } = methods(listen({ events: ['any'], filters: { businessNumbers } }));
		expect(await create()).toBe(true);
	});

	test('is refused without an API key, and says where it belongs', async () => {
		stage.edit({ apiKey: '' });
		const { checkExists, create } = methods(everything());
		expect(await checkExists()).toBe(false);
		await expect(create()).rejects.toThrow(/API Key/i);
	});
});
