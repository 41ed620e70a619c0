/** The node as the tool of an AI agent: with Retry On Fail n8n gives every try a new run index. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { ACCOUNTS } = require('../providers');
const { startTool } = require('./harness');
const { nodeOf, useStage } = require('./stage');

const retryOnFail = { maxTries: 3 };

const ARGUMENTS = { query: 'Call the office' };

describe.each(ACCOUNTS)('$label', (row) => {
	const stage = useStage(row);

	const tool = async (options) =>
		await startTool({ ...nodeOf(row, row.act), store: stage.store, pkg: stage.process.pkg, retryOnFail, ...options });

	const sent = () => stage.asked(row.actPath).length;

	beforeEach(async () => await stage.signedIn());

	test.each([
		['500 after the deed', { status: 500, afterActing: true }],
		['a connection that breaks off after the deed', { cut: 'after' }],
	])('what may have happened (%s) is sent once, and the agent is told', async (_what, fault) => {
		stage.fault(row.actPath, fault, Infinity);
		const call = await tool();
		await expect(call(ARGUMENTS)).rejects.toThrow(/may have been (placed|sent|created).*It was not sent again/s);
		expect([sent(), stage.acted]).toEqual([1, 1]);
	});

	test('an agent that insists on it does not make it happen twice', async () => {
		stage.fault(row.actPath, { status: 500, afterActing: true });
		const call = await tool();
		await expect(call(ARGUMENTS)).rejects.toThrow(/may have been/);
		await expect(call(ARGUMENTS)).rejects.toThrow(/may have been/);
		expect([sent(), stage.acted]).toEqual([1, 1]);
	});

	test('a certain failure is tried again', async () => {
		stage.fault(row.actPath, { status: 400 });
		const call = await tool();
		await call(ARGUMENTS);
		expect([sent(), stage.acted]).toEqual([2, 1]);
	});

	test('asked for the same a second time after a success, it does it a second time', async () => {
		const call = await tool();
		await call(ARGUMENTS);
		await call(ARGUMENTS);
		expect(stage.acted).toBe(2);
	});

	test('other arguments are another deed, even after one whose end is not known', async () => {
		stage.fault(row.actPath, { status: 500, afterActing: true });
		const call = await tool();
		await expect(call(ARGUMENTS)).rejects.toThrow(/may have been/);
		await call({ query: 'Call the workshop' });
		expect(stage.acted).toBe(2);
	});

	test('the next execution is free to do it', async () => {
		stage.fault(row.actPath, { status: 500, afterActing: true });
		await expect((await tool())(ARGUMENTS)).rejects.toThrow(/may have been/);
		await (
			await tool()
		)(ARGUMENTS);
		expect(stage.acted).toBe(2);
	});
});
