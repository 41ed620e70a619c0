/** The lists behind "From List": what each offers, how it is searched, and what it says when it cannot. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { secretsIn } = require('../../../engine/spelling');
const { typed, useMightyCall } = require('./stage');

const mightyCall = accountOf('mightyCall');

const stage = useMightyCall();

const records = () => stage.provider.records;
const team = () => records().team;
const values = ({ results }) => results.map(({ value }) => value);

const nameOf = ({ firstName, lastName, channels }) => `${firstName} ${lastName} (${channels[0].phone})`;
const contactEntries = () => records().contacts.map((contact) => ({ name: nameOf(contact), value: contact.contactId }));
const numberEntries = (fits) =>
	records()
		.phoneNumbers.filter(fits)
		.map(({ number, label }) => ({ name: label ? `${number} (${label})` : number, value: number }));

const partyOf = ({ name, phone, extension }) => name ?? phone ?? extension;
const callEntries = () =>
	records().calls.map(({ id, dateTimeUtc, direction, caller, called, callStatus }) => ({
		name: `${dateTimeUtc} ${direction} ${partyOf(caller)} → ${called.map(partyOf).join(', ')} ${callStatus}`,
		value: id,
	}));

/** Method, where it asks, and all it offers. */
const dropdowns = [
	[
		'searchBusinessNumbers',
		'/v4/api/phonenumbers',
		() => numberEntries(({ mayCall, isEnabled }) => mayCall && isEnabled),
	],
	['searchTextNumbers', '/v4/api/phonenumbers', () => numberEntries(({ mayText, isEnabled }) => mayText && isEnabled)],
	['searchNumbers', '/v4/api/phonenumbers', () => numberEntries(() => true)],
	['searchCalls', '/v4/api/calls', callEntries],
	[
		'searchVoicemails',
		'/v4/api/voicemails',
		() =>
			records().voicemails.map(({ id, dateTimeUtc, from, to, voicemailStatus }) => ({
				name: `${dateTimeUtc} ${from} → ${to} ${voicemailStatus}`,
				value: id,
			})),
	],
	['searchContacts', '/v4/api/contacts', contactEntries],
	['searchContactCenterContacts', '/v4/api/contactCenter/contacts', contactEntries],
	['searchExtensions', '/v4/api/calls', () => [{ name: '100 Ada Novak', value: '100' }]],
	[
		'searchTags',
		'/v4/api/contacts/tags',
		() => ['lead', 'newsletter', 'customer'].map((tag) => ({ name: tag, value: tag })),
	],
	['searchUsers', '/v4/api/team', () => team().users.map(({ fullName, id }) => ({ name: fullName, value: id }))],
	['searchGroups', '/v4/api/team', () => team().groups.map(({ name, id }) => ({ name, value: id }))],
	['searchVoicemailBoxes', '/v4/api/team', () => team().vmboxes.map(({ name, id }) => ({ name, value: id }))],
];

beforeEach(() => {
	stage.provider.seed('contacts', 30);
	records().phoneNumbers.push(
		{ ...records().phoneNumbers[1], number: '+12125550177', isEnabled: false },
		{ ...records().phoneNumbers[1], number: '+12125550178', mayCall: false },
	);
});

test('every list of the node is among them', () => {
	const { methods } = stage.process.pkg.nodeTypes.getByName('n8n-nodes-telephony.mightyCall');
	expect(Object.keys(methods.listSearch).sort()).toEqual(dropdowns.map(([method]) => method).sort());
});

