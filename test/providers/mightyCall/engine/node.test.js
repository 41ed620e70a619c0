/**
 * Every operation of MightyCall: the request that reaches the provider, the items that come out, what the user reads.
 */
const { runNode, createStore, listSearch } = require('../../../engine/harness');
const { startSandbox } = require('../../../sandbox');
const { accountOf } = require('../..');

const row = accountOf('mightyCall');

let sandbox;
let provider;
let store;

const run = async (parameters, options = {}) =>
	await runNode({ node: row.node, credentials: { [row.type]: 'c1' }, store, parameters, ...options });

/** The requests of the operation itself, without the login. */
const asked = () => provider.requests.filter(({ path }) => path.startsWith('/v4/api/'));

const shape = ({ method, path, query, body }) => ({ method, path: path.replace('/v4/api', ''), query, body });

beforeEach(async () => {
	sandbox = await startSandbox({ only: ['mightyCall'] });
	provider = sandbox.mightyCall;
	store = createStore({ id: 'c1', type: row.type, data: row.data(provider) });
});

afterEach(async () => await sandbox.stop());

const own = () => provider.records.phoneNumbers.find(({ mayText, mayCall }) => mayText && mayCall).number;
const from = () => ({ __rl: true, mode: 'number', value: own() });

test('Call > Make', async () => {
	const { items, error } = await run({ resource: 'call', operation: 'make', from: from(), to: '(555) 010-1234' });
	expect(error).toBeUndefined();
	expect(asked().map(shape)).toEqual([
		{ method: 'POST', path: '/calls/makecall', query: {}, body: { from: own(), to: '+15550101234' } },
	]);
	expect(items[0].json).toMatchObject({
		direction: 'outgoing',
		outcome: 'inProgress',
		businessNumber: own(),
		durationSeconds: null,
	});
});

test('Call > Get, simplified and raw, and none shows the token of the recording', async () => {
	const { id, callRecord } = provider.records.calls.find((call) => call.callRecord);
	const { items } = await run({ resource: 'call', operation: 'get', callId: id });
	expect(asked().map(shape)).toEqual([{ method: 'GET', path: `/calls/${id}`, query: {}, body: undefined }]);
	expect(items[0].json).toMatchObject({ id, recordingFileName: callRecord.fileName });
	expect(JSON.stringify(items[0].json)).not.toContain(callRecord.uri);
	const raw = await run({ resource: 'call', operation: 'get', callId: id, simplify: false });
	expect(raw.items[0].json.callRecord).toEqual({ ...callRecord, uri: callRecord.uri.split('?')[0] });
});

test('Call > Get Many with every filter, by the clock of the workflow', async () => {
	const filters = {
		start: '2026-01-31T00:00:00',
		end: '2026-02-01T00:00:00Z',
		kinds: ['Missed', 'Voicemail'],
		extension: '101',
		searchText: 'Ada',
	};
	const { error } = await run({ resource: 'call', operation: 'getAll', limit: 5, filters });
	expect(error).toBeUndefined();
	expect(asked().map(shape)).toEqual([
		{
			method: 'GET',
			path: '/calls',
			query: {
				startUtc: '2026-01-31T05:00:00',
				endUtc: '2026-02-01T00:00:00',
				callFilter: 'Missed,Voicemail',
				customFilter: 'Ada',
				extension: '101',
				skip: '0',
				pageSize: '5',
			},
			body: undefined,
		},
	]);
});

test('Contact > Create with everything', async () => {
	const { items, error } = await run({
		resource: 'contact',
		operation: 'create',
		firstName: 'Ada',
		lastName: 'Novak',
		phones: '(212) 555-0142, +44 (0)20 7946 0958',
		emails: 'ada@example.com',
		additionalFields: { patronymic: 'M', comment: 'web', tags: 'lead,web', checkIntersection: true },
	});
	expect(error).toBeUndefined();
	expect(asked().map(shape)).toEqual([
		{
			method: 'POST',
			path: '/contacts',
			query: { checkIntersection: 'true' },
			body: {
				firstName: 'Ada',
				lastName: 'Novak',
				channels: [{ phone: '+12125550142' }, { phone: '+442079460958' }, { email: 'ada@example.com' }],
				patronymic: 'M',
				comment: 'web',
				tags: ['lead', 'web'],
			},
		},
	]);
	expect(items[0].json).toMatchObject({ firstName: 'Ada', contactId: expect.stringMatching(/^[0-9a-f]{24}$/) });
});

