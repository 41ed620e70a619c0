/** Account > Check API: what a real account can tell, by GETs alone, and nothing personal of it. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { apiChecked, GONE } = require('../../../engine/apiChecked');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('mightyCall'));

beforeEach(async () => await stage.signedIn());

const check = apiChecked(stage, { questions: 13, api: /v4.api/ });

test('says what it has seen, and no value of it', async () => {
	const { to, items } = await check();
	expect(to(/calls \(Call\)/)).toMatchObject({ found: 'yes', seen: expect.stringMatching(/^200 \{.*data: /) });
	expect(to(/^Are messages sent at \/messages/)).toMatchObject({ found: 'yes', seen: expect.stringMatching(/^405 /) });
	const { contacts, calls, phoneNumbers, profile } = stage.provider.records;
	const shown = JSON.stringify(items);
	const personal = [contacts[0].contactId, contacts[0].firstName, calls[0].id, phoneNumbers[0].number, profile?.email];
	for (const value of personal.filter(Boolean)) expect(shown).not.toContain(value);
	expect(shown).not.toMatch(/\+1\d{10}/);
});

test('an edition without Contact Center is told', async () => {
	stage.fault(/contactcenter/i, GONE, Infinity);
	const { to, records } = await check();
	expect(to(/communications/)).toMatchObject({
		found: 'no: not found',
		advice: expect.stringMatching(/^This edition/),
	});
	expect(records.filter(({ found }) => found !== 'yes')).toHaveLength(4);
});
