/** Account > Check API: what a real account can tell, by GETs alone, and nothing personal of it. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('teleTracker'));

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
	expect(records).toHaveLength(5);
	for (const record of records) expect(Object.keys(record)).toEqual(['question', 'found', 'seen', 'advice']);
	expect(items.every(({ pairedItem }) => pairedItem.item === 0)).toBe(true);
	expect([...new Set(stage.requests.map(({ method }) => method))]).toEqual(['GET']);
	expect(stage.requests.every(({ acted }) => !acted)).toBe(true);
	expect(stage.provider.maxInFlight).toBe(1);
});

test.each(SHAPES)('%s is an answer, too, to each question', async (_what, fault, found) => {
	stage.fault(/call-data/, fault, Infinity);
	const { records, error } = await check();
	expect(error).toBeUndefined();
	expect(records.filter((record) => record.found !== 'not asked').map((record) => record.found)).toEqual(
		Array.from({ length: 5 - 1 }, () => found),
	);
	// A 403 may be the end of a bearer, which is renewed: that alone is no GET.
	const asked = stage.requests.filter(({ path }) => !stage.row.tokenPaths.includes(path));
	expect([...new Set(asked.map(({ method }) => method))]).toEqual(['GET']);
});

test.each([
	['Authentication', 'yes', 'no right to ask'],
	['Authorization', 'no right to ask', 'yes'],
	['either', 'yes', 'yes'],
])(
	'where %s is read, that is found out, and the bearer stays as it is',
	async (bearerHeader, authentication, authorization) => {
		stage.provider.settings.bearerHeader = bearerHeader;
		const { accessToken } = stage.stored;
		const { to } = await check();
		expect([to(/header Authentication/).found, to(/header Authorization/).found]).toEqual([
			authentication,
			authorization,
		]);
		const sent = stage.requests.slice(2, 4).map(({ headers }) => [headers.authentication, headers.authorization]);
		expect(sent).toEqual([
			[`Bearer ${accessToken}`, undefined],
			[undefined, `Bearer ${accessToken}`],
		]);
		expect(stage.stored.accessToken).toBe(accessToken);
		expect(stage.grants).toEqual([]);
	},
);

test('names of fields, and whose days they are, without a value', async () => {
	const day = new Date(stage.provider.now() - 86_400_000).toISOString().slice(0, 10);
	const at = (hours) => new Date(Date.parse(day) + hours * 3_600_000).toISOString();
	const call = { call_id: '77009001', caller_name: 'Ada Example', '+15045550123': 1 };
	const data = [4.5, 27.5].map((hours) => ({ ...call, creation_date: at(hours) }));
	stage.fault('/reports/call-data', { status: 200, body: { success: true, data } }, Infinity);
	const { to, items } = await check();
	expect(to(/in a record/).advice).toBe('Fields of a record: call_id, caller_name, creation_date.');
	expect(to(/time zone/).advice).toMatch(/^The records of one day lie between hour 4 and 28, counted in UTC\./);
	for (const value of ['77009001', 'Ada', '5045550123', day]) expect(JSON.stringify(items)).not.toContain(value);
});

test.each([
	['40123', 'yes'],
	['99999', 'refused'],
])('another account is asked about where it is filled in: %s', async (otherAccountId, found) => {
	const { to } = await check({ additionalFields: { otherAccountId } });
	expect(to(/another account/).found).toBe(found);
	expect(stage.requests.at(-1).query.account_id).toBe(otherAccountId);
	expect((await check()).to(/another account/)).toMatchObject({ found: 'not asked', seen: '' });
});
