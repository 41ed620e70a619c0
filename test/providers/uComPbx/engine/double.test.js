/** The double is strict: what the provider's pages do not know is refused, with the provider's own error. */
const { ask, form } = require('../../../engine/rawRequest');
const { startSandbox } = require('../../../sandbox');

let sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ only: ['uComPbx'] });
});

afterAll(async () => {
	await sandbox.stop();
});

test('wrong secrets are refused in its own words', async () => {
	const { url, credentials } = sandbox.uComPbx;
	const { appId, appSecret, username } = credentials;
	const fields = {
		grant_type: 'password',
		client_id: appId,
		client_secret: appSecret,
		username,
		password: 'wrong-example',
	};
	const answer = await ask(`${url}/oauth/token`, form(fields));
	expect(answer.status).toBe(401);
	expect(answer.body).toMatchObject({ error: 'invalid_grant' });
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
