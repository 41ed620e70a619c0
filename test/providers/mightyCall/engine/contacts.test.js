/** Contacts: created, replaced, deleted, and their phones and e-mails one by one. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { asJson, shape, typed, useMightyCall } = require('./stage');

const stage = useMightyCall();

const contact = (index = 0) => stage.provider.records.contacts[index];
const phone = (index) => contact(index).channels[0].phone;
const UNKNOWN = '0'.repeat(24);

describe('Create with Check for Duplicates', () => {
	const create = async (phones, checkIntersection) =>
		await stage.run('contact', 'create', { firstName: 'Eve', phones, additionalFields: { checkIntersection } });

	test('shows who is in the way, with name, ID and addresses', async () => {
		const { contactId, firstName, lastName, channels } = contact(3);
		const { error } = await create(phone(3), true);
		expect([error.message, error.httpCode]).toEqual([
			'MightyCall has a contact with one of these phone numbers already [item 0]',
			'409',
		]);
		expect(error.description).toBe(
			'Use that contact, or switch Check for Duplicates off to save all the same. ' +
				`In the way: ${firstName} ${lastName} (ID ${contactId}, ${channels[0].phone}, ${channels[1].email}). ` +
				'MightyCall says: "Contacts with the same phone number exist"',
		);
		expect(stage.sent().map(shape)).toEqual([
			expect.objectContaining({ path: '/contacts', query: { checkIntersection: 'true' } }),
		]);
	});

	test('shows five of many', async () => {
		for (let index = 1; index < 8; index += 1) contact(index).channels[0].phone = phone(0);
		const { error } = await create(phone(0), true);
		expect(error.description.match(/\(ID [0-9a-f]{24}/g)).toHaveLength(5);
		expect(error.description).toContain(' and 3 more. ');
	});

	test.each([
		['off', false],
		['not added', undefined],
	])('saves all the same when it is %s', async (_what, on) => {
		const result = await create(phone(3), on);
		expect([result.error, asJson(result)[0].firstName]).toEqual([undefined, 'Eve']);
		expect(asJson(result)[0].contactId).not.toBe(contact(4).contactId);
	});
});

test.each([
	['an unclear answer', { status: 500, afterActing: true }],
	['a cut connection', { cut: 'after' }],
])('Create is not repeated after %s', async (_what, fault) => {
	stage.fault('/v4/api/contacts', fault, Infinity);
	const { error } = await stage.run('contact', 'create', { firstName: 'Eve' });
	expect(error.message).toMatch(/^The contact may have been created: /);
	expect(error.description).toContain('Look for it with Contact > Get Many before you run this item again.');
	expect([stage.sent().length, stage.acted]).toEqual([1, 1]);
});

test('Replace leaves nothing of what was there but the ID', async () => {
	const { contactId } = contact();
	const result = await stage.run('contact', 'replace', { contactId: typed(contactId), lastName: 'New' });
	expect(stage.sent().map(shape)).toEqual([
		{ method: 'PUT', path: `/contacts/${contactId}`, query: {}, body: { lastName: 'New' } },
	]);
	expect(asJson(result)[0]).toMatchObject({ contactId, lastName: 'New', tags: [], channels: [] });
	expect(asJson(result)[0]).not.toHaveProperty('firstName');
});

test('Delete takes the contact away; a second time says so', async () => {
	const { contactId } = contact();
	expect(asJson(await stage.run('contact', 'delete', { contactId }))).toEqual([{ deleted: true }]);
	const { error } = await stage.run('contact', 'delete', { contactId });
	expect([error.message, error.description]).toEqual([
		'MightyCall does not know this contact [item 0]',
		`Check Contact; it may have been deleted. Not found: ${contactId}. MightyCall says: "Contact is not found"`,
	]);
});

test('Delete whose answer was lost is done, for the second try finds nothing', async () => {
	const { contactId } = contact();
	stage.fault(`/v4/api/contacts/${contactId}`, { cut: 'after' });
	expect(asJson(await stage.run('contact', 'delete', { contactId }))).toEqual([{ deleted: true }]);
	expect(stage.sent().map(({ method }) => method)).toEqual(['DELETE', 'DELETE']);
});

test('Delete with an etag is not repeated after a lost answer', async () => {
	const { contactId, etag } = contact();
	stage.fault(`/v4/api/contacts/${contactId}`, { cut: 'after' });
	const { error } = await stage.run('contact', 'delete', { contactId, options: { etag } });
	expect(error.message).toMatch(/^The change may have been made: /);
	expect(stage.sent()).toHaveLength(1);
});

test('Delete Many names the IDs that are not there, and deletes none', async () => {
	const { contactId } = contact();
	const { error } = await stage.run('contact', 'deleteMany', {
		which: 'ids',
		contactIds: `${contactId}; ${UNKNOWN}`,
		confirmDeletion: true,
	});
	expect(stage.sent()[0].query).toEqual({ contactIds: `${contactId},${UNKNOWN}` });
	expect(error.description).toContain(`Not found: ${UNKNOWN}.`);
	expect(contact().state).toBeUndefined();
});

test('Add Tags keeps those there are', async () => {
	const result = await stage.run('contact', 'addTags', { contactId: contact().contactId, tags: 'vip, lead' });
	expect(stage.sent().map(shape)).toEqual([
		{ method: 'POST', path: `/contacts/${contact().contactId}/tags`, query: {}, body: ['vip', 'lead'] },
	]);
	expect(asJson(result)).toEqual([{ tags: ['lead', 'newsletter', 'vip'], etag: contact().etag }]);
});

test('Get Tags gives one item for each', async () => {
	expect(asJson(await stage.run('contact', 'getTags'))).toEqual([
		{ tag: 'lead' },
		{ tag: 'newsletter' },
		{ tag: 'customer' },
	]);
});

test('Get Limits gives what the plan allows', async () => {
	expect(asJson(await stage.run('contact', 'getLimits'))).toEqual([
		{ limitsState: 'Ok', contactsCount: 120, limit: 50000 },
	]);
});

describe('Get Many', () => {
	test('repeats the name of a filter for each of its words, for all have to be found', async () => {
		const filters = { name: 'ada, novak', tag: typed('lead', 'name'), phone: '={{ [2125, 550] }}' };
		await stage.run('contact', 'getAll', { returnAll: true, filters });
		expect(stage.sent()[0].query).toEqual({
			name: ['ada', 'novak'],
			tag: 'lead',
			phone: ['2125', '550'],
			page: '1',
			pageSize: '100',
		});
	});

	test('gives deleted contacts with Updated Since, marked as such', async () => {
		const since = new Date(stage.provider.now() - 1000).toISOString();
		await stage.run('contact', 'delete', { contactId: contact(5).contactId });
		const result = await stage.run('contact', 'getAll', { filters: { updatedSince: since } });
		expect(asJson(result).map(({ contactId, state }) => [contactId, state])).toEqual([
			[contact(5).contactId, 'deleted'],
		]);
	});
});

test.each([
	['ContactsLimitExceeded', { contactsLimit: 1 }, { firstName: 'Eve' }],
	['PhoneNumbersLimitExceeded', { phonesOfContact: 1 }, { firstName: 'Eve', phones: '+12125550991, +12125550992' }],
	['EmailLimitExceeded', { emailsOfContact: 1 }, { firstName: 'Eve', emails: 'a@example.com, b@example.com' }],
])('%s is told as a limit of the plan', async (_code, settings, fields) => {
	Object.assign(stage.provider.settings, settings);
	const { error } = await stage.run('contact', 'create', fields);
	expect([error.message, error.httpCode]).toEqual([
		'MightyCall refuses more, a limit of the plan is reached [item 0]',
		'403',
	]);
	expect(error.description).toMatch(
		/^Delete contacts that are not needed, or ask MightyCall for a larger plan\. MightyCall says: "Too many /,
	);
});
