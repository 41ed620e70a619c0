/** Contact > Find or Create: one contact for each person, however the number is written and however often it runs. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { asJson, shape, useMightyCall } = require('./stage');

const stage = useMightyCall();

const contact = (index = 0) => stage.provider.records.contacts[index];
const withPhone = (wanted) =>
	stage.provider.records.contacts.filter(({ channels }) => channels.some(({ phone }) => phone === wanted));

const NAME = { lastName: 'Example' };
const findOrCreate = async (fields, options) =>
	await stage.run('contact', 'findOrCreate', { ...NAME, ...fields }, options);

const creations = () => stage.sent().filter(({ method }) => method === 'POST');

const STORED = '+12125550142';
const NEW = '+16505550199';

/** How people write the stored number. */
const spellings = [
	'+12125550142',
	'12125550142',
	'0012125550142',
	'2125550142',
	'+1 212 555 0142',
	'(212) 555-0142',
	'212.555.0142',
	'1-212-555-0142',
	'+1 (212) 555-0142',
	'212\u00a0555\u20110142',
	'tel:+12125550142',
];

beforeEach(() => {
	contact(42).channels[0].phone = STORED;
});

test.each(spellings)('the contact is found by %s', async (phones) => {
	const { contactId } = contact(42);
	const result = await findOrCreate({ phones });
	expect(asJson(result)).toEqual([expect.objectContaining({ contactId, isNew: false })]);
	expect([creations(), stage.sent().length]).toEqual([[], 1]);
});

test.each(['+12125550142', '2125550142', '(212) 555-0142', '+1 212-555-0142', '001 212 555 0142'])(
	'a number stored as %s is found',
	async (stored) => {
		contact(42).channels[0].phone = stored;
		const result = await findOrCreate({ phones: '(212) 555 0142' });
		expect(asJson(result)).toEqual([expect.objectContaining({ contactId: contact(42).contactId, isNew: false })]);
	},
);

test('a number that only ends the same is somebody else', async () => {
	const result = await findOrCreate({ phones: '+14155550142' });
	expect(asJson(result)).toEqual([expect.objectContaining({ lastName: 'Example', isNew: true })]);
});

test('the contact is found by an e-mail in other case', async () => {
	const { email } = contact(7).channels[1];
	const result = await findOrCreate({ emails: email.toUpperCase() });
	expect(asJson(result)).toEqual([expect.objectContaining({ contactId: contact(7).contactId, isNew: false })]);
	expect(creations()).toEqual([]);
});

test('an e-mail that is only part of another is somebody else', async () => {
	const { email } = contact(11).channels[1];
	const result = await findOrCreate({ emails: email.slice(1) });
	expect(asJson(result)[0].isNew).toBe(true);
});

test('any of several phones and e-mails will do', async () => {
	const result = await findOrCreate({ phones: `${NEW}, ${STORED}`, emails: 'nobody@example.com' });
	expect(asJson(result)).toEqual([expect.objectContaining({ contactId: contact(42).contactId, isNew: false })]);
});

test('nobody has it: a contact with everything is made', async () => {
	const fields = {
		firstName: 'Eve',
		phones: NEW,
		emails: 'eve@example.com',
		additionalFields: { comment: 'web', tags: 'lead', patronymic: 'M' },
	};
	const result = await findOrCreate(fields);
	const body = {
		firstName: 'Eve',
		lastName: 'Example',
		channels: [{ phone: NEW }, { email: 'eve@example.com' }],
		comment: 'web',
		tags: ['lead'],
		patronymic: 'M',
	};
	expect(creations().map(shape)).toEqual([
		{ method: 'POST', path: '/contacts', query: { checkIntersection: 'true' }, body },
	]);
	expect(asJson(result)).toEqual([
		expect.objectContaining({ firstName: 'Eve', isNew: true, contactId: contact(0).contactId }),
	]);
});

test('isNew is there without Simplify, too', async () => {
	const made = await findOrCreate({ phones: NEW, simplify: false });
	const found = await findOrCreate({ phones: NEW, simplify: false });
	expect([made, found].map((result) => asJson(result)[0].isNew)).toEqual([true, false]);
	expect(asJson(found)[0]).toHaveProperty('isAutomatic');
});

test('two items with the same new number make one contact', async () => {
	const items = ['+1 650 555 0199', '(650) 555-0199'].map((phone) => ({ json: { phone } }));
	const result = await findOrCreate({ phones: '={{ $json.phone }}', options: { requestsAtOnce: 5 } }, { items });
	expect(asJson(result).map(({ isNew }) => isNew)).toEqual([true, false]);
	expect(new Set(asJson(result).map(({ contactId }) => contactId)).size).toBe(1);
	expect([withPhone(NEW).length, creations().length]).toEqual([1, 1]);
});

