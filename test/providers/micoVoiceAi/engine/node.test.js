/** Every operation of Mico Voice AI against its double: the request that reached it and the items that came out. */
const { createStore, runNode, testCredential } = require('../../../engine/harness');
const { startSandbox } = require('../../../sandbox');

let sandbox;
let micoVoiceAi;
let store;

const base = '/api/v1';
/** Outbound calls have one of their own. */
const callsBase = '/v1';

const run = async (resource, operation, fields, options) =>
	await runNode({
		node: 'micoVoiceAi',
		credentials: { micoVoiceAiApi: 'c1' },
		store,
		parameters: { resource, operation, ...fields },
		...options,
	});

const create = async (fields, options) =>
	await run('outboundCall', 'create', { pathKind: 'collection', body: '{"any":"thing"}', ...fields }, options);

/** What reached the double, sign-ins left out. */
const sent = () =>
	micoVoiceAi.requests
		.filter(({ path }) => path !== '/oauth/token')
		.map(({ method, path, query, body }) => [`${method} ${path}`, { ...query }, body]);

beforeAll(async () => {
	sandbox = await startSandbox({ only: ['micoVoiceAi'] });
	micoVoiceAi = sandbox.micoVoiceAi;
});

beforeEach(() => {
	micoVoiceAi.clear();
	micoVoiceAi.faults.length = 0;
	store = createStore({
		id: 'c1',
		type: 'micoVoiceAiApi',
		data: { ...micoVoiceAi.credentials, baseUrl: micoVoiceAi.url },
	});
});

afterAll(async () => await sandbox.stop());

describe('Campaign: Create', () => {
	test.each([
		['as it opens', { name: ' Reminders ' }, { name: 'Reminders', is_enabled: true, type: 'scheduled_call' }],
		[
			'disabled, without a type',
			{ name: 'Reminders', isEnabled: false, type: '' },
			{ name: 'Reminders', is_enabled: false },
		],
	])('%s', async (_name, fields, body) => {
		const { items, error } = await run('campaign', 'create', fields);
		expect(error).toBeUndefined();
		expect(sent()).toEqual([[`POST ${base}/campaigns`, {}, body]]);
		expect(items).toEqual([{ json: micoVoiceAi.records.campaigns.at(-1), pairedItem: { item: 0 } }]);
	});

	test('another type goes out as typed, and its refusal is told', async () => {
		const { error } = await run('campaign', 'create', { name: 'A', type: 'instant_call' });
		expect(sent()[0][2].type).toBe('instant_call');
		expect(error).toMatchObject({ message: 'Mico Voice AI did not accept the values [item 0]', httpCode: '422' });
		expect(error.description).toContain('Mico Voice AI says: "type must be one of scheduled_call"');
	});

	test('a whole item is no name', async () => {
		const { error } = await run('campaign', 'create', { name: '={{ $json }}' });
		expect(error.message).toBe('"Name" is not text [item 0]');
		expect(micoVoiceAi.requests).toEqual([]);
	});

	test('an empty name', async () => {
		const { error } = await run('campaign', 'create', { name: '={{ $json.name }}' });
		expect(error.message).toBe('"Name" is empty [item 0]');
		expect(micoVoiceAi.requests).toEqual([]);
	});

	test('a lost answer', async () => {
		micoVoiceAi.faults.push({ match: { path: `${base}/campaigns` }, status: 502, afterActing: true });
		const { error } = await run('campaign', 'create', { name: 'A' });
		expect(error.message).toBe(
			'The campaign may have been created: Mico Voice AI got the request, but it answered with status 502 [item 0]',
		);
		expect(sent()).toHaveLength(1);
	});
});

describe('Schedule: Create', () => {
	const schedules = () => `POST ${base}/campaigns/${micoVoiceAi.records.campaigns[0].uid}/schedules`;

	test.each([
		['typed', '{"days":["mon"]}', { days: ['mon'] }],
		['from an expression', '={{ $json }}', { retries: 2 }],
	])('a body %s', async (_name, body, arrived) => {
		const fields = { campaignUid: ` ${micoVoiceAi.records.campaigns[0].uid} `, body };
		const { items } = await run('schedule', 'create', fields, { items: [{ json: { retries: 2 } }] });
		expect(sent()).toEqual([[schedules(), {}, arrived]]);
		expect(items[0].json).toEqual(micoVoiceAi.records.schedules.at(-1));
	});

	test.each([
		['={{ "" }}', /^"Body" is empty \[item 0\]$/],
		['{days', /^"Body" is not valid JSON \(.+\) \[item 0\]$/],
		['[1]', /^"Body" is not a JSON object \[item 0\]$/],
	])('the body %s', async (body, message) => {
		const { error } = await run('schedule', 'create', { campaignUid: 'a', body });
		expect(error.message).toMatch(message);
		expect(micoVoiceAi.requests).toEqual([]);
	});
});

