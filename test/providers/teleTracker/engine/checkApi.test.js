/** Account > Check API: what a real account can tell, by GETs alone, and nothing personal of it. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { apiChecked } = require('../../../engine/apiChecked');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('teleTracker'));

beforeEach(async () => await stage.signedIn());

const check = apiChecked(stage, { questions: 5, asked: 4, api: /call-data/ });

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