/** Shared phones MightyCall refuses by itself, shared e-mails it does not. */
test.each([
	['phone', { phones: NEW }],
	['e-mail', { emails: 'eve@example.com' }],
])('several executions at once with the same new %s make one contact', async (_what, fields) => {
	stage.provider.settings.latency = 5;
	const before = stage.provider.records.contacts.length;
	const results = await Promise.all(Array.from({ length: 6 }, () => findOrCreate(fields)));
	expect(results.map(({ error }) => error)).toEqual(Array(6).fill(undefined));
	expect(results.flatMap(asJson).filter(({ isNew }) => isNew)).toHaveLength(1);
	expect([stage.provider.records.contacts.length, creations().length]).toEqual([before + 1, 1]);
});

test('a deleted contact is not found', async () => {
	await stage.run('contact', 'delete', { contactId: contact(42).contactId });
	const result = await findOrCreate({ phones: STORED });
	expect(asJson(result)[0]).toMatchObject({ isNew: true, lastName: 'Example' });
});

test('a deleted contact is not taken even when the search shows it', async () => {
	const contacts = [{ ...structuredClone(contact(42)), state: 'deleted' }];
	stage.provider.faults.push({
		match: { method: 'GET', path: '/v4/api/contacts' },
		status: 200,
		body: { data: { contacts, pages: 1, records: 1, currentPage: 1 } },
	});
	contact(42).channels.shift();
	const result = await findOrCreate({ phones: STORED });
	expect(asJson(result)[0]).toMatchObject({ isNew: true, lastName: 'Example' });
});

describe('a contact that the search misses', () => {
	/** The search knows nobody; what is in the way the provider knows all the same. */
	const blind = () =>
		stage.provider.faults.push({
			match: { method: 'GET', path: '/v4/api/contacts' },
			times: Infinity,
			status: 200,
			body: { data: { contacts: [], pages: 0, records: 0, currentPage: null } },
		});

	test('is taken from the refusal to make it twice', async () => {
		blind();
		const result = await findOrCreate({ phones: STORED });
		expect(result.error).toBeUndefined();
		expect(asJson(result)).toEqual([expect.objectContaining({ contactId: contact(42).contactId, isNew: false })]);
		expect(withPhone(STORED)).toHaveLength(1);
	});

	test('an automatic one, too', async () => {
		contact(42).isAutomatic = true;
		const result = await findOrCreate({ phones: STORED });
		expect(asJson(result)).toEqual([expect.objectContaining({ contactId: contact(42).contactId, isNew: false })]);
	});

	test('a refusal that shows somebody else stays a refusal', async () => {
		blind();
		const data = [contact(3)];
		stage.provider.faults.push({
			match: { method: 'POST' },
			status: 409,
			body: { errorCode: 'ContactRecordsIntersection', message: 'Example', data },
		});
		const { error } = await findOrCreate({ phones: STORED });
		expect([error.httpCode, error.message]).toEqual([
			'409',
			'MightyCall has a contact with one of these phone numbers already [item 0]',
		]);
	});
});

describe('when something goes wrong', () => {
	test('a failed search creates nothing', async () => {
		stage.provider.faults.push({ match: { method: 'GET', path: '/v4/api/contacts' }, status: 404 });
		const { error } = await findOrCreate({ phones: NEW });
		expect([error.httpCode, creations()]).toEqual(['404', []]);
	});

	test('an unclear creation is not repeated', async () => {
		stage.provider.faults.push({ match: { method: 'POST', path: '/v4/api/contacts' }, status: 500, afterActing: true });
		const { error } = await findOrCreate({ phones: NEW });
		expect(error.message).toMatch(/^The contact may have been created: /);
		expect(creations()).toHaveLength(1);
	});

	test('the other items go on with continue on fail', async () => {
		const items = ['nobody', NEW, STORED].map((phone) => ({ json: { phone } }));
		const result = await findOrCreate({ phones: '={{ $json.phone }}' }, { items, continueOnFail: true });
		const [bad, made, found] = asJson(result);
		expect(bad.error).toMatch(/^"Phones" cannot be a phone number: "nobody" \[item 0\]\. /);
		expect([made.isNew, found.isNew]).toEqual([true, false]);
		expect(result.items.map(({ pairedItem }) => pairedItem.item)).toEqual([0, 1, 2]);
	});
});