describe('Call Flow: Get and Outbound Call: Get', () => {
	test.each([
		['callFlow', 'callFlowUid', 'call_flows', 'callFlows'],
		['outboundCall', 'outboundCallUid', 'outbound_calls', 'outboundCalls'],
	])('%s', async (resource, field, path, records) => {
		const at = resource === 'outboundCall' ? callsBase : base;
		const wanted = micoVoiceAi.records[records][2];
		const items = [{ json: { uid: wanted.uid } }, { json: { uid: 'none' } }, { json: { uid: '..' } }, { json: {} }];
		const { items: output } = await run(
			resource,
			'get',
			{ [field]: '={{ $json.uid }}' },
			{ items, continueOnFail: true },
		);
		expect(
			sent()
				.map(([request]) => request)
				.sort(),
		).toEqual([`GET ${at}/${path}/${wanted.uid}`, `GET ${at}/${path}/none`].sort());
		expect(output[0].json).toEqual(wanted);
		const label = resource === 'callFlow' ? 'Call Flow UID' : 'Outbound Call UID';
		expect(output.slice(1).map(({ json }) => json.error)).toEqual([
			expect.stringContaining('Mico Voice AI does not know this record or path [item 1]. Check the UID and the path.'),
			`"${label}" is not an ID: ".." [item 2]. Enter the ID as the provider gave it.`,
			expect.stringContaining(`"${label}" is empty [item 3]. Fill it in`),
		]);
	});

	const asked = async (served, chosen) => {
		micoVoiceAi.settings.base = served;
		store.edit('c1', { apiBasePath: chosen });
		const [flow, call] = [micoVoiceAi.records.callFlows[0].uid, micoVoiceAi.records.outboundCalls[0].uid];
		const ends = [
			await run('callFlow', 'get', { callFlowUid: flow }),
			await run('outboundCall', 'get', { outboundCallUid: call }),
		];
		expect(sent().map(([request]) => request.replace(/[0-9a-f-]{36}/, ''))).toHaveLength(2);
		return ends.map(({ error }) => error?.httpCode ?? 'found');
	};

	afterEach(() => {
		micoVoiceAi.settings.base = 'asPrinted';
	});

	test.each([
		['asPrinted', ['found', 'found'], ['found', '404'], ['404', 'found']],
		['/api/v1', ['found', '404'], ['found', 'found'], ['404', '404']],
		['/v1', ['404', 'found'], ['404', '404'], ['found', 'found']],
	])('where Mico serves %s each choice of the credential finds what is there', async (served, printed, api, bare) => {
		expect(await asked(served, 'asPrinted')).toEqual(printed);
		micoVoiceAi.clear();
		expect(await asked(served, '/api/v1')).toEqual(api);
		micoVoiceAi.clear();
		expect(await asked(served, '/v1')).toEqual(bare);
	});

	test('a credential from before there was a choice goes as printed', async () => {
		store.edit('c1', { apiBasePath: undefined });
		const { uid } = micoVoiceAi.records.outboundCalls[0];
		expect((await run('outboundCall', 'get', { outboundCallUid: uid })).items[0].json.uid).toBe(uid);
	});
});

