/** A provider that hands out the token it has handed out before, for as long as that one is good. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { refreshing, rows } = require('./rows');
const { useStage } = require('./stage');
const { advance } = require('./harness/clock');

describe.each(rows.filter((row) => !refreshing.includes(row)))('$label', (row) => {
	const stage = useStage(row);

	const strayRefusal = () => stage.fault(row.readPath, { status: 401, body: { message: 'example of a hiccup' } });

	beforeEach(async () => {
		stage.provider.settings.bearerLifetime = 80_000;
		const { accessToken } = await stage.signedIn();
		const body = { [row.tokens.access]: accessToken, [row.tokens.lifetime]: 80_000, token_type: 'bearer' };
		stage.fault(row.tokenPath, { status: 200, body }, Infinity);
		strayRefusal();
	});

	test('a stray 401 costs one login and no item', async () => {
		const { error, items } = await stage.read(3);
		expect([error, items.length]).toEqual([undefined, 3]);
		expect(stage.asked(row.tokenPath)).toHaveLength(1);
	});

	test.each([
		['at once', 0],
		['an hour later', 3_600_000],
	])('the next execution works too, %s, without a login', async (_when, pause) => {
		await stage.read();
		stage.clear();
		advance(pause);
		expect((await stage.read(3)).error).toBeUndefined();
		expect(stage.asked(row.tokenPath)).toEqual([]);
	});

	test('so does one in another process', async () => {
		await stage.read();
		stage.clear();
		expect((await stage.read(3, { process: await stage.newProcess() })).error).toBeUndefined();
		expect(stage.asked(row.tokenPath)).toEqual([]);
	});
});
