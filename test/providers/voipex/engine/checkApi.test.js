/** Account > Check API: what a real account can tell, of each host, by GETs alone, and nothing personal of it. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('voipex'));

const check = async () => {
	const result = await stage.read(1, { parameters: { resource: 'account', operation: 'checkApi' } });
	const records = result.items?.map(({ json }) => json) ?? [];
	return { ...result, records, to: (words) => records.find(({ question }) => words.test(question)) };
};

beforeEach(async () => await stage.signedIn());

test('one item for each question; each host is asked, with GETs, one after another', async () => {
	const { records, error } = await check();
	expect(error).toBeUndefined();
	expect(records.length).toBeGreaterThanOrEqual(15);
	for (const record of records) expect(Object.keys(record)).toEqual(['question', 'found', 'seen', 'advice']);
	expect(records.map(({ found }) => found)).toEqual(records.map(() => 'yes'));
	expect([...new Set(stage.requests.map(({ method }) => method))]).toEqual(['GET']);
	expect([...new Set(stage.requests.map(({ host }) => host))].sort()).toEqual(['ipbx', 'ipbxV2', 'rest', 'sms']);
	expect(stage.provider.maxInFlight).toBe(1);
});

test('says which switchboard, and no value that is personal', async () => {
	const { to, items } = await check();
	expect(to(/which switchboard/).advice).toBe('PBX ID: 1234. It is needed only where there are several.');
	expect(to(/list of SMS/).seen).toMatch(/^200 list of .*direction: text/);
	const { users, me, messages, recordings, numbers } = stage.provider.records;
	const shown = JSON.stringify(items);
	for (const value of [users[0].login, me.email, messages[0].text, recordings[0].name, numbers[11].number])
		expect(shown).not.toContain(value);
});

test('says on which host the dialer is', async () => {
	stage.provider.settings.dialerHosts = ['ipbxV2'];
	const { to } = await check();
	expect(to(/on IPBX\?/)).toMatchObject({
		found: 'no: not found',
		advice: expect.stringMatching(/choose the other API Host/),
	});
	expect(to(/on IPBX v2/).found).toBe('yes');
});

test('a missing right is an answer, too', async () => {
	stage.fault('/reports/queues', { status: 403, body: { message: 'No' } }, Infinity);
	const { to } = await check();
	expect(to(/report queues/)).toMatchObject({
		found: 'no right to ask',
		advice: expect.stringMatching(/may not read this/),
	});
});

test('a host that is away is an answer, and the others are asked all the same', async () => {
	stage.edit({ restUrl: 'http://127.0.0.1:9' });
	const { to, error, records } = await check();
	expect(error).toBeUndefined();
	expect(to(/which switchboard/)).toMatchObject({
		found: 'no answer',
		seen: expect.stringMatching(/^Voipex could not be reached/),
	});
	expect(records.at(-1)).toMatchObject({ question: expect.stringMatching(/GraphQL/), found: 'yes' });
});

test('without the first answer there is nothing to tell', async () => {
	stage.edit({ apiUrl: 'http://127.0.0.1:9' });
	const { error } = await check();
	expect(error.message).toMatch(/^Voipex could not be reached/);
});
