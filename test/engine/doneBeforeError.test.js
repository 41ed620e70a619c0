/** n8n's Retry button does again what a failed execution had done: its error says what that is. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { ACCOUNTS } = require('../providers');
const { useStage } = require('./stage');

describe.each(ACCOUNTS.map((row) => [row.label, row]))('%s', (_label, row) => {
	const stage = useStage(row);

	beforeEach(async () => await stage.signedIn());

	/** Item 2 is refused. */
	const refuseThird = () => {
		stage.fault(row.actPath, {}, 2);
		stage.fault(row.actPath, { status: 400, body: {} });
	};

	test('the error of a run that acts says which items are done', async () => {
		refuseThird();
		const { error } = await stage.act(4);
		expect(error.message).toMatch(/\[item 2\]/);
		expect(error.description).toMatch(/Items 0 to 1 are done; n8n's Retry button would do them again\./);
		expect(stage.acted).toBe(2);
	});

	test('one item is one', async () => {
		stage.fault(row.actPath, {});
		stage.fault(row.actPath, { status: 400, body: {} });
		const { error } = await stage.act(3);
		expect(error.description).toMatch(/Item 0 is done; n8n's Retry button would do it again\./);
	});

	test('nothing is said where nothing was done', async () => {
		stage.fault(row.actPath, { status: 400, body: {} });
		expect((await stage.act(3)).error.description).not.toMatch(/Retry button/);
	});

	test('nor where it was only shown', async () => {
		stage.fault(row.actPath, { status: 400, body: {} });
		const parameters = { ...row.act, options: { dryRun: '={{ $json.number < 2 }}' } };
		const { error } = await stage.act(3, { parameters });
		expect(error.message).toMatch(/\[item 2\]/);
		expect(error.description).not.toMatch(/Retry button/);
	});

	test('nor where the run goes on', async () => {
		refuseThird();
		const { items } = await stage.act(4, { continueOnFail: true });
		expect(items).toHaveLength(4);
		expect(JSON.stringify(items)).not.toMatch(/Retry button/);
	});

	test('nor of what only reads', async () => {
		stage.fault(row.readPath, {}, 1);
		stage.fault(row.readPath, { status: 400, body: {} }, Infinity);
		expect((await stage.read(3)).error?.description ?? '').not.toMatch(/Retry button/);
	});
});
