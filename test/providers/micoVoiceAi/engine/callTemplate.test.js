/** Calls by the template of the credential, from the mapper of the editor to the double; and what an AI agent may do. */
const { NodeHelpers } = require('n8n-workflow');
const harness = require('../../../engine/harness');
const { startTool } = require('../../../engine/harness/agentTool');
const { startSandbox } = require('../../../sandbox');

const BODY = '{"phone_number":"[[phone]]","attempts":"[[attempts]]","text":["Hello {{ first_name }} of [[company]]"]}';
const VALUES = { phone: '+1 (212) 555-0123', attempts: 3, first_name: 'Ada', company: 'She said "no"' };

/** @type {any} */
let sandbox;
/** @type {any} */
let provider;
/** @type {any} */
let store;

const options = (parameters) => ({
	node: 'micoVoiceAi',
	credentials: { micoVoiceAiApi: 'c1' },
	store,
	parameters: { resource: 'outboundCall', operation: 'createFromTemplate', ...parameters },
});
const run = async (value, more = {}) =>
	await harness.runNode(options({ templateValues: { mappingMode: 'defineBelow', value }, ...more }));
const sent = () => provider.requests.filter(({ path }) => path !== '/oauth/token');

beforeAll(async () => {
	sandbox = await startSandbox({ only: ['micoVoiceAi'] });
	provider = sandbox.micoVoiceAi;
});

beforeEach(() => {
	provider.clear();
	const template = { callRequestPath: '/outbound_calls', callRequestBody: BODY, callRequestNumber: 'phone_number' };
	store = harness.createStore({
		id: 'c1',
		type: 'micoVoiceAiApi',
		data: { ...provider.credentials, baseUrl: provider.url, ...template },
	});
});

afterAll(async () => await sandbox.stop());

test('the mapper shows each placeholder once, the number marked as needed', async () => {
	const { fields } = await harness.resourceMapping({ ...options({}), method: 'templateFields' });
	expect(fields.map(({ id, required }) => [id, required])).toEqual([
		['phone', true],
		['attempts', false],
		['first_name', false],
		['company', false],
	]);
});

test.each([
	['no body', { callRequestBody: '' }, '"Call Request Body" is not filled in'],
	['no JSON', { callRequestBody: '{phone: [[phone]]}' }, '"Call Request Body" is not valid JSON'],
	['no path', { callRequestPath: '' }, '"Call Request Path" is not filled in'],
])('a credential with %s says so in the mapper, and sends nothing', async (_what, edit, message) => {
	store.edit('c1', edit);
	await expect(harness.resourceMapping({ ...options({}), method: 'templateFields' })).rejects.toThrow(message);
	expect((await run(VALUES)).error.message).toContain(message);
	expect(provider.requests).toEqual([]);
});

test('what was filled in arrives, each value as it is and the number as one', async () => {
	const { items, error } = await run(VALUES);
	expect(error).toBeUndefined();
	expect(sent().map(({ method, path, body }) => [`${method} ${path}`, body])).toEqual([
		['POST /v1/outbound_calls', { phone_number: '+12125550123', attempts: 3, text: ['Hello Ada of She said "no"'] }],
	]);
	expect(items[0].json).toEqual(provider.records.outboundCalls.at(-1));
});

test('a placeholder of the path is a part of it, and no more', async () => {
	const { uid } = provider.records.campaigns[0];
	store.edit('c1', { callRequestPath: '/campaigns/{{campaign}}/outbound_calls' });
	expect((await run({ ...VALUES, campaign: uid })).items[0].json.campaign_uid).toBe(uid);
	expect(sent()[0].path).toBe(`/api/v1/campaigns/${uid}/outbound_calls`);
	provider.clear();
	for (const [campaign, flaw] of [
		['../../oauth', 'has for campaign what cannot be part of a path: "../../oauth"'],
		['a/b', 'has for campaign what cannot be part of a path: "a/b"'],
		['..', 'has for campaign what cannot be part of a path: ".."'],
		['', 'has nothing for campaign'],
	])
		expect((await run({ ...VALUES, campaign })).error.message).toBe(`"Values" ${flaw} [item 0]`);
	expect(provider.requests).toEqual([]);
});

test.each([
	[{ phone: 'ask at the front desk' }, '"phone_number" cannot be a phone number: "ask at the front desk" [item 0]'],
	[{ phone: '212 555 0123' }, '"phone_number" needs the country code: "2125550123" [item 0]'],
	[{ phone: null }, '"Call Request Number" names "phone_number", which the body does not have [item 0]'],
	[{ first_name: undefined }, '"Values" has nothing for first_name [item 0]'],
])('with %j nothing is sent', async (change, message) => {
	const value = Object.fromEntries(Object.entries({ ...VALUES, ...change }).filter(([, one]) => one !== undefined));
	expect((await run(value)).error.message).toBe(message);
	expect(provider.requests).toEqual([]);
});

