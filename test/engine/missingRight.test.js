/** A refusal that no new bearer can mend. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { atOnce, rows } = require('./rows');
const { useStage } = require('./stage');
const { advance } = require('./harness/clock');

const every = (stage, { readPath }, status) => stage.fault(readPath, { status }, Infinity);

/** Where 403 may also mean an expired bearer. */
const mayMeanExpired = ({ expiredStatuses = [401] }) => expiredStatuses.includes(403);

const errorsOf = ({ items }) => items.map(({ json }) => json.error);

describe.each(rows.filter(mayMeanExpired))('$label, where 403 may also mean an expired bearer', (row) => {
	const stage = useStage(row);

	beforeEach(async () => {
		await stage.signedIn();
		every(stage, row, 403);
	});

	// One new bearer may have been ended by another worker's login: a second one decides.
	test('50 items cost two logins at most and end in clear errors', async () => {
		const result = await stage.read(50, { continueOnFail: true, ...atOnce(row, 10) });
		expect(errorsOf(result)).toHaveLength(50);
		expect(errorsOf(result).every((text) => /does not allow this/.test(text))).toBe(true);
		expect(stage.grants.length).toBeLessThanOrEqual(2);
		// One in each wave of ten is the question whether the bearer is good: it is the request that tests the credential, too.
		expect(stage.asked(row.readPath).length).toBeLessThanOrEqual(73);
	});

	test('the executions after it cost no login', async () => {
		await stage.read(5, { continueOnFail: true });
		stage.clear();
		advance(10_000);
		await stage.read(50, { continueOnFail: true });
		expect(stage.grants).toEqual([]);
		// And the question whether the bearer is still good.
		expect(stage.asked(row.readPath)).toHaveLength(51);
	});

	test('that only this is refused costs no login at all', async () => {
		stage.provider.faults.length = 0;
		const match = { path: row.readPath, query: { end_date: '2040-01-01' } };
		stage.fault(row.readPath, { status: 403, match }, Infinity);
		const result = await stage.read(50, { continueOnFail: true });
		expect(errorsOf(result).every((text) => /does not allow this/.test(text))).toBe(true);
		expect(stage.grants).toEqual([]);
		expect(stage.asked(row.readPath)).toHaveLength(51);
	});

	test('once the right is there, work goes on', async () => {
		await stage.read(5, { continueOnFail: true });
		stage.provider.faults.length = 0;
		expect((await stage.read(5)).error).toBeUndefined();
	});
});

describe.each(rows.filter((row) => !mayMeanExpired(row)))('$label', (row) => {
	const stage = useStage(row);

	beforeEach(async () => await stage.signedIn());

	test('403 costs no login', async () => {
		every(stage, row, 403);
		const result = await stage.read(20, { continueOnFail: true });
		expect(result.items.map(({ json }) => json.error)).toEqual(
			Array(20).fill(expect.stringMatching(/does not (allow|let)/)),
		);
		expect([stage.grants, stage.asked(row.readPath).length]).toEqual([[], 20]);
	});
});

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	beforeEach(async () => await stage.signedIn());

	// At the account's pace items begin one after another, and the pauses of each are its own: that takes some more.
	test.each([
		['ten at once', 10, 6],
		["the account's pace", 0, 12],
	])('401 to every bearer ends, with a few logins in all: %s', async (_pace, requestsAtOnce, most) => {
		every(stage, row, 401);
		const result = await stage.read(20, { continueOnFail: true, ...atOnce(row, requestsAtOnce) });
		expect(errorsOf(result)).toHaveLength(20);
		expect(errorsOf(result)[0]).toMatch(/refuses the bearer it has just issued/);
		expect(stage.grants.length).toBeLessThanOrEqual(most * row.renewal.length);
	});
});
