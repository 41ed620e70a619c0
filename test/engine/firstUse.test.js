/** A credential that has never signed in, and one that another execution or process has signed in. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { rows } = require('./rows');
const { useStage } = require('./stage');

const isWhole =
	(count) =>
	({ error, items }) =>
		error === undefined && items.length >= count;

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	test('one grant however many items run at once', async () => {
		const result = await stage.read(50);
		expect(result.error).toBeUndefined();
		expect(result.items.length).toBeGreaterThanOrEqual(50);
		expect(stage.grants).toEqual(row.signIn);
		expect(stage.answered(401, 403)).toBe(0);
	});

	test('one grant for several executions at once, and three credential reads each', async () => {
		const results = await stage.readAtOnce(4, 10);
		expect(results.every(isWhole(10))).toBe(true);
		expect(stage.grants).toEqual(row.signIn);
		// The first item's, and two that show whether it is that of all.
		expect(stage.store.readsBy('getDecrypted')).toBe(12);
	});

	test('the bearer is stored and the next execution uses it without a write', async () => {
		await stage.read();
		const { accessToken, n8n_expires_at: expiresAt, sessionKey } = stage.stored;
		expect([accessToken === '', expiresAt > Date.now(), sessionKey === '']).toEqual([false, true, false]);
		stage.clear();
		expect(isWhole(50)(await stage.read(50))).toBe(true);
		expect(stage.grants).toEqual([]);
		expect([stage.store.reads, stage.store.writes]).toEqual([3, 0]);
	});

	test('a fresh process uses the stored bearer without a grant', async () => {
		await stage.read();
		stage.clear();
		const results = await stage.readAtOnce(2, 10, { process: await stage.newProcess() });
		expect(results.every(isWhole(10))).toBe(true);
		expect([stage.grants, stage.answered(401, 403)]).toEqual([[], 0]);
	});
});
