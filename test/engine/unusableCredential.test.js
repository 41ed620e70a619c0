/** A credential with which nothing can even be started: every item says so where the user sends failed items. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { ACCOUNTS } = require('../providers');
const { secretsIn } = require('./spelling');
const { useStage } = require('./stage');

const PUBLIC_HTTP = 'http://pbx.example.com';

const textsOf = (items) => items.map(({ json }) => json.error);

describe.each(ACCOUNTS)('$label', (row) => {
	const stage = useStage(row);

	const troubles = [
		[
			'an address without encryption',
			() => stage.edit({ [row.addressFields.api]: PUBLIC_HTTP }),
			{},
			/http:\/\/|https/i,
		],
		['deleted', () => undefined, { credentials: { [row.type]: 'gone' } }, /Credential with ID "gone" does not exist/],
	];

	describe.each(troubles)('%s', (_what, prepare, options, says) => {
		const run = async (count, more) => await stage.act(count, { ...options, ...more });

		beforeEach(async () => {
			await stage.signedIn();
			prepare();
		});
		afterEach(() => expect(stage.requests).toEqual([]));

		test('every item leaves by the error output, with the text', async () => {
			const { error, items, errorItems } = await run(3, { continueOnFail: 'continueErrorOutput' });
			expect([error, items]).toEqual([undefined, []]);
			expect(textsOf(errorItems)).toEqual(Array(3).fill(expect.stringMatching(says)));
			expect(errorItems.map(({ pairedItem }) => pairedItem.item)).toEqual([0, 1, 2]);
		});

		test('every item leaves by the usual output where errors do', async () => {
			const { error, items } = await run(3, { continueOnFail: 'continueRegularOutput' });
			expect(error).toBeUndefined();
			expect(textsOf(items)).toEqual(Array(3).fill(expect.stringMatching(says)));
		});

		test('the node fails otherwise, says what to do and shows no secret', async () => {
			const { error, items } = await run(3);
			expect([error.message, items]).toEqual([expect.stringMatching(says), []]);
			expect(error.description).toMatch(/Open the .+ credential, correct it and save it/);
			expect(
				secretsIn(
					error,
					row.secrets.map((field) => stage.stored[field]),
				),
			).toEqual([]);
		});

		test('what only reads fails in the same way', async () => {
			const { errorItems } = await stage.read(2, { ...options, continueOnFail: 'continueErrorOutput' });
			expect(textsOf(errorItems)).toEqual(Array(2).fill(expect.stringMatching(says)));
		});
	});
});
