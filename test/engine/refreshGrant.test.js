/** Renewing without the secrets, where the provider hands out refresh tokens. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { refreshing, rows } = require('./rows');
const { useStage } = require('./stage');
const { advance } = require('./harness/clock');

const pair = ({ accessToken, refreshToken }) => ({ accessToken, refreshToken });

const liveRefresh = (stage, token) => {
	const entry = stage.provider.sessions.refreshTokens.get(token);
	return entry !== undefined && !entry.revoked;
};

describe.each(refreshing)('$label', (row) => {
	const stage = useStage(row);

	test('a refused refresh token falls back to the secrets', async () => {
		await stage.signedIn();
		stage.provider.revokeBearers();
		stage.provider.revokeRefreshTokens();
		expect((await stage.read(20)).error).toBeUndefined();
		expect(stage.grants).toEqual(['refresh_token', ...row.signIn]);
		expect(stage.provider.grants[0].accepted).toBe(false);
	});

	test('the token of the first refresh serves for the second', async () => {
		await stage.signedIn();
		for (const _round of [1, 2, 3]) {
			stage.provider.revokeBearers();
			expect((await stage.read(2)).error).toBeUndefined();
			expect(liveRefresh(stage, stage.stored.refreshToken)).toBe(true);
			advance(60_000);
		}
		expect(stage.grants).toEqual([...row.renewal, ...row.renewal, ...row.renewal]);
		expect(stage.provider.grants.every(({ accepted }) => accepted)).toBe(true);
	});

	test('every write holds both tokens, of one session', async () => {
		const written = [];
		stage.store.afterWrite = async (_id, data) => written.push(pair(data));
		await stage.signedIn();
		stage.provider.revokeBearers();
		await stage.readAtOnce(3, 5);
		const { sessions } = stage.provider;
		expect(written.length).toBeGreaterThanOrEqual(2);
		for (const { accessToken, refreshToken } of written) {
			const { session } = sessions.look(accessToken);
			expect(sessions.refreshTokens.get(refreshToken).session).toBe(session.base ?? session);
		}
		expect(liveRefresh(stage, stage.stored.refreshToken)).toBe(true);
	});

	test('a refresh that is answered 500 is followed by the secrets in the same renewal', async () => {
		await stage.signedIn();
		stage.provider.revokeBearers();
		stage.fault(/\/(token|refresh)$/, { status: 500 }, 4);
		const { error } = await stage.read(10);
		expect(error).toBeUndefined();
		expect(stage.provider.grants.filter(({ accepted }) => accepted).map(({ type }) => type)).toEqual(row.signIn);
		expect(stage.store.writes).toBe(1);
	});

	test('an outage during a refresh is not answered with a full login', async () => {
		await stage.signedIn();
		stage.provider.revokeBearers();
		stage.provider.faults.push({ match: { method: 'POST', path: /token|auth/ }, status: 503, times: 2 });
		expect((await stage.read(3)).error).toBeUndefined();
		expect(stage.grants.filter((type) => type !== 'refresh_token' && type !== 'token_exchange')).toEqual([]);
	});
});

describe('where there is no refresh token', () => {
	describe.each(rows.filter((row) => !refreshing.includes(row)))('$label', (row) => {
		const stage = useStage(row);

		test('renewing is signing in', async () => {
			await stage.signedIn();
			expect(stage.stored.refreshToken).toBe('');
			stage.provider.revokeBearers();
			await stage.read(10);
			expect(stage.grants).toEqual(row.signIn);
		});
	});
});
