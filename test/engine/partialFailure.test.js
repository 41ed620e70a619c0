/** Where a run goes on after failed items, a hint under the node says how many failed and why. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { ACCOUNTS } = require('../providers');
const { useStage } = require('./stage');

describe.each(ACCOUNTS.map((row) => [row.label, row]))('%s', (_label, row) => {
	const stage = useStage(row);

	beforeEach(async () => await stage.signedIn());

	/** Items 1 and 2 are refused. */
	function refuseTwo() {
		stage.fault(row.actPath, {});
		stage.fault(row.actPath, { status: 400, body: {} }, 2);
	}

	test.each([true, 'continueErrorOutput'])(
		'with %s the hint counts them, and says what their errors say',
		async (goesOn) => {
			refuseTwo();
			const { items, errorItems, task } = await stage.act(4, { continueOnFail: goesOn });
			const [first] = [...items, ...errorItems].filter(({ json }) => json.error);
			const [reason] = first.json.error.split(' [item ');
			expect(task.hints).toEqual([
				{ message: expect.stringContaining('2 of 4 items failed: '), location: 'outputPane', type: 'warning' },
			]);
			expect(task.hints[0].message).toContain(reason);
			expect(task.hints[0].message).not.toContain('[item');
			expect(stage.acted).toBe(2);
		},
	);

	test('nothing where all went well, nor where the run stops', async () => {
		expect((await stage.act(2, { continueOnFail: true })).task.hints ?? []).toEqual([]);
		refuseTwo();
		expect((await stage.act(4)).task.hints ?? []).toEqual([]);
	});
});
