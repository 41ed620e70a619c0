/** Secrets the provider does not accept: accounts get locked by those who keep trying. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { rows } = require('./rows');
const { useStage } = require('./stage');
const { advance } = require('./harness/clock');

const first = ({ signIn }) => [signIn[0]];

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	beforeEach(() => stage.edit(row.wrong));

	test('100 items: one login, 100 errors that say what to check', async () => {
		const { items } = await stage.read(100, { continueOnFail: true });
		expect(stage.grants).toEqual(first(row));
		expect(items).toHaveLength(100);
		for (const { json } of items) {
			expect(json.error).toMatch(/did not accept the sign-in \(status 4\d\d/);
			expect(json.error).toContain(row.refusal);
		}
	});

	test('no item at all reaches the API', async () => {
		await stage.readAtOnce(3, 10, { continueOnFail: true });
		expect(stage.requests.map(({ path }) => path)).toEqual([row.tokenPath]);
	});

	test('remembered for half a minute, then tried once more', async () => {
		await stage.read(10, { continueOnFail: true });
		advance(29_000);
		await stage.read(10, { continueOnFail: true });
		expect(stage.grants).toHaveLength(1);
		advance(1_500);
		await stage.read(10, { continueOnFail: true });
		expect(stage.grants).toHaveLength(2);
	});

	test('the corrected secret works at once', async () => {
		await stage.read(5, { continueOnFail: true });
		stage.clear();
		stage.edit(row.data(stage.provider));
		expect((await stage.read(5)).error).toBeUndefined();
		expect(stage.grants).toEqual(row.signIn);
	});

	test('without continue on fail the execution ends with the same words', async () => {
		const { error } = await stage.read(10);
		expect(error.message).toMatch(/did not accept the sign-in/);
		expect(error.description).toMatch(/Open the .* credential/);
		expect(stage.grants).toHaveLength(1);
	});

	test('secrets that turn wrong while a bearer is in use cost one login', async () => {
		stage.edit(row.data(stage.provider));
		await stage.signedIn();
		stage.provider.revokeBearers();
		stage.provider.revokeRefreshTokens();
		stage.fault(row.tokenPath, { status: 401, body: { error: 'invalid_grant' } }, Infinity);
		await stage.read(50, { continueOnFail: true });
		expect(stage.grants.filter((type) => type !== 'refresh_token')).toHaveLength(1);
	});
});
