/** A rehearsal: what would be sent, without sending it. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const mightyCall = accountOf('mightyCall');
const stage = useStage(mightyCall);

test('hides a secret that the user has put into a field', async () => {
	const text = `my key is ${stage.stored.userSecretKey}`;
	const parameters = { resource: 'contact', operation: 'create', firstName: text, options: { dryRun: true } };
	const { items } = await stage.read(1, { parameters });
	expect(items[0].json.body.firstName).toBe('my key is ***');
});

test('complains about a bad field as the real thing would', async () => {
	const { error } = await stage.read(1, { parameters: { ...mightyCall.act, to: 'nobody', options: { dryRun: true } } });
	expect(error.message).toMatch(/"To"/);
});

test('is chosen item by item', async () => {
	const parameters = { ...mightyCall.act, options: { dryRun: '={{ $json.number === 1 }}' } };
	const { items } = await stage.read(3, { parameters });
	expect(items.map(({ json }) => json.dryRun === true)).toEqual([false, true, false]);
	expect(stage.acted).toBe(2);
});