test('Dry Run shows the number that would be called', async () => {
	const { items } = await run({ ...VALUES, company: '' }, { options: { dryRun: true } });
	expect(items[0].json).toEqual({
		dryRun: true,
		method: 'POST',
		url: `${provider.url}/v1/outbound_calls`,
		body: { phone_number: '+12125550123', attempts: 3, text: ['Hello Ada of '] },
	});
	expect(provider.requests).toEqual([]);
});

describe('Create', () => {
	const create = async (parameters) =>
		await harness.runNode(options({ operation: 'create', pathKind: 'collection', body: '{}', ...parameters }));
	const pairs = (...field) => ({ bodyFields: { field: field.map(([name, value]) => ({ name, value })) } });

	test('names and values stand beside JSON, and dots make objects', async () => {
		const fields = pairs(['variables.first_name', 'Ada'], ['phone_number', '+44 20 7946 0958'], ['tries', '={{ 2 }}']);
		const { error } = await create({ body: '{"variables":{"a":1}}', toNumberField: 'phone_number', ...fields });
		expect(error).toBeUndefined();
		expect(sent()[0].body).toEqual({
			variables: { a: 1, first_name: 'Ada' },
			phone_number: '+442079460958',
			tries: 2,
		});
	});

	test.each([
		[pairs(['a..b', 'x']), '"Body Fields > Name" is none: "a..b" [item 0]'],
		[
			{ ...pairs(['to', '+12125550123']), toNumberField: 'phone' },
			'"To Number Field" names "phone", which the body does not have [item 0]',
		],
		[{ ...pairs(['to', '011 44 20 7946']), toNumberField: 'to' }, expect.stringMatching(/^"to" .*\[item 0\]$/)],
	])('%j is refused', async (parameters, message) => {
		expect((await create(parameters)).error.message).toEqual(message);
		expect(provider.requests).toEqual([]);
	});
});

describe('as the tool of an AI agent', () => {
	const description = async () =>
		(await harness.loadPackage()).nodeTypes.getByName('n8n-nodes-telephony.micoVoiceAi').description;
	const shown = ({ properties }, parameters) =>
		properties
			.filter((property) => NodeHelpers.displayParameter(parameters, property, { typeVersion: 1 }, null))
			.map(({ name }) => name);

	/** n8n runs a tool as the node itself, under this name. */
	const asTool = async () => {
		const pkg = await harness.loadPackage();
		const { getByName, getByNameAndVersion } = pkg.nodeTypes;
		const plain = (name) => name.replace(/Tool$/, '');
		const nodeTypes = {
			...pkg.nodeTypes,
			getByName: (name) => getByName.call(pkg.nodeTypes, plain(name)),
			getByNameAndVersion: (name, version) => getByNameAndVersion.call(pkg.nodeTypes, plain(name), version),
		};
		return { ...pkg, nodeTypes };
	};
	const call = async (parameters) =>
		await startTool({ ...options(parameters), node: 'micoVoiceAiTool', pkg: await asTool() });

	test('of what acts the template alone is offered, and no field of a request', async () => {
		const all = await description();
		const tool = { ...all, ...all.usableAsTool.replacements };
		const offered = tool.properties.filter(({ name }) => name === 'operation' || name === 'resource');
		expect(offered.flatMap(({ options: some }) => some.map(({ value }) => value))).toEqual([
			'callFlow',
			'outboundCall',
			'get',
			'createFromTemplate',
			'get',
			'waitUntil',
		]);
		const template = { resource: 'outboundCall', operation: 'createFromTemplate' };
		expect(shown(tool, template)).toEqual([
			...['resource', 'operation', 'templateValues', 'waitAfterThat', 'beforeItActs', 'options'],
		]);
		expect(tool.properties.map(({ name }) => name)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/^(?:path|pathKind|body|bodyFields|jsonBody|method)$/)]),
		);
		expect(shown(all, { ...template, operation: 'create' })).toContain('body');
	});

	test('the template is filled in by the agent', async () => {
		const fill = await call({ templateValues: { mappingMode: 'defineBelow', value: VALUES } });
		await fill({ query: 'Call Ada' });
		expect(sent().map(({ path, acted }) => [path, acted])).toEqual([['/v1/outbound_calls', true]]);
	});

	test.each([
		['create', { operation: 'create', pathKind: 'collection', body: '{"a":1}' }],
		['an API request', { resource: 'apiRequest', operation: 'send', method: 'POST', path: '/outbound_calls' }],
		['a campaign', { resource: 'campaign', operation: 'create', name: 'A' }],
	])('%s that a workflow holds all the same is refused, and sends nothing', async (_what, parameters) => {
		const tool = await call(parameters);
		await expect(tool({ query: 'Go' })).rejects.toThrow('As the tool of an AI agent Mico Voice AI does not do this');
		expect(provider.requests).toEqual([]);
	});
});
