/** Refresh tokens that work once. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');
const { advance } = require('../../../engine/harness/clock');

const stage = useStage(accountOf('teleTracker'));

const pair = ({ accessToken, refreshToken }) => ({ accessToken, refreshToken });

const liveRefresh = (stage, token) => {
	const entry = stage.provider.sessions.refreshTokens.get(token);
	return entry !== undefined && !entry.revoked;
};

test('the new pair replaces the old one in one write', async () => {
	const old = pair(await stage.signedIn());
	stage.provider.revokeBearers();
	await stage.read(10);
	const now = pair(stage.stored);
	expect(stage.store.writes).toBe(1);
	expect([now.accessToken === old.accessToken, now.refreshToken === old.refreshToken]).toEqual([false, false]);
	expect([liveRefresh(stage, old.refreshToken), liveRefresh(stage, now.refreshToken)]).toEqual([false, true]);
});

test('a token another process has used up is not tried over and over', async () => {
	await stage.signedIn();
	const other = await stage.newProcess();
	const { refreshToken } = stage.stored;
	stage.provider.sessions.renew(refreshToken);
	stage.provider.revokeBearers();
	await stage.read(20, { process: other });
	expect(stage.grants).toEqual(['refresh_token', 'login']);
});

test('after the refresh token has expired nothing but a login is tried', async () => {
	await stage.signedIn();
	advance(30 * 86_400_000);
	await stage.read();
	expect(stage.grants).toEqual(['login']);
});
