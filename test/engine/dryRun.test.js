/** A rehearsal: what would be sent, without sending it. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { rows, mightyCall } = require('./providers');
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

describe('MightyCall', () => {
	const stage = useStage(mightyCall);

	test('hides a secret that the user has put into a field', async () => {
		const text = `my key is ${stage.stored.userSecretKey}`;
		const parameters = { resource: 'contact', operation: 'create', firstName: text, options: { dryRun: true } };
		const { items } = await stage.read(1, { parameters });
		expect(items[0].json.body.firstName).toBe('my key is ***');
	});

	test('complains about a bad field as the real thing would', async () => {
		const { error } = await stage.read(1, { parameters: { ...rehearse(mightyCall).parameters, to: 'nobody' } });
		expect(error.message).toMatch(/"To"/);
	});

	test('is chosen item by item', async () => {
		const parameters = { ...mightyCall.act, options: { dryRun: '={{ $json.number === 1 }}' } };
		const { items } = await stage.read(3, { parameters });
		expect(items.map(({ json }) => json.dryRun === true)).toEqual([false, true, false]);
		expect(stage.acted).toBe(2);
	});
});
