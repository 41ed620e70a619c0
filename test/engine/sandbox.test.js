/** The doubles are strict: what the providers' pages do not know is refused, with each provider's own error. */
const { request } = require('undici');
const { startSandbox } = require('../sandbox');

let sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(async () => {
	await sandbox.stop();
});

const form = (fields) => ({
	body: new URLSearchParams(fields).toString(),
	headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

async function ask(url, { method = 'POST', headers = {}, body } = {}) {
	const answer = await request(url, { method, headers, body });
	const text = await answer.body.text();
	return { status: answer.statusCode, body: text === '' ? undefined : JSON.parse(text) };
}

async function mightyCallHeaders() {
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
	const headers = await mightyCallHeaders();
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

test.each([
	['MightyCall', () => `${sandbox.mightyCall.url}/v4/auth/token`, 400, { error: 'invalid_client' }],
	['uCom PBX', () => `${sandbox.uComPbx.url}/oauth/token`, 401, { error: 'invalid_grant' }],
])('%s refuses wrong secrets in its own words', async (name, url, status, says) => {
	const { mightyCall, uComPbx } = sandbox;
	const fields =
		name === 'MightyCall'
			? { grant_type: 'client_credentials', client_id: mightyCall.credentials.apiKey, client_secret: 'wrong-example' }
			: {
					grant_type: 'password',
					client_id: uComPbx.credentials.appId,
					client_secret: uComPbx.credentials.appSecret,
					username: uComPbx.credentials.username,
					password: 'wrong-example',
				};
	const { headers, body } = form(fields);
	const answer = await ask(url(), { headers: { ...headers, 'x-api-key': mightyCall.credentials.apiKey }, body });
	expect(answer.status).toBe(status);
	expect(answer.body).toMatchObject(says);
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

test('a refresh token of TeleTracker works once', async () => {
	const { url, credentials } = sandbox.teleTracker;
	const json = (value) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
	const { username, password } = credentials;
	const { refreshToken } = (await ask(`${url}/auth/login`, json({ username, password }))).body;
	expect((await ask(`${url}/auth/refresh`, json({ refresh_token: refreshToken }))).status).toBe(200);
	expect((await ask(`${url}/auth/refresh`, json({ refresh_token: refreshToken }))).status).not.toBe(200);
});

test('a slash at the end is part of a path of uCom PBX', async () => {
	const { url, credentials } = sandbox.uComPbx;
	const { appId, appSecret, username, password } = credentials;
	const fields = { grant_type: 'password', client_id: appId, client_secret: appSecret, username, password };
	const { access_token: bearer } = (await ask(`${url}/oauth/token`, form(fields))).body;
	const get = { method: 'GET', headers: { authorization: `Bearer ${bearer}` } };
	expect((await ask(`${url}/api/ver1.0/user/`, get)).status).toBe(200);
	expect((await ask(`${url}/api/ver1.0/user`, get)).status).toBe(404);
});