describe.each(dropdowns)('%s', (method, path, entries) => {
	test('offers what there is', async () => {
		expect(await stage.search(method)).toEqual({ results: entries(), paginationToken: undefined });
		expect(stage.sent().map((request) => request.path)).toEqual([path]);
	});

	test('is narrowed down by what is typed', async () => {
		const [{ name, value }] = entries();
		const filter = name.replace(/ \(.*/, '').split(' ').at(-1).toLowerCase();
		const { results } = await stage.search(method, { filter });
		expect(results).toContainEqual({ name, value });
		expect((await stage.search(method, { filter: 'nothing like it' })).results).toEqual([]);
	});

	test('is renewed into, and says in words when the credential is wrong', async () => {
		stage.provider.revokeBearers();
		expect((await stage.search(method)).results).toHaveLength(entries().length);
		stage.edit(mightyCall.wrong);
		const error = await stage.search(method, { process: await stage.newProcess() }).catch((reason) => reason);
		expect([
			error.name,
			/did not accept the sign-in/.test(error.message),
			/item \d|undefined/.test(error.message),
		]).toEqual(['NodeApiError', true, false]);
		expect(secretsIn(error, [stage.stored.apiKey, stage.stored.userSecretKey])).toEqual([]);
	});

	test('says in words when it is not allowed', async () => {
		stage.fault(path, { status: 403 });
		const error = await stage.search(method).catch((reason) => reason);
		expect([error.message, error.httpCode]).toEqual(['MightyCall does not allow this', '403']);
	});
});

/** Lists that MightyCall itself searches are read a page at a time. */
const paged = [
	[
		'searchContacts',
		'contacts',
		'/v4/api/contacts',
		'all',
		{ page: '1', pageSize: '100' },
		{ page: '3', pageSize: '100' },
		'chloe',
	],
	[
		'searchContactCenterContacts',
		'contacts',
		'/v4/api/contactCenter/contacts',
		'all',
		{ page: '1', pageSize: '100' },
		{ page: '3', pageSize: '100' },
		'chloe',
	],
	[
		'searchCalls',
		'calls',
		'/v4/api/calls',
		'customFilter',
		{ skip: '0', pageSize: '100' },
		{ skip: '200', pageSize: '100' },
		'chloe',
	],
	[
		'searchVoicemails',
		'voicemails',
		'/v4/api/voicemails',
		'customFilter',
		{ skip: '0', pageSize: '100' },
		{ skip: '200', pageSize: '100' },
		'555011',
	],
];

describe.each(paged)('%s of more than a page', (method, name, path, filterName, first, last, word) => {
	const idOf = ({ contactId, id }) => contactId ?? id;

	const all = async (filter) => {
		const found = [];
		for (let paginationToken; ; ) {
			const part = await stage.search(method, { filter, paginationToken });
			found.push(...values(part));
			paginationToken = part.paginationToken;
			if (paginationToken === undefined) return found;
			expect(typeof paginationToken).toBe('string');
		}
	};

	test('gives 250 in three parts', async () => {
		stage.provider.seed(name, 250);
		expect(await all()).toEqual(records()[name].map(idOf));
		expect(stage.asked(path)).toHaveLength(3);
		expect(stage.asked(path)[0].query).toMatchObject(first);
		expect(stage.asked(path)[2].query).toMatchObject(last);
	});

	test('lets MightyCall search, in every part', async () => {
		stage.provider.seed(name, 250);
		const found = await all(word);
		expect(found.length).toBeGreaterThan(0);
		expect(found.length).toBeLessThan(250);
		for (const { query } of stage.asked(path)) expect([].concat(query[filterName])).toEqual([word]);
	});
});

test.each(['searchCalls', 'searchVoicemails', 'searchExtensions'])(
	'%s looks back 30 days, not the one day of MightyCall',
	async (method) => {
		await stage.search(method);
		expect(stage.sent()[0].query.startUtc).toBe('2029-12-02T00:05:00');
	},
);

test('extensions of recent calls come once each, also those of who was called', async () => {
	records().calls[0].called = [{ extension: '101', name: 'Ben Carter' }, { extension: '102' }];
	records().calls[1].caller = { extension: '101', name: 'Ben Carter' };
	const { results } = await stage.search('searchExtensions');
	expect(results.map(({ name, value }) => [value, name]).sort()).toEqual([
		['100', '100 Ada Novak'],
		['101', '101 Ben Carter'],
		['102', '102'],
	]);
});

test('a contact without phone, or without name, can be told apart all the same', async () => {
	stage.provider.seed('contacts', 3);
	Object.assign(records().contacts[0], { firstName: undefined, lastName: undefined });
	records().contacts[1].channels = [];
	records().contacts[2].channels.shift();
	const [
		{
			channels: [{ phone }],
		},
		,
		{
			channels: [{ email }],
		},
	] = records().contacts;
	const { results } = await stage.search('searchContacts');
	expect(results.map(({ name }) => name)).toEqual([`No name (${phone})`, 'Ben Carter', `Chloe Dvorak (${email})`]);
});

test('a number whose answer says nothing of rights stays in the list', async () => {
	for (const number of records().phoneNumbers)
		for (const name of ['mayCall', 'mayText', 'isEnabled']) delete number[name];
	expect((await stage.search('searchTextNumbers')).results).toHaveLength(records().phoneNumbers.length);
});

/** What is chosen in the list goes where what is typed goes. */
const chosen = [
	['call', 'get', 'callId', 'searchCalls', ({ path }) => path.split('/').at(-1)],
	['contact', 'get', 'contactId', 'searchContacts', ({ path }) => path.split('/').at(-1)],
	['phoneNumber', 'get', 'phoneNumber', 'searchNumbers', ({ path }) => `+${path.split('/').at(-1)}`],
];

test.each(chosen)('%s > %s takes every entry of its list', async (resource, operation, field, method, sentValue) => {
	const { results } = await stage.search(method);
	for (const { value } of results) {
		stage.clear();
		const { error } = await stage.run(resource, operation, { [field]: typed(value, 'list') });
		expect([error, sentValue(stage.sent()[0])]).toEqual([undefined, value]);
	}
});

test('an international number of the list can be had, too', async () => {
	records().phoneNumbers.push({ ...records().phoneNumbers[1], number: '+442079460958', isInternational: true });
	const { error, items } = await stage.run('phoneNumber', 'get', { phoneNumber: typed('+442079460958', 'list') });
	expect([error?.message, items[0]?.json.number]).toEqual([undefined, '+442079460958']);
});

const filtersOfTeam = [
	['userId', 'searchUsers'],
	['groupId', 'searchGroups'],
	['vmBoxId', 'searchVoicemailBoxes'],
];

test.each(filtersOfTeam)('the filter %s takes what its list offers', async (field, method) => {
	const {
		results: [{ value }],
	} = await stage.search(method);
	const { error } = await stage.run('journal', 'getAll', { limit: 1, filters: { [field]: typed(value, 'list') } });
	expect([error, stage.sent().at(-1).query[field]]).toEqual([undefined, value]);
});
