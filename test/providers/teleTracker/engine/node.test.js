/**
 * Every operation of TeleTracker: the request that reaches the provider, the items that come out, what the user reads.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { runNode, createStore, bytesOf, testCredential } = require('../../../engine/harness');
const { notYet, page } = require('../../../engine/placesOfFiles');
const { startSandbox } = require('../../../sandbox');
const { accountOf } = require('../..');

const row = accountOf('teleTracker');

const TO = '+15045551234';

let sandbox;
let provider;
let store;

const items = (...jsons) => jsons.map((json) => ({ json }));

const run = async (parameters, options = {}) =>
	await runNode({ node: row.node, credentials: { [row.type]: 'c1' }, store, parameters, ...options });

/** The requests of the operation itself, without the login. */
const asked = () => provider.requests.filter(({ path }) => !path.startsWith('/auth/'));

const shape = ({ method, path, query, body }) => ({ method, path, query, body });

beforeEach(async () => {
	sandbox = await startSandbox({ only: ['teleTracker'] });
	provider = sandbox.teleTracker;
	store = createStore({ id: 'c1', type: row.type, data: row.data(provider) });
});

afterEach(async () => await sandbox.stop());

const sms = { resource: 'sms', operation: 'send', to: TO, text: 'Hello' };
const queued = { ...sms, operation: 'queue', sendDate: '2030-01-31T09:30:00+02:00' };
const trigger = { resource: 'rapidResponse', operation: 'trigger', leadNumber: TO, whisperText: 'New lead' };
const report = { resource: 'report', operation: 'getAll', startDate: '2026-01-30T10:00:00', endDate: '2026-01-31' };
const download = { resource: 'messageComponent', operation: 'download', callId: '77001003', filename: 'photo-3.png' };

const posts = [
	['SMS > Send', sms, '/sms/send', { to_number: TO, payload: 'Hello' }],
	[
		'SMS > Send with everything',
		{
			...sms,
			to: '(504) 555-1234',
			additionalFields: {
				accountId: '40123',
				userId: '5678',
				pin: '0123',
				from: '504-555-0100',
				extra: '{"order": 7}',
			},
		},
		'/sms/send',
		{
			to_number: TO,
			payload: 'Hello',
			account_id: 40123,
			user_id: 5678,
			pin: '0123',
			from_number: '+15045550100',
			extra: { order: 7 },
		},
	],
	['SMS > Queue', queued, '/sms/queue', { to_number: TO, payload: 'Hello', send_date: '2030-01-31T07:30:00.000Z' }],
	[
		'SMS > Queue by the clock of the workflow, in New York',
		{ ...queued, sendDate: '2030-01-31T09:30:00' },
		'/sms/queue',
		{ to_number: TO, payload: 'Hello', send_date: '2030-01-31T14:30:00.000Z' },
	],
	['SMS > Send a number', { ...sms, text: '={{ 123456 }}' }, '/sms/send', { to_number: TO, payload: '123456' }],
	['RapidResponse > Trigger', trigger, '/voice/rapidresponse', { callee: TO, whisper_text: 'New lead' }],
	[
		'RapidResponse > Trigger with everything',
		{ ...trigger, additionalFields: { accountId: '40123', callProcessId: '802932' } },
		'/voice/rapidresponse',
		{ callee: TO, whisper_text: 'New lead', account_id: 40123, callprocess_id: 802932 },
	],
];

test.each(posts)('%s', async (_name, parameters, path, body) => {
	const { items: output, error } = await run(parameters);
	expect(error).toBeUndefined();
	expect(asked().map(shape)).toEqual([{ method: 'POST', path, query: {}, body }]);
	expect(output).toHaveLength(1);
	expect(output[0].pairedItem).toEqual({ item: 0 });
});

test('what was sent comes out unwrapped', async () => {
	const results = [await run(sms), await run(queued), await run(trigger)];
	expect(results.map(({ items: [{ json }] }) => json)).toMatchObject([
		{ sendType: 'immediate' },
		{ sendType: 'queued', sendDate: '2030-01-31T07:30:00.000Z', queueId: expect.any(Number) },
		{ callqueue_status: 'processing', lead_numtocall: TO, callqueue_id: expect.any(Number) },
	]);
});

