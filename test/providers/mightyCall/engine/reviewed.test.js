/** What an ops person would stumble over: addresses pasted by the handful, numbers as dialled, files that are none. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { useMightyCall } = require('./stage');

const stage = useMightyCall();

const contact = (index = 0) => stage.provider.records.contacts[index];
const recorded = () => stage.provider.records.calls.find(({ callRecord }) => callRecord);

test('an ID field that holds two deletes neither', async () => {
	const { error } = await stage.run('contact', 'delete', {
		contactId: `${contact(0).contactId}, ${contact(1).contactId}`,
	});
	expect(error.message).toMatch(/^"Contact" holds several IDs: /);
	expect(stage.sent()).toEqual([]);
});

test('more IDs than an address can hold are refused with their number', async () => {
	const requestIds = Array.from({ length: 201 }, (_none, index) => index.toString(16).padStart(24, '0')).join(',');
	const { error } = await stage.run('journal', 'addFlags', { requestIds, flags: ['IsRead'] });
	expect(error.message).toMatch(/^"Entry IDs" holds 201 IDs /);
	expect(stage.sent()).toEqual([]);
});

test.each([
	['011 44 20 7946 0958', '+442079460958'],
	['001 (212) 555-0142', '+12125550142'],
])('%s is dialled from North America as %s', async (phone, sent) => {
	await stage.run('journal', 'block', { phone });
	expect(stage.sent()[0].query.phone).toBe(sent);
});

test.each(['020 7946 0958', '+0 20 7946 0958'])('%s has no country code and is not sent', async (phone) => {
	const { error } = await stage.run('journal', 'block', { phone });
	expect(error.message).toMatch(/^"Phone" needs the country code/);
	expect(stage.sent()).toEqual([]);
});

test.each(['+1 (212) 555-0142 x7', '+12125550142;ext=5', '011 1 212 555 0142', '(212) 555-0142 ext. 12'])(
	'a contact stored as %s is found',
	async (phone) => {
		contact(2).channels = [{ channelId: contact(2).channels[0].channelId, labels: [], phone }];
		const { items } = await stage.run('contact', 'findOrCreate', { firstName: 'Ada', phones: '212 555 0142' });
		expect(items[0].json).toMatchObject({ contactId: contact(2).contactId, isNew: false });
	},
);

test('Phones may be a list of expressions that give nothing', async () => {
	const { error } = await stage.run('contact', 'create', {
		firstName: 'Ada',
		phones: '={{ ["", null] }}',
		emails: 'ada@example.com',
	});
	expect(error).toBeUndefined();
	expect(stage.sent()[0].body).toEqual({ firstName: 'Ada', channels: [{ email: 'ada@example.com' }] });
});

test.each([[{}], [{ channel: [] }]])('Channels without an entry takes no phone away: %j', async (channels) => {
	const { error } = await stage.run('contact', 'update', {
		contactId: contact().contactId,
		updateFields: { comment: 'x', channels },
	});
	expect(error.message).toMatch(/^"Update Fields > Channels" has no entry/);
	expect(stage.sent()).toEqual([]);
});

test.each([
	['a failure', { isSuccess: false, message: 'Recording expired' }],
	['a message', { message: 'Recording expired' }],
])('%s as JSON in place of the file is no file', async (_what, body) => {
	stage.fault(new RegExp('^/v4/records/'), { status: 200, body });
	const { error, items } = await stage.run('call', 'downloadRecording', { callId: recorded().id });
	expect([error?.message, items]).toEqual(['MightyCall does not give the file [item 0]', []]);
	expect(error.description).toContain('Recording expired');
});

test('a link that stays refused costs one renewal, and the credential is not blamed', async () => {
	stage.fault(new RegExp('^/v4/records/'), { status: 401 }, Infinity);
	const { error } = await stage.run('call', 'downloadRecording', { callId: recorded().id });
	expect(error.message).toBe('MightyCall does not open the link to the file any more [item 0]');
	expect(stage.grants.length).toBe(1);
});

test('a call of which nothing is told is an error, not an item', async () => {
	stage.fault(new RegExp('^/v4/api/calls/'), { status: 200, body: { data: null, isSuccess: true } });
	const { error } = await stage.run('call', 'get', { callId: recorded().id });
	expect(error.message).toBe('MightyCall has nothing there [item 0]');
});

test('with Retry On Fail a change under an etag is made once, and stays made', async () => {
	const [one, other] = [contact(0), contact(1)];
	stage.fault(`/v4/api/contacts/${other.contactId}`, { status: 400 });
	const parameters = {
		resource: 'contact',
		operation: 'update',
		contactId: '={{ $json.id }}',
		updateFields: { comment: 'once' },
		options: { etag: '={{ $json.etag }}', requestsAtOnce: 1 },
	};
	const input = [one, other].map(({ contactId: id, etag }) => ({ json: { id, etag } }));
	const { error, items } = await stage.read(2, { parameters, items: input, retryOnFail: { maxTries: 3 } });
	expect([error, items.length]).toEqual([undefined, 2]);
	expect(stage.asked(`/v4/api/contacts/${one.contactId}`)).toHaveLength(1);
});
