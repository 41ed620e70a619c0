/** Account > Check API: what a real account can tell, by GETs alone, and nothing personal of it. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('mightyCall'));

const check = async (parameters = {}) => {
	const result = await stage.read(1, { parameters: { resource: 'account', operation: 'checkApi', ...parameters } });
	const records = result.items?.map(({ json }) => json) ?? [];
	return { ...result, records, to: (words) => records.find(({ question }) => words.test(question)) };
};

const GONE = { status: 404, body: '<!doctype html><p>Not found' };
/** @type {Array<[what: string, fault: object, found: string]>} */
const SHAPES = [
	['no right', { status: 403, body: { message: 'No' } }, 'no right to ask'],
	['a web page in place of it', GONE, 'no: not found'],
	['a refusal', { status: 400, body: { message: 'No' } }, 'refused'],
	['a text', { status: 200, body: 'fine' }, 'something else than expected'],
	['an empty list', { status: 200, body: [] }, 'yes'],
];

beforeEach(async () => await stage.signedIn());

test('one item for each question, by GETs alone, one at a time', async () => {
	const { records, error, items } = await check();
	expect(error).toBeUndefined();
	expect(records).toHaveLength(13);
	for (const record of records) expect(Object.keys(record)).toEqual(['question', 'found', 'seen', 'advice']);
	expect(items.every(({ pairedItem }) => pairedItem.item === 0)).toBe(true);
	expect([...new Set(stage.requests.map(({ method }) => method))]).toEqual(['GET']);
	expect(stage.requests.every(({ acted }) => !acted)).toBe(true);
	expect(stage.provider.maxInFlight).toBe(1);
});

test.each(SHAPES)('%s is an answer, too, to each question', async (_what, fault, found) => {
	stage.fault(/v4.api/, fault, Infinity);
	const { records, error } = await check();
	expect(error).toBeUndefined();
	expect(records.filter((record) => record.found !== 'not asked').map((record) => record.found)).toEqual(
		Array.from({ length: 13 - 0 }, () => found),
	);
	expect([...new Set(stage.requests.map(({ method }) => method))]).toEqual(['GET']);
});

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
