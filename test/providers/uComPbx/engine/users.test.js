/** Users of one extension and of a group: what is theirs they get, of the rest they are told what to type. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');
const dropdownFields = require('../n8n/dropdowns');

const row = accountOf('uComPbx');
const stage = useStage(row);

const LISTS = Object.keys(require('../n8n/operations')).filter((name) => /getAll|getLegs|getMembers/.test(name));
const METHODS = [...new Set(dropdownFields.map(({ method }) => method))];

/** The user of an extension belongs to its group, too. */
const become = {
	extension: () => Object.assign(stage.provider.records.user, { extension_id: 469100, extension_group_id: 72 }),
	group: () => Object.assign(stage.provider.records.user, { extension_group_id: 71 }),
};

const run = async (resource, operation, fields = {}) =>
	await stage.read(1, { parameters: { resource, operation, ...fields } });

const byId = (value) => ({ __rl: true, mode: 'id', value: String(value) });

const search = async (method) => {
	const { node, type } = row;
	return await stage.process.listSearch({ node, credentials: { [type]: stage.id }, method });
};

/** @returns {Promise<{ value?: any, error?: any }>} */
const outcomeOf = async (work) => {
	try {
		return { value: await work() };
	} catch (error) {
		return { error };
	}
};

const EXTENSIONS = [
	'searchExtensions',
	'searchExtensionIds',
	'searchPhones',
	'searchQueues',
	'searchMenus',
	'searchFaxes',
];

beforeEach(async () => await stage.signedIn());

describe.each(['extension', 'group'])('the user of an %s', (kind) => {
	beforeEach(() => become[kind]());

	test.each(METHODS)('%s offers something or says what to type', async (method) => {
		const { value, error } = await outcomeOf(async () => await search(method));
		if (error) expect(error.description).toMatch(/type the extension, e\.g\. 101, or @me/);
		else expect(value.results).toEqual(value.results.filter(({ name, value: one }) => name && one));
	});

	test.each(LISTS)('%s gives something or says what to choose', async (name) => {
		const [resource, operation] = name.split('.');
		const { items, error } = await run(resource, operation, require('../n8n/operations')[name](stage.provider));
		if (error) expect(error.description).toMatch(/choose Owner: Extension or Extension Group/);
		else expect(items.length).toBeGreaterThan(0);
	});
});

test('the user of a group is offered the extensions of it', async () => {
	become.group();
	const members = stage.provider.records.extensions.filter((one) => one.extension_group_id === 71);
	const { results } = await search('searchExtensions');
	expect(results.map(({ value }) => value)).toEqual(members.map(({ id }) => String(id)));
	const queues = await search('searchQueues');
	expect(queues.results).toHaveLength(members.filter(({ type }) => type === 'queue').length);
	expect((await search('searchGroups')).results).toEqual([{ name: 'My Group', value: '71' }]);
});

test.each(EXTENSIONS)('%s offers the user of an extension its own, which then works', async (method) => {
	become.extension();
	const { results } = await search(method);
	expect(results).toEqual([{ name: 'My Extension', value: '#469100' }]);
	const { error } = await run('extension', 'getPhone', { extension: byId(results[0].value) });
	expect(error).toBeUndefined();
});

test('the history that the user of an extension may read is Get Legs', async () => {
	become.extension();
	const period = { start: '2029-12-01', end: '2030-01-02', returnAll: true };
	const denied = await run('callHistory', 'getAll', period);
	expect(denied.error.message).toBe('uCom PBX does not let this user reach that client, group or extension [item 0]');
	const legs = await run('callHistory', 'getLegs', { ...period, owner: 'extension', extension: byId('@me') });
	const own = stage.provider.records.calls.flatMap(({ cdr }) => cdr).filter((leg) => leg.extension_id === 469100);
	expect(legs.items.map(({ json }) => json.callId).sort()).toEqual(own.map(({ call_uuid: id }) => id).sort());
	const [{ json }] = legs.items;
	expect(json).toMatchObject({ ended: true, agent: { id: 469100 } });
});

test('the user of a group lists its members and recordings with @me', async () => {
	become.group();
	const members = await run('extensionGroup', 'getMembers', { extensionGroupId: byId('@me'), returnAll: true });
	expect(members.items).toHaveLength(
		stage.provider.records.extensions.filter((one) => one.extension_group_id === 71).length,
	);
	const owner = { owner: 'extension_group', extensionGroupId: byId('@me') };
	const recordings = await run('recording', 'getAll', { start: '2029-12-01', end: '2030-01-02', ...owner });
	expect(recordings.error).toBeUndefined();
	expect(stage.requests.at(-1).path).toBe('/api/ver1.0/extension_group/@me/record/');
});

test.each([
	['extension', '/extension/469101/phone/'],
	['group', '/extension/469100/phone/'],
])('the double refuses the user of an %s what is not its own', async (kind, path) => {
	become[kind]();
	const { error } = await run('apiRequest', 'send', { method: 'GET', path });
	expect(error.httpCode).toBe('403');
});

describe('dropdowns', () => {
	test('a short ID is offered as the name, which no number can be mistaken for', async () => {
		stage.provider.records.extensions[0].id = 1203;
		expect((await search('searchExtensions')).results[0].value).toBe('@1844*101');
		expect((await search('searchExtensionIds')).results[0].value).toBe('1203');
	});

	test('another error than a refusal is no reason to look elsewhere', async () => {
		stage.fault('/api/ver1.0/client/@me/extension/', { status: 404, body: { message: 'Not found' } });
		const { error } = await outcomeOf(async () => await search('searchExtensions'));
		expect([error.httpCode, stage.requests.length]).toEqual(['404', 1]);
	});
});
