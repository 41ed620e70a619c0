/** The user changes a secret while an execution is under way, which has read the credential already. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { questionsOf, rows } = require('./rows');
const { useStage } = require('./stage');
const { advance } = require('./harness/clock');

const ITEMS = 6;

const secretEdit = ({ secrets, edits }) =>
	Object.values(edits).find(({ typed, accepted }) => accepted && secrets.some((field) => field in typed));

const cases = rows
	.filter(secretEdit)
	.flatMap((row) => ['2.8', '2.41'].map((style) => ({ row, style, label: row.label })));

describe.each(cases)('$label, n8n $style', ({ row, style }) => {
	const stage = useStage(row);
	const { typed, accepted } = secretEdit(row);

	const whileFirstItemRuns = (happens) => stage.provider.once('request', happens);

	const run = async () =>
		await stage.read(ITEMS, { style, parameters: { ...row.read, options: { requestsAtOnce: 1 } } });

	const expectNewSecretKept = async () => {
		const { error, items } = await run();
		expect([error, items.length >= ITEMS]).toEqual([undefined, true]);
		expect(stage.stored).toMatchObject(typed);
	};

	beforeEach(async () => await stage.signedIn());

	test('and the provider ends the old session: the rest goes on with the new secret, which stays stored', async () => {
		whileFirstItemRuns(() => {
			stage.edit(typed);
			Object.assign(stage.provider.credentials, accepted);
			stage.provider.revokeBearers();
			stage.provider.revokeRefreshTokens();
		});
		await expectNewSecretKept();
		expect(stage.grants).toEqual(row.signIn);
		expect(stage.answered(401, 403)).toBe(1 + questionsOf(row));
	});

	test('and the bearer runs out: the renewal is made with the new secret, which stays stored', async () => {
		whileFirstItemRuns(() => {
			stage.edit(typed);
			Object.assign(stage.provider.credentials, accepted);
			advance(stage.provider.settings.bearerLifetime * 1000);
		});
		await expectNewSecretKept();
		expect(stage.grants).toEqual(row.signIn);
		expect(stage.answered(401, 403)).toBe(0);
	});

	test('and the execution after it starts with the session of the new secret', async () => {
		whileFirstItemRuns(() => {
			stage.edit(typed);
			Object.assign(stage.provider.credentials, accepted);
			stage.provider.revokeBearers();
		});
		await run();
		stage.clear();
		expect((await run()).error).toBeUndefined();
		expect([stage.grants, stage.answered(401, 403)]).toEqual([[], 0]);
	});
});
