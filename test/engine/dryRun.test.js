/** A rehearsal: what would be sent, without sending it. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { rows } = require('./rows');
const { secretsIn } = require('./spelling');
const { useStage } = require('./stage');

const rehearse = ({ act }) => ({ parameters: { ...act, options: { dryRun: true } } });

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	test('sends nothing, not even a login', async () => {
		const { error, items } = await stage.read(3, rehearse(row));
		expect([error, items.length, stage.requests]).toEqual([undefined, 3, []]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	});

	test('shows the request as it would arrive', async () => {
		const {
			items: [{ json: rehearsed }],
		} = await stage.read(1, rehearse(row));
		await stage.act();
		const [real] = stage.requests.filter(({ acted }) => acted);
		const { pathname, origin } = new URL(rehearsed.url);
		expect(rehearsed).toMatchObject({ dryRun: true, method: real.method, body: real.body });
		expect([pathname, origin]).toEqual([real.path, stage.provider.url]);
	});

	test('shows no secret and no token', async () => {
		const { accessToken, refreshToken } = await stage.signedIn();
		const { items } = await stage.read(1, rehearse(row));
		const secrets = [accessToken, refreshToken, ...row.secrets.map((field) => stage.stored[field])].filter(Boolean);
		expect(secretsIn(items, secrets)).toEqual([]);
	});
});
