/** The double is strict: what the provider's pages do not know is refused, with the provider's own error. */
const { ask, form } = require('../../../engine/rawRequest');
const { startSandbox } = require('../../../sandbox');

let sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ only: ['mightyCall'] });
});

afterAll(async () => {
	await sandbox.stop();
});

async function signedHeaders() {
	const { url, credentials } = sandbox.mightyCall;
	const fields = {
		grant_type: 'client_credentials',
		client_id: credentials.apiKey,
		client_secret: credentials.userKey,
	};
	const { headers, body } = form(fields);
	const answer = await ask(`${url}/v4/auth/token`, { headers: { ...headers, 'x-api-key': credentials.apiKey }, body });
	return { authorization: `Bearer ${answer.body.access_token}`, 'x-api-key': credentials.apiKey };
}

test('MightyCall wants both headers, its own query names and nothing else', async () => {
	const headers = await signedHeaders();
	const calls = `${sandbox.mightyCall.url}/v4/api/calls`;
	expect((await ask(`${calls}?pageSize=1&skip=0`, { method: 'GET', headers })).status).toBe(200);
	expect((await ask(calls, { method: 'GET', headers: { authorization: headers.authorization } })).status).toBe(401);
	expect((await ask(`${calls}?page=1`, { method: 'GET', headers })).status).toBe(400);
	expect((await ask(`${calls}/active`, { method: 'GET', headers })).status).not.toBe(200);
});

test('MightyCall refuses a refresh whose body holds more than two fields', async () => {
	const { url, credentials } = sandbox.mightyCall;
	const { headers, body } = form({
		grant_type: 'refresh_token',
		refresh_token: 'example',
		client_id: credentials.apiKey,
	});
	expect(
		(await ask(`${url}/v4/auth/token`, { headers: { ...headers, 'x-api-key': credentials.apiKey }, body })).status,
	).toBe(400);
});

test('wrong secrets are refused in its own words', async () => {
	const { url, credentials } = sandbox.mightyCall;
	const fields = { grant_type: 'client_credentials', client_id: credentials.apiKey, client_secret: 'wrong-example' };
	const { headers, body } = form(fields);
	const answer = await ask(`${url}/v4/auth/token`, { headers: { ...headers, 'x-api-key': credentials.apiKey }, body });
	expect(answer.status).toBe(400);
	expect(answer.body).toMatchObject({ error: 'invalid_client' });
});
