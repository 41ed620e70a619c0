/** Account > Check API: what a real account can tell, by GETs alone, and nothing personal of it. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('uComPbx'));
const API = '/api/ver1.0';

const check = async (options) => {
	const result = await stage.read(1, { parameters: { resource: 'user', operation: 'checkApi' }, ...options });
	const records = result.items?.map(({ json }) => json) ?? [];
	return { ...result, records, to: (words) => records.find(({ question }) => words.test(question)) };
};

beforeEach(async () => await stage.signedIn());

test('one item for each question, each with its answer', async () => {
	const { records, error, items } = await check();
	expect(error).toBeUndefined();
	expect(records.length).toBeGreaterThanOrEqual(10);
	for (const record of records) {
		expect(Object.keys(record)).toEqual(['question', 'found', 'seen', 'advice']);
		for (const words of Object.values(record)) expect(words).toMatch(/\S/);
	}
	expect(items.every(({ pairedItem }) => pairedItem.item === 0)).toBe(true);
});

test('only GETs reach the PBX, one at a time', async () => {
	stage.provider.settings.oneStatisticsRequest = true;
	await check();
	expect([...new Set(stage.requests.map(({ method }) => method))]).toEqual(['GET']);
	expect(stage.provider.maxInFlight).toBe(1);
});

test('says what it has seen, and no value of it', async () => {
	const { to, items } = await check();
	expect(to(/all phones/)).toEqual({
		question: 'Is there one event handler for all phones?',
		found: 'yes',
		seen: '200 empty list',
		advice: 'Nothing to do.',
	});
	expect(to(/limits/).seen).toBe('200 {max_event: number, max_extension: number}');
	expect(to(/page hold/).advice).toBe('1000 were asked for, 35 came; the PBX may have no more.');
	expect(to(/voicemail/)).toMatchObject({ found: 'yes', seen: '200 audio/mpeg' });
	expect(to(/variables/).found).toBe('no: not found');
	expect(to(/time zone/i).advice).toMatch(/^The newest call is \d+ minutes old, counted in UTC\./);
	const { user, extensions, recordings, calls, client } = stage.provider.records;
	const personal = [
		user.login,
		extensions[0].label,
		client.contact_phones,
		recordings[0].record_uuid,
		calls[0].call_uuid,
	];
	const shown = JSON.stringify(items);
	for (const value of [...personal, calls[0].from_username]) expect(shown).not.toContain(value);
});

test.each([
	['404', { status: 404, body: { message: 'Not found' } }, 'no: not found', /Choose extensions one by one/],
	['403', { status: 403, body: { message: 'No', status: 'access_denied' } }, 'no right to ask', /choose Owner/],
	['400', { status: 400, body: { message: 'No' } }, 'refused', /did not accept the request/],
	['a text', { status: 200, body: 'fine' }, 'something else than expected', /Nothing to do/],
])('%s is an answer, too', async (_what, fault, found, advice) => {
	stage.fault(`${API}/client/@me/phone_events/`, fault);
	const { to, error, records } = await check();
	expect(error).toBeUndefined();
	expect(records.length).toBeGreaterThanOrEqual(10);
	expect(to(/all phones/)).toMatchObject({ found, advice: expect.stringMatching(advice) });
});

test('what hangs on an ID says that there is none', async () => {
	stage.provider.seed('agents', 0);
	const { to } = await check();
	expect(to(/one agent/)).toMatchObject({ found: 'nothing to ask about', seen: '200 empty list' });
});

test('the user of an extension is told what it is', async () => {
	Object.assign(stage.provider.records.user, { extension_id: 469100 });
	const { to } = await check();
	expect(to(/kind of user/).advice).toMatch(/^The user of one extension/);
	expect(to(/limits/).found).toBe('no right to ask');
});

test('without a sign-in there is nothing to tell', async () => {
	stage.edit({ password: 'example-wrong-secret' });
	const { error } = await check();
	expect(error.message).toMatch(/did not accept the sign-in/);
});

test('names that may be data are not shown', async () => {
	stage.fault(`${API}/client/@me/limit/`, {
		status: 200,
		body: { '+7495 555 01 00': 1, deep: { a: { b: { c: 1 } } } },
	});
	const { to } = await check();
	expect(to(/limits/).seen).toBe('200 {...: number, deep: {a: {b: {...}}}}');
});
