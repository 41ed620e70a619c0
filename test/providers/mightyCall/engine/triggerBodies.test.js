/** The MightyCall trigger: an event counts however its body is dressed up. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { listenersOf } = require('../../../engine/listeners');
const { createEvents } = require('./events');

const stage = useStage(accountOf('mightyCall'));
const listen = listenersOf(stage, 'mightyCallTrigger');

const KEY = 'example-mightycall-api-key';

let event;
beforeEach(() => {
	event = createEvents(stage.provider.credentials.apiKey);
});

const everything = () => listen({ events: ['any'] });

/** As n8n hands over what it has not read by itself. */
const sent = (type, raw) => [undefined, { raw, headers: type === undefined ? {} : { 'content-type': type } }];
const form = (body) => new URLSearchParams({ ...body, Body: JSON.stringify(body.Body) }).toString();
/** As n8n hands over the fields of a multipart form. */
const multipart = (data) => [{ data, files: {} }, { headers: { 'content-type': 'multipart/form-data; boundary=x' } }];

describe('one event', () => {
	test.each([
		['JSON without content type', (body) => sent(undefined, JSON.stringify(body))],
		['JSON with a byte order mark', (body) => sent('text/json', `\ufeff${JSON.stringify(body)}`)],
		['text/json', (body) => sent('text/json; charset=utf-8', JSON.stringify(body))],
		['application/vnd.example+json', (body) => sent('application/vnd.example+json', JSON.stringify(body))],
		['application/octet-stream', (body) => sent('application/octet-stream', JSON.stringify(body))],
		['a form without content type', (body) => sent(undefined, form(body))],
		['multipart', (body) => multipart({ ...body, Body: JSON.stringify(body.Body) })],
		['multipart with one field', (body) => multipart({ payload: JSON.stringify(body) })],
		['a list', (body) => [[body], {}]],
		['a list as text', (body) => [JSON.stringify([body]), {}]],
	])('as %s starts the workflow', async (_what, dressed) => {
		const listener = everything();
		const body = event('IncomingCall');
		const delivered = await listener.post(...dressed(body));
		expect(delivered).toMatchObject({ status: 200, started: true, error: undefined });
		expect(delivered.items).toMatchObject([{ json: { event: 'started', callId: body.Body.Id, guid: body.Guid } }]);
		expect(JSON.stringify(delivered.items)).not.toContain(KEY);
		expect(await listener.post(body)).toMatchObject({ status: 200, started: false });
	});
});

describe('a list of events', () => {
	test('gives an item each, in order, and each once', async () => {
		const listener = everything();
		const bodies = ['IncomingCall', 'IncomingCallConnected', 'OutgoingCall'].map((name) => event(name));
		await listener.post(bodies[1]);
		const { items } = await listener.post([...bodies, bodies[0]]);
		expect(items.map(({ json }) => json.guid)).toEqual([bodies[0].Guid, bodies[2].Guid]);
	});

	test('of which one is not genuine starts nothing', async () => {
		const listener = everything();
		const bodies = [event('IncomingCall'), event('IncomingCall', { apiKey: 'example-foreign-key' })];
		expect(await listener.post(bodies)).toMatchObject({ status: 401, started: false });
		expect(await listener.json([bodies[0]])).toHaveLength(1);
	});
});

describe('what holds the key but cannot be read', () => {
	/** @type {[string, any][]} */
	const cases = [
		['half a JSON', sent(undefined, `{"EventType":"IncomingCall","ApiKey":"${KEY}","Body":{"Id"`)],
		['another notation', sent('text/yaml', `EventType: IncomingCall\nApiKey: ${KEY}`)],
		['the key further in', [{ posted: { apikey: KEY, eventtype: 'IncomingCall' } }, {}]],
	];

	test.each(cases)('(%s) starts Any, without the key', async (_what, args) => {
		const { status, items } = await everything().post(...args);
		expect([status, items.length]).toEqual([200, 1]);
		expect(JSON.stringify(items)).toContain('IncomingCall');
		expect(JSON.stringify(items)).not.toContain(KEY);
	});

	test.each(cases)('(%s) starts nothing else', async (_what, args) => {
		expect(await listen({ events: ['missed', 'started'] }).post(...args)).toMatchObject({
			status: 200,
			started: false,
		});
	});
});

test.each([
	['half a JSON', sent(undefined, '{"EventType":"IncomingCall","Body":{"Id"')],
	['a web page', sent(undefined, '<html>')],
	['multipart that n8n does not read', sent('multipart/mixed; boundary=x', undefined)],
])('%s without the key is told that it cannot be read', async (_what, args) => {
	expect(await everything().post(...args)).toMatchObject({ status: 400, started: false, error: undefined });
});
