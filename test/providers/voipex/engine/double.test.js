/** The double is strict: what the provider's pages do not know is refused, with the provider's own error. */
const { posted } = require('../facts');
const { ask, form } = require('../../../engine/rawRequest');
const { startSandbox } = require('../../../sandbox');

let sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ only: ['voipex'] });
});

afterAll(async () => {
	await sandbox.stop();
});

test('a token endpoint that wants a form takes no JSON', async () => {
	const { authUrl, credentials } = sandbox.voipex;
	const fields = {
		grant_type: 'password',
		client_id: 'api',
		username: credentials.username,
		password: credentials.password,
	};
	expect((await ask(`${authUrl}/token`, form(fields))).status).toBe(200);
	const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) };
	expect((await ask(`${authUrl}/token`, json)).status).not.toBe(200);
});

test('each host of Voipex answers its own paths only', async () => {
	const { ipbxUrl, smsUrl } = sandbox.voipex;
	expect((await ask(`${ipbxUrl}/token`, form({ grant_type: 'password' }))).status).toBe(404);
	expect((await ask(`${smsUrl}/calls`, { method: 'GET' })).status).toBe(404);
});

test('what VOIPEX posts has the keys of its pages and no others, all texts, and all ten events', () => {
	const { webhooks } = sandbox.voipex;
	const bodies = [...webhooks.kinds.flatMap((kind) => webhooks.call(kind)), ...webhooks.agent()];
	expect(new Set(bodies.flatMap(Object.keys))).toEqual(new Set(posted.keys));
	expect(bodies.flatMap(Object.values).every((value) => typeof value === 'string')).toBe(true);
	expect(new Set(bodies.map(({ EventName }) => EventName))).toEqual(new Set(posted.switchboard));
	const messages = ['received', 'delivered', 'failed'].map((kind) => webhooks.sms(kind));
	expect(messages.map(({ direction, state }) => ({ direction, state }))).toEqual(posted.sms);
	for (const message of messages)
		expect(Object.keys(message)).toEqual(['id', 'from', 'to', 'text', 'direction', 'state', 'createdAt']);
});

test('VOIPEX posts to this machine only', async () => {
	const { webhooks } = sandbox.voipex;
	await expect(webhooks.post('https://n8n.example.com/webhook/x', {})).rejects.toThrow(/its own machine only/);
});