describe('Report > Get Many', () => {
	test('asks for whole days and gives one item per record', async () => {
		provider.records.calls.forEach((call, index) => {
			call.creation_date = `2026-01-${index < 30 ? 30 : 29}T12:00:00.000Z`;
		});
		const { items: output } = await run({ ...report, returnAll: true, filters: { accountId: '40123' } });
		expect(asked().map(shape)).toEqual([
			{
				method: 'GET',
				path: '/reports/call-data',
				query: { start_date: '2026-01-30', end_date: '2026-01-31', account_id: '40123' },
				body: undefined,
			},
		]);
		expect(output.map(({ json }) => json)).toEqual(provider.records.calls.slice(0, 30));
	});

	test('the dates are yesterday and today unless changed, and Limit cuts', async () => {
		const { items: output, error } = await run({ resource: 'report', operation: 'getAll', limit: 2 });
		expect(error).toBeUndefined();
		const { start_date: start, end_date: end } = asked()[0].query;
		expect(Date.parse(end) - Date.parse(start)).toBe(24 * 3600 * 1000);
		expect(output).toHaveLength(2);
	});
});

describe('Message Component > Download', () => {
	test.each([
		['of the credential', undefined, '/mms/component/77001003/photo-3.png'],
		['of another account', '40123', '/mms/component/40123/77001003/photo-3.png'],
	])('%s', async (_name, accountId, path) => {
		const { items: output } = await run({
			...download,
			additionalFields: accountId ? { accountId } : {},
			binaryPropertyName: 'picture',
		});
		expect(asked().map(shape)).toEqual([{ method: 'GET', path, query: {}, body: undefined }]);
		expect(output[0].binary.picture).toMatchObject({ fileName: 'photo-3.png', mimeType: 'image/png' });
		expect(bytesOf(output[0], 'picture')).toEqual(provider.records.components[0].bytes);
		expect(output[0].json).toMatchObject({ fileName: 'photo-3.png', mimeType: 'image/png' });
	});

	test('one that does not exist', async () => {
		const { error } = await run({ ...download, filename: 'other.png' });
		expect(error.message).toBe('TeleTracker does not know this record [item 0]');
		expect(error.description).toMatch(/No such component/);
	});

	test.each([...notYet, ['a web page', page]])('%s in its place', async (_what, fault) => {
		provider.faults.push({ match: { path: '/mms/component/77001003/photo-3.png' }, ...fault, times: Infinity });
		const { error } = await run(download);
		expect(error.message).toMatch(/TeleTracker (has no recording or other file there|gave a web page)/);
	});
});

