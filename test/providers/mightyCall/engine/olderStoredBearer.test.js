/**
 * Two workers renewed at once, and the later write to the database was of the session issued earlier. Then both are
 * revoked.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('mightyCall'));

test('the stored bearer is not taken for newer than the refused one for ever', async () => {
	const own = await stage.signedIn();
	const { bearer, refreshToken } = stage.provider.sessions.open(stage.provider.credentials.apiKey);
	stage.edit({ accessToken: bearer, refreshToken, issuedAt: own.issuedAt - 10 });
	stage.provider.revokeBearers();
	stage.provider.revokeRefreshTokens();
	const { error, items } = await stage.read(1);
	expect(error).toBeUndefined();
	expect(items.length).toBeGreaterThan(0);
	expect(stage.answered(401, 403)).toBeLessThanOrEqual(3);
});
