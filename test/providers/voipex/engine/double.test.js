/** The double is strict: what the provider's pages do not know is refused, with the provider's own error. */
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