describe('Outbound Call: Create', () => {
	test.each([
		['under the collection', () => [{}, '/outbound_calls', callsBase]],
		['at a path with its base', () => [{ pathKind: 'typed', path: '/v1/outbound_calls' }, '/v1/outbound_calls', '']],
		['at the path of the page', () => [{ pathKind: 'typed', path: '/outbound_calls' }, '/outbound_calls', callsBase]],
		[
			'under a campaign',
			(campaignUid) => [{ pathKind: 'campaign', campaignUid }, `/campaigns/${campaignUid}/outbound_calls`],
		],
		[
			'under a schedule',
			(campaignUid, scheduleUid) => [
				{ pathKind: 'schedule', campaignUid, scheduleUid },
				`/campaigns/${campaignUid}/schedules/${scheduleUid}/outbound_calls`,
			],
		],
		[
			'at a typed path',
			(campaignUid) => [
				{ pathKind: 'typed', path: ` /campaigns/${campaignUid}/outbound_calls ` },
				`/campaigns/${campaignUid}/outbound_calls`,
			],
		],
	])('%s', async (_name, fieldsAndPath) => {
		const [fields, path, at = base] = fieldsAndPath(
			micoVoiceAi.records.campaigns[0].uid,
			micoVoiceAi.records.schedules[0].uid,
		);
		const { items, error } = await create(fields);
		expect(error).toBeUndefined();
		expect(sent()).toEqual([[`POST ${at}${path}`, {}, { any: 'thing' }]]);
		expect(items[0].json).toEqual(micoVoiceAi.records.outboundCalls.at(-1));
	});

	test.each([
		['https://example.com/x', 'may not name a host'],
		['//example.com', 'may not name a host'],
		['outbound_calls', 'has to start with a slash'],
		['/a/../../oauth/token', 'may not walk up or stand still with dots'],
		['/a/./b', 'may not walk up or stand still with dots'],
		['/a?x=1', 'may not have a query'],
		['/a#b', 'may not have a query'],
		['/a/%2e%2e/b', 'is not a plain path'],
		['/a\\..\\b', 'is not a plain path'],
		['/{campaignUid}', 'is not a plain path'],
		['/a//b', 'is not a plain path'],
		['/', 'is not a plain path'],
	])('the typed path %s is refused', async (path, flaw) => {
		const { error } = await create({ pathKind: 'typed', path });
		expect(error.message).toBe(`"Typed Path" ${flaw}: "${path}" [item 0]`);
		expect(error.description).toBe('Enter only the path below the API base, e.g. /outbound_calls.');
		expect(micoVoiceAi.requests).toEqual([]);
	});

	test.each([
		[{ pathKind: 'campaign', campaignUid: '={{ "" }}' }, '"Campaign UID" is empty [item 0]'],
		[{ pathKind: 'schedule', campaignUid: 'a', scheduleUid: '..' }, '"Schedule UID" is not an ID: ".." [item 0]'],
		[{ pathKind: 'typed', path: '={{ "" }}' }, '"Typed Path" is empty [item 0]'],
		[{ body: '={{ undefined }}' }, '"Body" is empty [item 0]'],
		[{ body: '{}' }, '"Body" is empty [item 0]'],
		[{ body: '[1]' }, '"Body" is not a JSON object [item 0]'],
	])('%j is refused', async (fields, message) => {
		expect((await create(fields)).error.message).toBe(message);
		expect(micoVoiceAi.requests).toEqual([]);
	});

	test('an empty good answer is a good answer', async () => {
		micoVoiceAi.faults.push({ match: { path: /outbound_calls/ }, garbage: 'empty' });
		expect((await create({})).items[0].json).toEqual({ success: true });
	});

	test('a lost answer is not sent again, not even by Retry On Fail', async () => {
		micoVoiceAi.faults.push({ match: { path: /outbound_calls/ }, cut: 'after' });
		const { error } = await create({}, { retryOnFail: { maxTries: 3 } });
		expect(error.message).toBe(
			'The AI call may have been placed: Mico Voice AI got the request, but the connection broke off [item 0]',
		);
		expect(sent()).toHaveLength(1);
	});

	test.each([
		[403, { error: 'insufficient_scope' }, 'wants a scope that the bearer does not have'],
		[403, {}, 'does not allow this for the credential'],
		[404, {}, 'does not know this record or path'],
		[405, {}, 'does not take such a request at this path'],
		[422, {}, 'did not accept the values'],
	])('status %i %j', async (status, body, words) => {
		micoVoiceAi.faults.push({ match: { path: /outbound_calls/ }, status, body });
		expect((await create({})).error.message).toBe(`Mico Voice AI ${words} [item 0]`);
	});
});

/** @type {[string, { scopes: string[], around?: string }, object][]} */
const TESTED = [
	[
		'some scopes',
		{ scopes: ['campaigns:read', 'outbound_calls:read'] },
		{ scope: 'campaigns:read outbound_calls:read' },
	],
	['no scope: the field is left out, as at a sign-in', { scopes: [] }, {}],
	['a key with something around it', { scopes: [], around: '"\u200b ' }, {}],
];

test.each(TESTED)('the credential test with %s', async (_what, { scopes, around = '' }, scope) => {
	const { clientId, clientSecret } = micoVoiceAi.credentials;
	const typed = { clientId: `${around}${clientId}${around}`, clientSecret: `Bearer "${clientSecret}"` };
	const { status } = await testCredential({
		type: 'micoVoiceAiApi',
		data: { ...micoVoiceAi.credentials, baseUrl: micoVoiceAi.url, scopes, ...typed },
	});
	const asked = micoVoiceAi.requests.filter(({ path }) => path === '/oauth/token');
	expect(status).toBe('OK');
	expect({ ...asked[asked.length - 1].body }).toEqual({
		grant_type: 'client_credentials',
		client_id: clientId,
		client_secret: clientSecret,
		...scope,
	});
});
