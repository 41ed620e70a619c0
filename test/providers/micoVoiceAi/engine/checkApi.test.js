/** Account > Check API: what a real account can tell, by GETs alone, and nothing personal of it. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('micoVoiceAi'));

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
	expect(records).toHaveLength(10);
	for (const record of records) expect(Object.keys(record)).toEqual(['question', 'found', 'seen', 'advice']);
	expect(items.every(({ pairedItem }) => pairedItem.item === 0)).toBe(true);
	expect([...new Set(stage.requests.map(({ method }) => method))]).toEqual(['GET']);
	expect(stage.requests.every(({ acted }) => !acted)).toBe(true);
	expect(stage.provider.maxInFlight).toBe(1);
});

test.each(SHAPES)('%s is an answer, too, to each question', async (_what, fault, found) => {
	stage.fault(/v1/, fault, Infinity);
	const { records, error } = await check();
	expect(error).toBeUndefined();
	expect(records.filter((record) => record.found !== 'not asked').map((record) => record.found)).toEqual(
		Array.from({ length: 10 }, () => found),
	);
	expect([...new Set(stage.requests.map(({ method }) => method))]).toEqual(['GET']);
});

/** @type {Array<[string, string[]]>} */
const SERVED = [
	['asPrinted', ['/v1 outbound calls', '/api/v1 call flows']],
	['/v1', ['/v1 outbound calls', '/v1 call flows']],
	['/api/v1', ['/api/v1 outbound calls', '/api/v1 call flows']],
];

test.each(SERVED)(
	'where a web page says that a path is not there, what is served is found: %s',
	async (base, there) => {
		Object.assign(stage.provider.settings, { base, unknownPath: 'html' });
		const { records } = await check();
		const found = records.filter((record) => record.found === 'yes').map(({ question }) => question);
		expect(found).toEqual(expect.arrayContaining(there.map((one) => `Does ${one.replace(' ', ' serve ')}?`)));
		expect(found.filter((question) => /outbound|flows/.test(question))).toHaveLength(2);
		expect(records.filter(({ question }) => /cannot be/.test(question)).map((record) => record.found)).toEqual([
			'no: not found',
			'no: not found',
		]);
	},
);

test('keys without a scope are told', async () => {
	stage.edit({ scopes: ['campaigns:read'] });
	const { to } = await check();
	expect(to(/^Does \/v1 serve outbound/)).toMatchObject({
		found: 'no right to ask',
		seen: '403 {error: text, message: text}',
		advice: expect.stringMatching(/see Scopes in the credential/),
	});
});
