/** The dialer: one call list of all input items, a campaign for it, and its start; with a stop in the middle. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('voipex'));

const typed = (value, mode = 'id') => ({ __rl: true, mode, value: String(value) });

const list = {
	resource: 'dialer',
	operation: 'createCallList',
	callListName: '={{ $json.list }}',
	number: '={{ $json.phone }}',
	attributes: '={{ [$json.name] }}',
};

const launch = {
	...list,
	operation: 'launchCampaign',
	campaignName: 'Reminders',
	callerId: typed('222333440', 'number'),
	ivr: typed('ivr-2'),
	periodStart: '09:00',
	periodEnd: '17:00',
	weekDays: ['1', '2', '3', '4', '5'],
};

/** Rows as a CRM gives them. */
const rows = (count) =>
	Array.from({ length: count }, (_none, index) => ({
		json: { list: `May ${index}`, name: `Customer ${index}`, phone: `+420 601 ${String(100_000 + index)}` },
	}));

const run = async (parameters, items, more = {}) => await stage.read(1, { parameters, items, ...more });

const asked = () => stage.requests.map(({ method, host, path }) => `${method} ${host} ${path}`);

const CALL_LIST = 'POST ipbx /dialer/call-lists';
const CAMPAIGN = 'POST ipbx /dialer/campaigns';
const START = 'PUT ipbx /dialer/campaigns/31/control';

beforeEach(async () => await stage.signedIn());

describe('Create Call List', () => {
	test('500 rows are one list, one request, one item that belongs to all of them', async () => {
		const { items, error } = await run(list, rows(500));
		expect(error).toBeUndefined();
		expect(asked()).toEqual([CALL_LIST]);
		const [{ name, numbers }] = stage.provider.records.callLists;
		expect([name, numbers.length]).toEqual(['May 0', 500]);
		expect(numbers[499]).toEqual({ number: '+420601100499', attributes: ['Customer 499'] });
		expect(items.map(({ json }) => json)).toEqual([{ id: 1, message: 'Call list created', numbersCount: 500 }]);
		expect(items[0].pairedItem).toEqual(rows(500).map((_row, item) => ({ item })));
	});

	test('a bad row stops it before anything is sent, by its name', async () => {
		const all = rows(5);
		all[3].json.phone = 'ask at the desk';
		const { error } = await run(list, all);
		expect(error.message).toMatch(/^"Number" cannot be a phone number: "ask at the desk" \[item 3\]/);
		expect(asked()).toEqual([]);
	});

	test('with Continue on Error a bad row is an error item, and the list has the others', async () => {
		const all = rows(5);
		all[3].json.phone = '';
		const { items, task } = await run(list, all, { continueOnFail: true });
		expect(stage.provider.records.callLists[0].numbers).toHaveLength(4);
		expect(task.hints.map(({ message }) => message)).toEqual(['1 of 5 items failed: "Number" is empty']);
		expect(items.map(({ json, pairedItem }) => [json.numbersCount ?? json.error, pairedItem])).toEqual([
			[4, [{ item: 0 }, { item: 1 }, { item: 2 }, { item: 4 }]],
			[expect.stringMatching(/^"Number" is empty \[item 3\]/), { item: 3 }],
		]);
	});

	test('where the one request is refused, all of its items have failed', async () => {
		stage.fault('/dialer/call-lists', { status: 400, body: {} });
		const { items, task } = await run(list, rows(3), { continueOnFail: true });
		expect([items.length, stage.acted]).toEqual([1, 0]);
		expect(task.hints.map(({ message }) => message)).toEqual([expect.stringMatching(/^3 of 3 items failed: /)]);
	});

	test('nothing but bad rows sends nothing', async () => {
		const { items } = await run(list, [{ json: {} }, { json: {} }], { continueOnFail: true });
		expect([items.length, asked()]).toEqual([2, []]);
	});

	test('a lost answer is not sent again, not by Retry On Fail either', async () => {
		stage.fault('/dialer/call-lists', { cut: 'after' });
		const { error } = await run(list, rows(3), { retryOnFail: { maxTries: 3 } });
		expect(error.message).toMatch(/^The call list may have been created: Voipex got the request/);
		expect(asked()).toEqual([CALL_LIST]);
	});

	test('Retry On Fail makes no second list of what is done', async () => {
		const all = rows(3);
		all[2].json.phone = '';
		const { error } = await run(list, all, { retryOnFail: { maxTries: 2 }, continueOnFail: false });
		expect(error.message).toMatch(/is empty/);
		expect(asked()).toEqual([]);
	});
});