test('Contact > Get gives the one record of the list that the provider wraps it in', async () => {
	const { contactId } = provider.records.contacts[0];
	const { items } = await run({ resource: 'contact', operation: 'get', contactId });
	expect(asked().map(shape)).toEqual([{ method: 'GET', path: `/contacts/${contactId}`, query: {}, body: undefined }]);
	expect(items.map(({ json }) => json.contactId)).toEqual([contactId]);
});

test('Contact > Get Many follows the pages to their end', async () => {
	provider.seed('contacts', 230);
	const { items } = await run({
		resource: 'contact',
		operation: 'getAll',
		returnAll: true,
		filters: { includeAuto: true },
	});
	expect(new Set(items.map(({ json }) => json.contactId)).size).toBe(230);
	expect(asked().map(({ query }) => query.page)).toEqual(['1', '2', '3']);
});

test('Message > Send', async () => {
	const { items, error } = await run({
		resource: 'message',
		operation: 'send',
		from: from(),
		to: '555 010 1234, +15550105678',
		text: '={{ 4711 }}',
	});
	expect(error).toBeUndefined();
	expect(asked().map(shape)).toEqual([
		{
			method: 'POST',
			path: '/messages/send',
			query: {},
			body: { from: own(), to: ['+15550101234', '+15550105678'], message: '4711' },
		},
	]);
	expect(items[0].json.destinationPhoneNumbers).toHaveLength(2);
});

test.each([
	['of the credential', '', '/profile'],
	['of an extension', '100', '/profile/100'],
])('Profile > Get %s', async (_whose, extension, path) => {
	const { items } = await run({ resource: 'profile', operation: 'get', extension });
	expect(asked().map(shape)).toEqual([{ method: 'GET', path, query: {}, body: undefined }]);
	expect(items[0].json).toHaveProperty('firstName');
});

test('Profile > Set Status, then Get Status', async () => {
	const set = await run({ resource: 'profile', operation: 'setStatus', status: 'dnd' });
	expect(set.error).toBeUndefined();
	const { items } = await run({ resource: 'profile', operation: 'getStatus' });
	expect(asked().map(shape)).toEqual([
		{ method: 'PUT', path: '/profile/status/dnd', query: {}, body: undefined },
		{ method: 'GET', path: '/profile/status', query: {}, body: undefined },
	]);
	expect(items[0].json).toEqual({ status: 'dnd' });
});

test('Phone Number > Get Many, and the dropdowns show what may call or text', async () => {
	const { items } = await run({ resource: 'phoneNumber', operation: 'getAll', returnAll: true });
	expect(items.map(({ json }) => json.number)).toEqual(provider.records.phoneNumbers.map(({ number }) => number));
	const options = { node: row.node, credentials: { [row.type]: 'c1' }, store };
	const { results } = await listSearch({ ...options, method: 'searchTextNumbers' });
	const texting = provider.records.phoneNumbers.filter(({ mayText, isEnabled }) => mayText && isEnabled);
	expect(results.map(({ value }) => value)).toEqual(texting.map(({ number }) => number));
});

test.each([
	[
		'a number in words',
		{ resource: 'call', operation: 'make', to: 'front desk' },
		/^"To" cannot be a phone number: "front desk"/,
	],
	[
		'a sender abroad',
		{
			resource: 'message',
			operation: 'send',
			from: { __rl: true, mode: 'number', value: '+442079460958' },
			to: '5550101234',
			text: 'x',
		},
		/^"From" cannot send messages/,
	],
	['no name', { resource: 'contact', operation: 'create', phones: '5550101234' }, /^"First Name"/],
	['no call ID', { resource: 'call', operation: 'get', callId: '={{ $json.nothing }}' }, /^"Call" is empty/],
	[
		'a bad date',
		{ resource: 'call', operation: 'getAll', filters: { start: 'yesterday' } },
		/^"Filters > Start" is not a date: "yesterday"/,
	],
])('%s is refused before anything is sent', async (_what, parameters, says) => {
	const { error } = await run({ from: from(), ...parameters });
	expect(error.message).toMatch(says);
	expect(error.description).not.toBe('');
	expect(asked()).toEqual([]);
});