describe('what TeleTracker refuses', () => {
	const refused = [
		['OPT_OUT', { ...sms, to: '+15045550199' }, 'sends nothing to this number: it is on the opt-out list'],
		[
			'INVALID_ACCOUNT',
			{ ...sms, additionalFields: { accountId: '1' } },
			'does not know this account, or the user has no access to it',
		],
		[
			'INVALID_CAMPAIGN',
			{ ...queued, additionalFields: { from: '+15045550777' } },
			'does not let the account text from that number',
		],
		[
			'INVALID_CALLPROCESS',
			{ ...trigger, additionalFields: { callProcessId: '1' } },
			'does not know this call process',
		],
		['INVALID_PHONENUMBER', { ...trigger, leadNumber: '+15045559999' }, 'does not accept this phone number'],
	];

	test.each(
		refused.flatMap(([code, ...rest]) => [
			[code, 400, ...rest],
			[code, 200, ...rest],
		]),
	)('%s in a %d', async (_code, status, parameters, words) => {
		provider.settings.errorStatus = status;
		const { error } = await run(parameters);
		expect(error.message).toBe(`TeleTracker ${words} [item 0]`);
		expect(error.httpCode).toBe(String(status));
		expect(error.description).toMatch(/TeleTracker says: "/);
		expect(asked()).toHaveLength(1);
	});

	test('a lead that was triggered within the hour', async () => {
		const { items: output, error } = await run(trigger, { items: items({}, {}), continueOnFail: true });
		expect(error).toBeUndefined();
		expect(output[0].json.callqueue_status).toBe('processing');
		expect(output[1].json.error).toMatch(
			/^TeleTracker has already triggered this lead within the last hour \[item 1\]\. Nothing was done now\./,
		);
		expect(provider.records.rapidResponses).toHaveLength(1);
	});

	test('success: false without a known code', async () => {
		provider.faults.push({
			match: { path: '/sms/send' },
			status: 200,
			body: { success: false, message: 'Line is busy' },
		});
		const { error } = await run(sms);
		expect(error.message).toBe('TeleTracker answered that it did not work [item 0]');
		expect(error.description).toMatch(/TeleTracker says: "Line is busy"/);
	});

	test.each([
		[sms, 'sent'],
		[queued, 'queued'],
	])('a message that may have gone out', async (parameters, done) => {
		provider.faults.push({ match: { path: /sms/ }, status: 500, afterActing: true });
		const { error } = await run(parameters);
		expect(error.message).toBe(
			`The message may have been ${done}: TeleTracker got the request, but it answered with status 500 [item 0]`,
		);
		expect(asked()).toHaveLength(1);
	});

	test('a lost answer is not sent again', async () => {
		provider.faults.push({ match: { path: '/voice/rapidresponse' }, cut: 'after' });
		const { error } = await run(trigger);
		expect(error.message).toMatch(/^The call may have been placed: TeleTracker got the request, but .* \[item 0\]$/);
		expect(error.description).toMatch(
			/Look at Report > Get Many, or at the RapidResponse report in TeleTracker, before you run this item again/,
		);
		expect(asked()).toHaveLength(1);
	});
});

describe('what is not sent at all', () => {
	const flaws = [
		['no number', { ...sms, to: '={{ $json.nothing }}' }, '"To" is empty [item 0]'],
		['letters', { ...sms, to: 'call me' }, '"To" cannot be a phone number: "call me" [item 0]'],
		['too short', { ...trigger, leadNumber: '5551234' }, '"Lead Number" cannot be a phone number: "5551234" [item 0]'],
		['no text', { ...sms, text: '={{ "  " }}' }, '"Text" is empty [item 0]'],
		['a whole item', { ...sms, text: '={{ $json }}' }, '"Text" is not text [item 0]'],
		['no date', { ...queued, sendDate: 'tomorrow' }, '"Send Date" is not a date: "tomorrow" [item 0]'],
		[
			'no object',
			{ ...sms, additionalFields: { extra: '[1]' } },
			'"Additional Fields > Extra Data" is not a JSON object [item 0]',
		],
		[
			'no whole number',
			{ ...sms, additionalFields: { pin: 'one' } },
			'"Additional Fields > PIN" is not a PIN of four digits: "one" [item 0]',
		],
		[
			'no account',
			{ ...download, additionalFields: { accountId: '../1' } },
			'"Additional Fields > Account ID" is not a whole number: "../1" [item 0]',
		],
		['up the path', { ...download, filename: '..' }, '"Component File Name" is not an ID: ".." [item 0]'],
	];

	test.each(flaws)('%s', async (_name, parameters, message) => {
		const { error } = await run(parameters);
		expect(error.message).toBe(message);
		expect(asked()).toEqual([]);
	});

	test.each(['12a45', '1.5', '-3', '#40123'])(
		'anything, with the Account ID %s in the credential',
		async (accountId) => {
			store.edit('c1', { accountId });
			const { error } = await run(sms);
			expect(error.message).toContain(`"Account ID" is not a whole number: "${accountId}"`);
			expect(error.message).toContain('or leave it empty');
			const { status, message } = await testCredential({ type: row.type, credentialId: 'c1', store });
			expect([status, message]).toEqual(['Error', expect.stringContaining('"Account ID" is not a whole number')]);
			expect(provider.requests).toEqual([]);
		},
	);

	test('a dry run', async () => {
		const { items: output } = await run({ ...sms, options: { dryRun: true } });
		expect(output[0].json).toEqual({
			dryRun: true,
			method: 'POST',
			url: `${provider.url}/sms/send`,
			body: { to_number: TO, payload: 'Hello' },
		});
		expect(provider.requests).toEqual([]);
	});
});
