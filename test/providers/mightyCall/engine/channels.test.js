/** Phones and e-mails of a contact, one by one: under Contact and, a little different, under Contact Center. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { asJson, shape, useMightyCall } = require('./stage');

const stage = useMightyCall();

const contact = (index = 0) => stage.provider.records.contacts[index];
const one = () => ({ contactId: contact().contactId, channelId: contact().channels[0].channelId });

/** Each operation in both resources: fields, method, query, body. The path is the contact's, or its first channel's. */
const changes = [
	[
		'addChannel',
		{ address: '212.555.0990', labels: 'work, front desk' },
		'POST',
		{ phone: '+12125550990', labels: ['work', 'front desk'] },
	],
	['addChannel', { address: 'Ada@Example.com' }, 'POST', { email: 'Ada@Example.com' }],
	['replaceChannel', { address: '+44 (0)20 7946 0958' }, 'PUT', { phone: '+442079460958' }],
	['removeChannel', {}, 'DELETE', undefined],
];

describe.each([
	['contact', '/contacts'],
	['contactCenter', '/contactCenter/contacts'],
])('%s', (resource, root) => {
	const place = (operation) =>
		`${root}/${one().contactId}/channels${operation === 'addChannel' ? '' : `/${one().channelId}`}`;

	test.each(changes)('%s %j', async (operation, fields, method, body) => {
		const path = place(operation);
		const { error } = await stage.run(resource, operation, { ...one(), ...fields });
		expect(error).toBeUndefined();
		expect(stage.sent().map(({ query: _query, ...rest }) => shape(rest))).toEqual([
			{ method, path, query: undefined, body },
		]);
	});

	test('the new channel comes out with its ID, its etag is that of the contact', async () => {
		const result = await stage.run(resource, 'addChannel', { ...one(), address: 'new@example.com' });
		expect(asJson(result)).toEqual([
			{
				channel: expect.objectContaining({ channelId: expect.any(String), email: 'new@example.com' }),
				etag: contact().etag,
			},
		]);
	});

	test('a phone that somebody else has is refused with the name of the other', async () => {
		const { error } = await stage.run(resource, 'addChannel', {
			...one(),
			address: contact(1).channels[0].phone,
			checkIntersection: true,
		});
		expect(error.httpCode).toBe('409');
		expect(error.description).toContain(
			`In the way: ${contact(1).firstName} ${contact(1).lastName} (ID ${contact(1).contactId}`,
		);
	});

	test('the switch named in the advice is one that the operation has', async () => {
		const { error } = await stage.run(resource, 'addChannel', {
			...one(),
			address: contact(1).channels[0].phone,
			checkIntersection: true,
		});
		const { properties } = stage.process.pkg.nodeTypes.getByName('n8n-nodes-telephony.mightyCall').description;
		const offered = properties.some(
			({ displayName, displayOptions }) =>
				displayName === 'Check for Duplicates' &&
				displayOptions.show.resource.includes(resource) &&
				displayOptions.show.operation.includes('addChannel'),
		);
		expect(/Check for Duplicates/.test(error.description)).toBe(offered);
	});

	test('an unclear answer to Add is not followed by a second try', async () => {
		stage.fault(`/v4/api${place('addChannel')}`, { status: 500, afterActing: true });
		const { error } = await stage.run(resource, 'addChannel', { ...one(), address: 'new@example.com' });
		expect(error.message).toMatch(/^The phone or e-mail may have been added: /);
		expect(stage.sent()).toHaveLength(1);
	});
});

test.each([
	['the labels alone', { labels: 'night' }, { labels: ['night'] }],
	['the address alone', { address: '415 555 0101' }, { phone: '+14155550101' }],
])('Contact Center > Update Phone or Email sends %s', async (_what, fields, body) => {
	const { error } = await stage.run('contactCenter', 'updateChannel', { ...one(), ...fields });
	expect(error).toBeUndefined();
	expect(stage.sent().map(shape)).toEqual([expect.objectContaining({ method: 'PATCH', query: {}, body })]);
});

test('a channel that MightyCall does not take is quoted with what is wrong with it', async () => {
	const data = [{ errorCode: 'ChannelPhoneNumberIsInvalid', attemptedValue: '"+12125550990"' }];
	stage.fault(`/v4/api/contacts/${one().contactId}/channels`, {
		status: 400,
		body: { errorCode: 'ChannelDataMalformed', message: 'The channel is invalid', data },
	});
	const { error } = await stage.run('contact', 'addChannel', { ...one(), address: '+12125550990' });
	expect([error.message, error.description]).toEqual([
		'MightyCall does not take this phone, e-mail or label [item 0]',
		'Phones need 11 to 15 digits with country code, labels only letters, digits, underscores and spaces. ' +
			`Refused: ${JSON.stringify(data[0])}. MightyCall says: "The channel is invalid"`,
	]);
});
