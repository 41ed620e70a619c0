/** A credential that was stored before it had addresses for REST, IPBX v2 and contacts. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const row = accountOf('voipex');
const LATER = ['apiV2Url', 'restUrl', 'contactsUrl', 'contactsUsername', 'contactsPassword'];

const old = (data) => Object.fromEntries(Object.entries(data).filter(([name]) => !LATER.includes(name)));

const stage = useStage({ ...row, data: (double) => old(row.data(double)) });

test('works as before', async () => {
	expect(Object.keys(stage.stored)).not.toEqual(expect.arrayContaining(['restUrl']));
	const { error } = await stage.read(3);
	expect(error).toBeUndefined();
	const { error: refused, items } = await stage.act(1);
	expect([refused, items.length]).toEqual([undefined, 1]);
	expect(stage.grants).toEqual(['password']);
});