describe('Launch Campaign', () => {
	test('500 rows: one list, one campaign, started', async () => {
		const { items, error } = await run(launch, rows(500));
		expect(error).toBeUndefined();
		expect(asked()).toEqual([CALL_LIST, CAMPAIGN, START]);
		const [campaign] = stage.provider.records.campaigns;
		expect(campaign).toMatchObject({ callLists: [1], ivr: 'ivr-2', state: 'running', rescheduleRules: [] });
		expect(items.map(({ json }) => json)).toEqual([{ callListId: 1, numbersCount: 500, campaignId: 31 }]);
		expect(items[0].pairedItem).toHaveLength(500);
	});

	test('a dry run shows all three requests and sends none', async () => {
		const { items, error } = await run({ ...launch, options: { dryRun: true } }, rows(500));
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => [json.dryRun, json.method, json.url.replace(stage.provider.ipbxUrl, '')])).toEqual([
			[true, 'POST', '/dialer/call-lists'],
			[true, 'POST', '/dialer/campaigns'],
			[true, 'PUT', '/dialer/campaigns/%3CcampaignId%20of%20the%20answer%20before%3E/control'],
		]);
		expect(items[0].json.body.numbers).toHaveLength(500);
		expect(items[1].json.body.callLists).toEqual(['<callListId of the answer before>']);
		expect(items[2].json.body).toEqual({ command: 'start' });
		expect(asked()).toEqual([]);
	});

	test('all is checked before the first request', async () => {
		const { error } = await run({ ...launch, periodEnd: '25:00' }, rows(2));
		expect(error.message).toBe('"Calls Until" is no time of day: "25:00" [item 0]');
		expect(asked()).toEqual([]);
	});

	test.each([
		[
			'the campaign',
			{ ...launch, ivr: typed('nobody') },
			[CALL_LIST, CAMPAIGN],
			/call list 1 with 3 numbers\. Go on from there with Create Campaign:/,
		],
		[
			'the start',
			launch,
			[CALL_LIST, CAMPAIGN, START],
			/call list 1 with 3 numbers, campaign 31, not started\. Go on from there with Control:/,
		],
	])(
		'stopped at %s it says what there is already, and Retry On Fail makes nothing twice',
		async (what, parameters, sent, there) => {
			if (what === 'the start') stage.fault(/control$/, { status: 403, body: { message: 'No right' } }, Infinity);
			const { error } = await run(parameters, rows(3), { retryOnFail: { maxTries: 3 } });
			expect(error.description).toMatch(there);
			expect(asked()).toEqual(sent);
		},
	);

	test('an answer without the ID of the list ends it, and says so', async () => {
		stage.fault('/dialer/call-lists', { status: 200, body: { message: 'Created' } });
		const { error } = await run(launch, rows(3));
		expect(error.message).toBe('Voipex did not say what it has made: its answer has no "id" [item 0]');
		expect(asked()).toEqual([CALL_LIST]);
	});

	test('on the other host all three go there', async () => {
		stage.provider.settings.dialerHosts = ['ipbxV2'];
		const refused = await run(launch, rows(2));
		expect(refused.error.description).toMatch(/the dialer may be on the other one \(Account > Check API\)/);
		stage.clear();
		const { error } = await run({ ...launch, dialerHost: 'apiV2' }, rows(2));
		expect(error).toBeUndefined();
		expect(asked()).toEqual([CALL_LIST, CAMPAIGN, START].map((one) => one.replace('ipbx', 'ipbxV2')));
	});
});

test('rules and an endpoint travel as they are typed', async () => {
	stage.provider.records.callLists.push({ id: 7 });
	const rule = { status: 'RS_ERROR', retryAfter: 600, maxAttempts: 3 };
	const { number: _number, attributes: _attributes, callListName: _name, ...campaign } = launch;
	const { error } = await run(
		{
			...campaign,
			operation: 'createCampaign',
			callListIds: '7',
			additionalFields: {
				rescheduleRules: JSON.stringify([rule]),
				endpointType: 'queue',
				queue: typed('Sales', 'name'),
				boostFactor: 1.1,
			},
		},
		[{ json: {} }],
	);
	expect(error).toBeUndefined();
	expect(stage.provider.records.campaigns).toMatchObject([
		{ rescheduleRules: [rule], endpoint: { type: 'queue', queue: 'Sales', boostFactor: 1.1 }, callLists: [7] },
	]);
});
