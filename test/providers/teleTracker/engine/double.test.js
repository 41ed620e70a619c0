/** The double is strict: what the provider's pages do not know is refused, with the provider's own error. */
const { ask } = require('../../../engine/rawRequest');
const { startSandbox } = require('../../../sandbox');

let sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ only: ['teleTracker'] });
});

afterAll(async () => {
	await sandbox.stop();
});

test('a refresh token of TeleTracker works once', async () => {
	const { url, credentials } = sandbox.teleTracker;
	const json = (value) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
	const { username, password } = credentials;
	const { refreshToken } = (await ask(`${url}/auth/login`, json({ username, password }))).body;
	expect((await ask(`${url}/auth/refresh`, json({ refresh_token: refreshToken }))).status).toBe(200);
	expect((await ask(`${url}/auth/refresh`, json({ refresh_token: refreshToken }))).status).not.toBe(200);
});
