/** The test of the credential: by the report, or by a sign-in alone. */
const { testCredential } = require('../../../engine/harness');
const { startSandbox } = require('../../../sandbox');

/** @type {any} */
let sandbox;
/** @type {any} */
let provider;
beforeAll(async () => {
	sandbox = await startSandbox({ only: ['teleTracker'] });
	provider = sandbox.teleTracker;
});
beforeEach(() => provider.clear());
afterAll(async () => await sandbox.stop());

const tested = async (more) => {
	const { username, password } = provider.credentials;
	const data = { username, password, baseUrl: provider.url, testBy: 'signIn', ...more };
	return await testCredential({ type: 'teleTrackerApi', data });
};
const checks = () => provider.requests.filter(({ body }) => body?.auth_only === 1);

test.each([
	['', {}],
	['40123', { account_id: 40123 }],
])('by a sign-in alone, with the account %j: no report is read', async (accountId, more) => {
	expect((await tested({ accountId })).status).toBe('OK');
	const { username, password } = provider.credentials;
	expect(checks().map(({ path, body }) => [path, body])).toEqual([
		['/auth/login', { username, password, auth_only: 1, ...more }],
	]);
	expect(provider.requests.filter(({ path }) => path.startsWith('/reports'))).toEqual([]);
});

test('a wrong password fails', async () => {
	expect((await tested({ password: 'example-wrong' })).status).toBe('Error');
});

test('by the report it stays what it was', async () => {
	expect((await tested({ testBy: 'report' })).status).toBe('OK');
	const [{ method, query, body }] = provider.requests.filter(({ path }) => path === '/reports/call-data');
	const day = new Date().toISOString().slice(0, 10);
	expect([method, { ...query }, body]).toEqual(['GET', { start_date: day, end_date: day }, undefined]);
	expect(checks()).toEqual([]);
});
