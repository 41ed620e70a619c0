/** Two n8n processes, each in the middle of an execution, when the bearer of both is about to run out. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { rows } = require('./rows');
const { interrupted, toLastSeconds } = require('./interrupted');
const { useStage } = require('./stage');

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	const otherRenews = async () => {
		toLastSeconds(stage);
		expect((await stage.read(3)).error).toBeUndefined();
	};

	test('what one renews early the other takes from the database', async () => {
		await stage.signedIn();
		const { error, items } = await interrupted(stage, { process: await stage.newProcess(), meanwhile: otherRenews });
		expect([error, items.length >= 5]).toEqual([undefined, true]);
		expect(stage.grants).toEqual(row.renewal);
		expect([stage.store.writes, stage.answered(401, 403)]).toEqual([1, 0]);
	});

	test('nobody has renewed: the execution does it once and in time', async () => {
		await stage.signedIn();
		const { error } = await interrupted(stage, { process: stage.process, meanwhile: async () => toLastSeconds(stage) });
		expect(error).toBeUndefined();
		expect([stage.grants, stage.answered(401, 403)]).toEqual([row.renewal, 0]);
	});
});
