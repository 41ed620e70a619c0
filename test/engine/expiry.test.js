/** A bearer whose time is running out, with the clock of both sides under control. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { rows } = require('./rows');
const { useStage } = require('./stage');
const { advance } = require('./harness/clock');

const lifetimeOf = ({ provider }) => provider.settings.bearerLifetime * 1000;

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	const aged = async (milliseconds) => {
		await stage.read();
		stage.clear();
		advance(milliseconds);
	};

	test('is not renewed while it has minutes to live', async () => {
		await aged(lifetimeOf(stage) - 120_000);
		await stage.read(20);
		expect(stage.grants).toEqual([]);
	});

	test.each([
		['half a minute before its end', -30_000],
		['after its end', 10_000],
	])('is renewed %s before anything is sent', async (_when, offset) => {
		await aged(lifetimeOf(stage) + offset);
		const { error } = await stage.read(50);
		expect(error).toBeUndefined();
		expect(stage.grants).toEqual(row.renewal);
		expect(stage.answered(401, 403)).toBe(0);
		expect(stage.store.readsBy('getDecrypted')).toBe(3);
	});

	test('is renewed in time by a fresh process and by executions at once', async () => {
		await aged(lifetimeOf(stage) - 30_000);
		await stage.readAtOnce(3, 10, { process: await stage.newProcess() });
		expect(stage.grants).toEqual(row.renewal);
		expect(stage.answered(401, 403)).toBe(0);
	});

	test('with a life of one minute is used for most of it', async () => {
		stage.provider.settings.bearerLifetime = 60;
		await aged(45_000);
		await stage.read();
		expect(stage.grants).toEqual([]);
		advance(12_000);
		await stage.read();
		expect([stage.grants, stage.answered(401, 403)]).toEqual([row.renewal, 0]);
	});
});
