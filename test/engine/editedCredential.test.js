/** The user changes the credential: nothing of the old session is used again. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { startSandbox } = require('../sandbox');
const { rows } = require('./rows');
const { useStage } = require('./stage');

const sent = (provider) => JSON.stringify(provider.requests);

const editsOf = (row) =>
	Object.entries(row.edits).map(([field, edit]) => ({ field, signIn: row.signIn, accepted: {}, ...edit }));

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	const expectNothingOld = (provider, { accessToken, refreshToken }) => {
		expect(sent(provider)).not.toContain(accessToken);
		if (refreshToken) expect(sent(provider)).not.toContain(refreshToken);
	};

	test.each(editsOf(row))(
		'$field changed: a new login, and no trace of the old tokens',
		async ({ typed, accepted, signIn }) => {
			const old = await stage.signedIn();
			stage.edit(typed);
			Object.assign(stage.provider.credentials, accepted);
			const { error, items } = await stage.read(20);
			expect([error, items.length >= 20]).toEqual([undefined, true]);
			expect(stage.grants).toEqual(signIn);
			expectNothingOld(stage.provider, old);
		},
	);

	test('changed while the bearer is good, in a process that has never seen it', async () => {
		const old = await stage.signedIn();
		const [{ typed, accepted, signIn }] = editsOf(row);
		stage.edit(typed);
		Object.assign(stage.provider.credentials, accepted);
		await stage.read(5, { process: await stage.newProcess() });
		expect(stage.grants).toEqual(signIn);
		expectNothingOld(stage.provider, old);
	});

	test('changed back: the first session may be used again, not the second', async () => {
		const before = stage.stored;
		await stage.signedIn();
		const [{ typed, accepted }] = editsOf(row);
		const allowed = { ...stage.provider.credentials };
		stage.edit(typed);
		Object.assign(stage.provider.credentials, accepted);
		await stage.read();
		const second = stage.stored;
		stage.edit(Object.fromEntries(Object.keys(typed).map((field) => [field, before[field] ?? ''])));
		Object.assign(stage.provider.credentials, allowed);
		stage.clear();
		expect((await stage.read(5)).error).toBeUndefined();
		expectNothingOld(stage.provider, second);
	});

	describe('another host', () => {
		let elsewhere;

		beforeEach(async () => {
			elsewhere = await startSandbox({ only: [row.provider] });
		});
		afterEach(async () => await elsewhere.stop());

		test('gets a login of its own and never the old bearer', async () => {
			const old = await stage.signedIn();
			const other = elsewhere[row.provider];
			stage.edit(row.data(other));
			expect((await stage.read(10)).error).toBeUndefined();
			expect(other.grants.map(({ type }) => type)).toEqual(row.signIn);
			expect(stage.requests).toEqual([]);
			expectNothingOld(other, old);
		});
	});
});
