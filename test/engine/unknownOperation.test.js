/** A workflow whose parameters name what this version of the node does not have. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { ACCOUNTS } = require('../providers');
const { useStage } = require('./stage');

const strangers = [
	['a resource', { resource: 'circus' }, /of "circus"/],
	['an operation', { operation: 'juggle' }, /has no operation "juggle" of "/],
	['a name that every object has', { operation: 'constructor' }, /has no operation "constructor" of "/],
];

describe.each(ACCOUNTS)('$label', (row) => {
	const stage = useStage(row);

	test.each(strangers)('%s is named in the error, and nothing is sent', async (_what, changes, says) => {
		const { error, items } = await stage.read(2, { parameters: { ...row.read, ...changes } });
		expect(error.message).toMatch(says);
		expect(error.description).toMatch(/Choose Resource and Operation again/);
		expect([items, stage.requests]).toEqual([[], []]);
	});
});
