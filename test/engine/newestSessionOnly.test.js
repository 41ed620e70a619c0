/**
 * A provider that keeps only the newest session, and several n8n processes at work right after a revoke: every
 * login ends somebody else's session. Real time: who waits how long for whom is what this is about.
 */
const { rows } = require('./rows');
const { useStage } = require('./stage');

const WORKERS = 3;
const EXECUTIONS = 4;
const ITEMS = 20;

/** What has happened to the session when all workers set out. */
const mishaps = {
	'the bearer is revoked': (stage) => stage.provider.revokeBearers(),
	'the bearer and the refresh token are revoked': (stage) => {
		stage.provider.revokeBearers();
		stage.provider.revokeRefreshTokens();
	},
	'the bearer has expired': (stage) => {
		stage.provider.expireBearers();
		stage.edit({ n8n_expires_at: Date.now() - 1 });
	},
};

const cases = rows.flatMap((row) => Object.keys(mishaps).map((mishap) => ({ row, mishap, label: row.label })));

const isLogin = ({ type, accepted }) => accepted && type !== 'token_exchange';

describe.each(cases)('$label, $mishap', ({ row, mishap }) => {
	const stage = useStage(row, { clock: false });

	test(`${WORKERS} workers x ${EXECUTIONS} executions x ${ITEMS} items: none fails, and few logins`, async () => {
		stage.provider.settings.keepOnlyNewestSession = true;
		const workers = await stage.newProcesses(WORKERS);
		for (const process of workers) await stage.read(1, { process });
		stage.clear();
		mishaps[mishap](stage);
		const results = (
			await Promise.all(workers.map((process) => stage.readAtOnce(EXECUTIONS, ITEMS, { process })))
		).flat();
		expect(results.map(({ error }) => error?.message)).toEqual(Array(WORKERS * EXECUTIONS).fill(undefined));
		expect(results.every(({ items }) => items.length >= ITEMS)).toBe(true);
		expect(stage.provider.grants.filter(isLogin).length).toBeLessThanOrEqual(2 * WORKERS);
	}, 20_000);
});
