/** n8n's HTTP Request node with one of the credentials, through its older helper and the newer one. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { rows } = require('./rows');
const { useStage } = require('./stage');
const { advance } = require('./harness/clock');

const helpers = [
	{ helper: 'older', legacy: true },
	{ helper: 'newer', legacy: false },
];

const cases = rows.flatMap((row) => helpers.map((kind) => ({ ...kind, row, label: row.label })));

const allOk = (results) => results.every(({ ok }) => ok);

describe.each(cases)('$label, $helper helper', ({ row, legacy }) => {
	const stage = useStage(row);
	const url = (path) => `${stage.provider.url}${path}`;
	const get = async (count, options) =>
		await stage.request({ url: url(row.get) }, { items: count, legacy, ...options });

	test('first use: one grant for 20 items', async () => {
		expect(allOk(await get(20))).toBe(true);
		expect(stage.grants).toEqual(row.signIn);
	});

	test('near expiry: renewed before anything is sent', async () => {
		await stage.read();
		stage.clear();
		advance(stage.provider.settings.bearerLifetime * 1000 - 30_000);
		expect(allOk(await get(20))).toBe(true);
		expect([stage.grants, stage.answered(401, 403)]).toEqual([row.renewal, 0]);
	});

	test('a POST that answers 500 is sent once', async () => {
		await stage.signedIn();
		stage.fault(row.post, { status: 500 }, Infinity);
		const [{ ok }] = await stage.request({ method: 'POST', url: url(row.post), body: {} }, { legacy });
		expect([ok, stage.asked(row.post).filter(({ method }) => method === 'POST').length]).toEqual([false, 1]);
		expect(stage.grants).toEqual([]);
	});

	test('a 404 costs no login and is not repeated', async () => {
		await stage.signedIn();
		const results = await stage.request({ url: url('/example/nowhere') }, { legacy, items: 20 });
		expect(results.every(({ ok }) => !ok)).toBe(true);
		expect([stage.grants, stage.asked('/example/nowhere').length]).toEqual([[], 20]);
	});

	test('a wrong secret costs one login for 20 items and says what to check', async () => {
		stage.edit(row.wrong);
		const results = await get(20);
		expect(stage.grants).toHaveLength(1);
		for (const { error } of results) expect(error.message).toContain(row.refusal);
	});

	test('a request that the user sends to the token endpoint carries no bearer', async () => {
		const { accessToken } = await stage.signedIn();
		const address = `${stage.provider.authUrl ?? stage.provider.url}${row.tokenPath}`;
		await stage.request({ method: 'POST', url: address, body: {} }, { legacy });
		expect(JSON.stringify(stage.asked(row.tokenPath)[0].headers)).not.toContain(accessToken);
	});
});

describe.each(cases.filter(({ row }) => !row.noProbe))('$label, $helper helper, bearer revoked', ({ row, legacy }) => {
	const stage = useStage(row);

	beforeEach(async () => {
		await stage.signedIn();
		// The newer helper, which declarative nodes use, looks at nothing but 401.
		if (!legacy) stage.provider.settings.expiredStatus = 401;
		stage.provider.revokeBearers();
	});

	const get = async (count) =>
		await stage.request({ url: `${stage.provider.url}${row.get}` }, { items: count, legacy });

	test('20 items recover with one renewal', async () => {
		expect(allOk(await get(20))).toBe(true);
		expect(stage.grants).toEqual(row.renewal);
	});

	test('and the node that comes after them goes on with the same bearer', async () => {
		await get(5);
		stage.clear();
		expect((await stage.read(5)).error).toBeUndefined();
		expect([stage.grants, stage.answered(401, 403)]).toEqual([[], 0]);
	});
});

describe.each(cases.filter(({ row }) => row.noProbe))(
	'$label, $helper helper, bearer revoked, where nothing tells whose fault a 401 is',
	({ row, legacy }) => {
		const stage = useStage(row);

		test('20 items fail with 401 and cost no login; the node after them renews once', async () => {
			await stage.signedIn();
			stage.provider.revokeBearers();
			const results = await stage.request({ url: `${stage.provider.url}${row.get}` }, { items: 20, legacy });
			expect(results.map(({ error }) => error?.httpCode)).toEqual(Array(20).fill('401'));
			expect(stage.grants).toEqual([]);
			expect((await stage.read(5)).error).toBeUndefined();
			expect(stage.grants).toEqual(row.renewal);
		});

		test('and all by itself it is right again within ten minutes, with one login and nothing sent twice', async () => {
			await stage.signedIn();
			stage.provider.revokeBearers();
			const send = async (count) =>
				await stage.request({ url: `${stage.provider.url}${row.get}` }, { items: count, legacy });
			expect(allOk(await send(1))).toBe(false);
			advance(5 * 60_000);
			const results = await send(20);
			// The newer helper sends once more after each 401, whatever the hook gives back.
			const times = legacy ? 1 : 2;
			expect(results.map(({ error }) => error?.httpCode)).toEqual(Array(20).fill(legacy ? '401' : undefined));
			expect([stage.grants, stage.asked(row.get).length]).toEqual([row.renewal, 21 * times]);
			expect(allOk(await send(20))).toBe(true);
			expect(
				allOk(
					await stage.request(
						{ url: `${stage.provider.url}${row.get}` },
						{ items: 5, legacy, process: await stage.newProcess() },
					),
				),
			).toBe(true);
			expect(stage.grants).toEqual(row.renewal);
		});
	},
);
