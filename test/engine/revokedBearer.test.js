/** The provider stops accepting a bearer long before its time. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { atOnce, questionsOf, rows } = require('./rows');
const { useStage } = require('./stage');
const { advance, startClock } = require('./harness/clock');

const times = (count, grants) => Array.from({ length: count }, () => grants).flat();

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	beforeEach(async () => {
		await stage.signedIn();
		stage.provider.revokeBearers();
	});

	test('one renewal for 50 items, and every item comes out', async () => {
		const { error, items } = await stage.read(50, atOnce(row, 10));
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThanOrEqual(50);
		expect(stage.grants).toEqual(row.renewal);
		// The ten under way at that moment, none after them.
		expect(stage.answered(401, 403)).toBeLessThanOrEqual(10 + questionsOf(row));
		expect(stage.store.writes).toBe(1);
	});

	test('one renewal at the pace of the account, too', async () => {
		const { error, items } = await stage.read(50);
		expect([error, items.length >= 50]).toEqual([undefined, true]);
		expect(stage.grants).toEqual(row.renewal);
		// Sixteen are asked at once at first; the two that wait for a place go out while the question is on its way.
		expect(stage.answered(401, 403)).toBeLessThanOrEqual(16 + 3 * questionsOf(row));
	});

	test('one item looks for a newer bearer in the database, the others wait for it', async () => {
		// The wait between its two looks takes as long as the other refusals need to arrive.
		startClock({ now: Date.now(), pace: 150 });
		await stage.read(50);
		// Every 150 ms for half a second at most, however many items wait; two show before that one account is that of all.
		expect(stage.store.readsBy('getDecrypted')).toBeLessThanOrEqual(10);
	});

	test('one renewal for several executions at once', async () => {
		const results = await stage.readAtOnce(4, 10);
		expect(results.map(({ error }) => error)).toEqual(times(4, [undefined]));
		expect(stage.grants).toEqual(row.renewal);
	});

	test('a process that is new to the session renews once', async () => {
		const results = await stage.readAtOnce(3, 10, { process: await stage.newProcess() });
		expect(results.map(({ error }) => error)).toEqual(times(3, [undefined]));
		expect(stage.grants).toEqual(row.renewal);
	});

	test('a process that still remembers the old bearer takes the one another has stored', async () => {
		const other = await stage.newProcess();
		await stage.read(1, { process: other });
		stage.clear();
		const { error } = await stage.read(20);
		expect(error).toBeUndefined();
		expect([stage.grants, stage.answered(401, 403)]).toEqual([[], 0]);
	});

	test('what acts is sent again after the refusal and happens once', async () => {
		const { error, items } = await stage.act();
		expect([error, items.length, stage.acted]).toEqual([undefined, 1, 1]);
		expect(stage.asked(row.actPath).map(({ status }) => Math.floor(status / 100))).toEqual([4, 2]);
		expect(stage.grants).toEqual(row.renewal);
	});

	test.each(['2.8', '2.41'])('n8n %s stores the new bearer, and nothing else changes', async (style) => {
		const { accessToken: old, ...typed } = stage.stored;
		await stage.read(5, { style });
		const { accessToken, refreshToken, sessionKey } = stage.stored;
		expect([accessToken === old, stage.provider.sessions.look(accessToken).live]).toEqual([false, true]);
		expect(stage.stored).toMatchObject({ ...row.data(stage.provider), sessionKey: typed.sessionKey });
		stage.clear();
		await stage.read(5, { style, process: await stage.newProcess() });
		expect([stage.grants, stage.stored]).toEqual([[], { ...stage.stored, accessToken, refreshToken, sessionKey }]);
	});

	test('again and again: one renewal each time', async () => {
		for (const _round of [1, 2, 3]) {
			expect((await stage.read(5)).error).toBeUndefined();
			advance(1000);
			stage.provider.revokeBearers();
		}
		expect(stage.grants).toEqual(times(3, row.renewal));
	});
});

const expiries = rows.flatMap((row) => (row.expiredStatuses ?? []).map((expiredStatus) => ({ ...row, expiredStatus })));

describe.each(expiries)('$label answers $expiredStatus to an expired bearer', ({ expiredStatus, ...row }) => {
	const stage = useStage(row);

	test('which is renewed once for 50 items', async () => {
		await stage.signedIn();
		stage.provider.settings.expiredStatus = expiredStatus;
		stage.provider.expireBearers();
		const { error, items } = await stage.read(50);
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThanOrEqual(50);
		expect(stage.answered(expiredStatus)).toBeGreaterThan(0);
		expect(stage.grants).toEqual(row.renewal);
	});
});
