/**
 * Two workers renewed at once, and the later write to the database was of the session issued earlier. Then both are
 * revoked.
 */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { rows } = require('./providers');
const { useStage } = require('./stage');

describe.each(rows.filter(({ label }) => /MightyCall/.test(label)))('$label', (row) => {
	const stage = useStage(row);

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
});
