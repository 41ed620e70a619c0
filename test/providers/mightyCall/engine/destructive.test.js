/** What cannot be undone needs its switch: without it nothing is sent, and a rehearsal is always possible. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { asJson, shape, useMightyCall } = require('./stage');

const stage = useMightyCall();

const records = () => stage.provider.records;
const contactIds = () =>
	records()
		.contacts.slice(0, 2)
		.map(({ contactId }) => contactId)
		.join(',');
const spoken = () => records().requests.find(({ voicemail }) => voicemail);
const numbers = () => records().phoneNumbers.map(({ number }) => number);

/** Operation, its switch and the name of it, its fields, and the request it makes with the switch on. */
const rows = [
	[
		'phoneNumber.release',
		'confirmRelease',
		'Confirm Release',
		() => ({ phoneNumbers: numbers()[1] }),
		() => ({ method: 'DELETE', path: '/phonenumbers', query: {}, body: [numbers()[1]] }),
	],
	[
		'contact.deleteMany',
		'confirmDeletion',
		'Confirm Deletion',
		() => ({ which: 'ids', contactIds: contactIds() }),
		() => ({ method: 'DELETE', path: '/contacts', query: { contactIds: contactIds() }, body: undefined }),
	],
	[
		'contact.deleteMany',
		'confirmDeletion',
		'Confirm Deletion',
		() => ({ which: 'tag', tag: 'lead' }),
		() => ({ method: 'DELETE', path: '/contacts', query: { tag: 'lead' }, body: undefined }),
	],
	[
		'journal.deleteVoicemails',
		'confirmDeletion',
		'Confirm Deletion',
		() => ({ requestIds: spoken().id, removeText: true }),
		() => ({
			method: 'DELETE',
			path: '/journal/requests/voicemail',
			query: { requestIds: spoken().id, removeText: 'true' },
			body: undefined,
		}),
	],
	[
		'contactCenter.deleteVoicemails',
		'confirmDeletion',
		'Confirm Deletion',
		() => ({ requestIds: spoken().id }),
		() => ({
			method: 'DELETE',
			path: '/contactCenter/communications/voicemails',
			query: { requestIds: spoken().id, removeText: 'false' },
			body: undefined,
		}),
	],
	[
		'contactCenter.deleteByTag',
		'confirmDeletion',
		'Confirm Deletion',
		() => ({ tag: 'lead' }),
		() => ({ method: 'DELETE', path: '/contactCenter/contacts/bytag', query: { tag: 'lead' }, body: undefined }),
	],
];

describe.each(rows)('%s', (name, confirm, label, fields, request) => {
	const run = async (more) => await stage.run(...name.split('.'), { ...fields(), ...more });

	test.each([
		['left alone', undefined],
		['off', false],
		['given as another word', '={{ "yes" }}'],
		['given as a number', '={{ 1 }}'],
		['given by an expression that gives nothing', '={{ $json.nothing }}'],
	])('sends nothing with the switch %s', async (_what, value) => {
		const { error, items } = await run(value === undefined ? {} : { [confirm]: value });
		expect([error.message, error.description]).toEqual([
			`"${label}" is off, so nothing was sent [item 0]`,
			'What this operation does cannot be undone. Switch it on if that is what you want; Options > Dry Run shows what would be sent.',
		]);
		expect([items, stage.requests]).toEqual([[], []]);
	});

	test('is rehearsed without it', async () => {
		const { error, items } = await run({ options: { dryRun: true } });
		expect([error, stage.requests]).toEqual([undefined, []]);
		const { method, path, body } = request();
		const { url, ...shown } = items[0].json;
		expect(shown).toEqual({ dryRun: true, method, ...(body && { body }) });
		expect(new URL(url).pathname).toBe(`/v4/api${path}`);
	});

	test.each([true, '={{ "true" }}'])('is done with it (%s)', async (on) => {
		const expected = request();
		const { error } = await run({ [confirm]: on });
		expect(error).toBeUndefined();
		expect(stage.sent().map(shape)).toEqual([expected]);
	});

	test('a rehearsal that is asked for by the word true is one, too', async () => {
		const { items } = await run({ [confirm]: true, options: { dryRun: '={{ "true" }}' } });
		expect([items[0].json.dryRun, stage.requests]).toEqual([true, []]);
	});
});

describe('Release', () => {
	const release = async (phoneNumbers) =>
		await stage.run('phoneNumber', 'release', { phoneNumbers, confirmRelease: true });
	const UNKNOWN = '+12125559999';

	test('of all gives one item for each number', async () => {
		const [, second, third] = numbers();
		const result = await release(`${second}; ${third}`);
		expect(asJson(result)).toEqual([second, third].map((id) => ({ id, status: 'del', message: 'Deleted' })));
		expect(numbers()).toHaveLength(1);
	});

	test('of some tells of each how it went', async () => {
		const [, second] = numbers();
		const result = await release(`${second}, ${UNKNOWN}`);
		expect([result.error, stage.sent()[0].status]).toEqual([undefined, 202]);
		expect(asJson(result)).toEqual([
			{ id: second, status: 'del', message: 'Deleted' },
			{ id: UNKNOWN, status: 'fdel', message: 'Number not found' },
		]);
	});

	test('of none is an error that names each', async () => {
		const { error } = await release(UNKNOWN);
		expect([error.message, error.httpCode]).toEqual(['MightyCall released none of these numbers [item 0]', '400']);
		expect(error.description).toBe(`Check Phone Numbers against Phone Number > Get Many. ${UNKNOWN}: Number not found`);
	});

	test.each([
		['status 500', { status: 500, afterActing: true }],
		['a cut', { cut: 'after' }],
	])('is not repeated after %s', async (_what, fault) => {
		stage.fault('/v4/api/phonenumbers', fault, Infinity);
		const { error } = await release(numbers()[1]);
		expect(error.message).toMatch(
			/^The phone numbers may have been released: MightyCall got the request, but .+ \[item 0\]$/,
		);
		expect(error.description).toContain('Look at Phone Number > Get Many before you run this item again.');
		expect(stage.sent()).toHaveLength(1);
	});
});
