/** Acting as a user: the bearer of a login is exchanged for that of the user. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { signInsOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const [, asUser] = signInsOf('voipex');
const stage = useStage(asUser);

test('requests carry the exchanged bearer, after the login and after a renewal', async () => {
	await stage.signedIn();
	expect(stage.provider.sessions.look(stage.stored.accessToken).session.email).toBe('ada.novak@example.com');
	stage.provider.revokeBearers();
	await stage.read();
	expect(stage.provider.sessions.look(stage.stored.accessToken).session.email).toBe('ada.novak@example.com');
});

test('an exchange that answers no refresh token keeps the one of the login', async () => {
	stage.provider.settings.exchangeRefreshable = false;
	await stage.signedIn();
	stage.provider.revokeBearers();
	await stage.read();
	expect(stage.grants).toEqual(['refresh_token', 'token_exchange']);
});

test("a bearer that ends before its exchange, by another worker's login, is got anew", async () => {
	stage.fault('/token-exchange', { status: 401 });
	expect((await stage.read(10)).error).toBeUndefined();
	expect(stage.grants).toEqual(['password', 'token_exchange', 'password', 'token_exchange']);
});

test('an exchange that is always refused ends, once for all items', async () => {
	stage.fault('/token-exchange', { status: 401 }, Infinity);
	const { items } = await stage.read(20, { continueOnFail: true });
	expect(items[19].json.error).toMatch(/did not accept the sign-in \(status 401.*Impersonation/);
	expect(stage.grants.length).toBeLessThanOrEqual(8);
});

test('without the right to, it signs in once per half minute and names Impersonation', async () => {
	stage.provider.settings.impersonation = false;
	const { items } = await stage.read(50, { continueOnFail: true });
	expect(stage.grants).toEqual(['password', 'token_exchange']);
	expect(items[49].json.error).toMatch(/Impersonation/);
});
