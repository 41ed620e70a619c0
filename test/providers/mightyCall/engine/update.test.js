/**
 * Contact > Update and Contact Center > Update Contact: what is sent, and what happens when somebody else was faster.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { asJson, shape, typed, useMightyCall } = require('./stage');

const stage = useMightyCall();

const contact = (index = 0) => stage.provider.records.contacts[index];
const ETAG = '0123456789abcdef';

describe.each([
	['contact', 'update', '/contacts'],
	['contactCenter', 'updateContact', '/contactCenter/contacts'],
])('%s > %s', (resource, operation, root) => {
	const update = async (updateFields, options = {}, more = {}) =>
		await stage.run(resource, operation, { contactId: typed(contact().contactId), updateFields, options }, more);

	const path = () => `/v4/api${root}/${contact().contactId}`;

	/** Field, what the user leaves in it, what is sent. */
	const sent = [
		['a first name', { firstName: ' Eve ' }, { firstName: 'Eve' }],
		['a last name', { lastName: 'Adams' }, { lastName: 'Adams' }],
		['a middle name', { patronymic: 'M' }, { patronymic: 'M' }],
		['a comment', { comment: 'web' }, { comment: 'web' }],
		['tags', { tags: 'lead, web' }, { tags: ['lead', 'web'] }],
		['tags from a list', { tags: '={{ ["lead", "web"] }}' }, { tags: ['lead', 'web'] }],
		['a number', { comment: '={{ 4711 }}' }, { comment: '4711' }],
		[
			'phones and e-mails',
			{
				channels: {
					channel: [
						{ address: '(212) 555-0991', labels: 'work, front desk' },
						{ address: 'ada@example.com', labels: '' },
					],
				},
			},
			{ channels: [{ phone: '+12125550991', labels: ['work', 'front desk'] }, { email: 'ada@example.com' }] },
		],
		['an emptied name', { firstName: '', lastName: '  ' }, { firstName: '', lastName: '' }],
		['an emptied middle name and comment', { patronymic: '', comment: '' }, { patronymic: '', comment: '' }],
		['emptied tags', { tags: '' }, { tags: [] }],
		['tags emptied by an empty list', { tags: '={{ [] }}' }, { tags: [] }],
		[
			'a comment beside expressions that give nothing',
			{ comment: 'kept', firstName: '={{ $json.nothing }}', tags: '={{ null }}' },
			{ comment: 'kept' },
		],
	];

	test.each(sent)('%s: no more is sent', async (_what, updateFields, body) => {
		const { error } = await update(updateFields);
		expect(error).toBeUndefined();
		expect(stage.sent().map(shape)).toEqual([
			{ method: 'PATCH', path: `${root}/${contact().contactId}`, query: {}, body },
		]);
	});

	test('the contact comes out as it is now, and what was not added stays', async () => {
		const before = structuredClone(contact());
		const result = await update({ comment: 'Changed' });
		expect(asJson(result)).toEqual([
			expect.objectContaining({
				contactId: before.contactId,
				firstName: before.firstName,
				comment: 'Changed',
				channels: before.channels,
			}),
		]);
		expect(result.items[0].json.etag).not.toBe(before.etag);
	});

	test.each([
		['nothing is added', {}],
		['only expressions that give nothing are', { firstName: '={{ $json.nothing }}', comment: '={{ null }}' }],
	])('when %s, nothing is sent', async (_what, updateFields) => {
		const { error } = await update(updateFields);
		expect([error.message, error.description]).toEqual([
			'"Update Fields" is empty [item 0]',
			'Add what is to be changed.',
		]);
		expect(stage.sent()).toEqual([]);
	});

	test('the etag goes into the query and not into the body', async () => {
		const { etag } = contact();
		const { error } = await update({ comment: 'x' }, { etag });
		expect(error).toBeUndefined();
		expect(stage.sent().map(shape)).toEqual([
			{ method: 'PATCH', path: `${root}/${contact().contactId}`, query: { etag }, body: { comment: 'x' } },
		]);
	});

	test('an old etag changes nothing, and the text shows the contact as it is now', async () => {
		const { contactId, etag, firstName, lastName, tags } = contact();
		const { error } = await update({ comment: 'x' }, { etag: ETAG });
		expect([error.message, error.httpCode]).toEqual([
			'MightyCall did nothing: the contact has been changed meanwhile [item 0]',
			'412',
		]);
		expect(error.description).toMatch(
			/^Look at what it is now, then run again with its new etag, or without one\. It is now: \{/,
		);
		for (const shown of [firstName, lastName, etag, ...tags, contact().channels[0].phone])
			expect(error.description).toContain(shown);
		expect([contact().contactId, contact().comment]).toEqual([contactId, 'Contact 1']);
	});

	const unclear = [
		['status 500', { status: 500 }],
		['status 503 after the deed', { status: 503, afterActing: true }],
		['a cut before', { cut: 'before' }],
		['a cut after', { cut: 'after' }],
	];

	const unreadable = [
		['a web page after the deed', { garbage: 'html', afterActing: true }],
		['half an answer after the deed', { garbage: 'truncated', afterActing: true }],
	];

	test.each([...unclear, ...unreadable])('with an etag %s is not followed by a second try', async (_what, fault) => {
		stage.fault(path(), fault, Infinity);
		const { error } = await update({ comment: 'x' }, { etag: contact().etag });
		expect(error.message).toMatch(/^The change may have been made: MightyCall got the request, but .+ \[item 0\]$/);
		expect(error.description).toMatch(
			/^It was not sent again, so that nothing happens twice\. Look at the contact with Contact( Center)? > Get( Contact)? before you run this item again\./,
		);
		expect(stage.sent()).toHaveLength(1);
	});

	test.each(unclear.slice(1))('without an etag %s is followed by a second try', async (_what, fault) => {
		stage.fault(path(), fault);
		const result = await update({ comment: 'Changed' });
		expect([result.error, asJson(result)[0].comment, stage.sent().length]).toEqual([undefined, 'Changed', 2]);
	});
});

test('an etag from an expression that gives nothing is none', async () => {
	const fields = {
		contactId: contact().contactId,
		updateFields: { comment: 'x' },
		options: { etag: '={{ $json.nothing }}' },
	};
	const { error } = await stage.run('contact', 'update', fields);
	expect([error, stage.sent()[0].query]).toEqual([undefined, {}]);
});

test.each([
	['off', false, { checkIntersection: 'false' }],
	['on', true, { checkIntersection: 'true' }],
])('Check for Duplicates %s travels in the query', async (_what, checkIntersection, query) => {
	await stage.run('contact', 'update', {
		contactId: contact().contactId,
		updateFields: { comment: 'x', checkIntersection },
	});
	expect(stage.sent().map(shape)).toEqual([expect.objectContaining({ query, body: { comment: 'x' } })]);
});
