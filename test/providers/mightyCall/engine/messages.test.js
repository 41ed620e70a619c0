/** SMS and MMS, under Message and under Contact Center: the same contract at two addresses. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { waits } = require('../../../engine/harness/clock');
const { itemWithFile } = require('../../../engine/harness');
const { asJson, shape, typed, useMightyCall } = require('./stage');

const stage = useMightyCall();

const own = () => stage.provider.records.phoneNumbers[0].number;
/** Every byte there is, so that a text decoding in between would show. */
const BYTES = Buffer.from(Array.from({ length: 3000 }, (_none, index) => index % 256));

const photo = () => itemWithFile({}, 'photo', BYTES, { fileName: 'photo.png', mimeType: 'image/png' });
const withTwo = () => {
	const { binary } = itemWithFile({}, 'card', 'BEGIN:VCARD', { fileName: 'card.vcf', mimeType: 'text/vcard' });
	return { json: {}, binary: { ...photo().binary, ...binary } };
};

describe.each([
	['message', 'send', '/messages/send'],
	['contactCenter', 'sendMessage', '/contactcenter/messages/send'],
])('%s > %s', (resource, operation, path) => {
	const send = async (fields, options) =>
		await stage.run(resource, operation, { from: typed(own(), 'number'), to: '+14155550142', ...fields }, options);

	test('an SMS to several', async () => {
		const result = await send({ to: '415 555 0142; +1 650 555 0143', text: ' Hello \u{1F44B} ' });
		expect(result.error).toBeUndefined();
		expect(stage.sent().map(shape)).toEqual([
			{
				method: 'POST',
				path,
				query: {},
				body: { from: own(), to: ['+14155550142', '+16505550143'], message: 'Hello \u{1F44B}' },
			},
		]);
		expect(asJson(result)).toEqual([
			expect.objectContaining({
				sourcePhoneNumber: own(),
				destinationPhoneNumbers: ['+14155550142', '+16505550143'],
				attachments: null,
			}),
		]);
	});

	test('files of the item go along, byte by byte', async () => {
		const result = await send({ text: 'See', attachments: 'photo, card' }, { items: [withTwo()] });
		expect(result.error).toBeUndefined();
		const [{ body }] = stage.sent();
		expect(body.attachments.map(({ name }) => name)).toEqual(['photo.png', 'card.vcf']);
		expect(Buffer.from(body.attachments[0].data, 'base64').equals(BYTES)).toBe(true);
		expect(Buffer.from(body.attachments[1].data, 'base64').toString()).toBe('BEGIN:VCARD');
		expect(asJson(result)[0].attachments.map(({ fileName, fileSize }) => [fileName, fileSize])).toEqual([
			['photo.png', 3000],
			['card.vcf', 11],
		]);
		expect(JSON.stringify(asJson(result))).not.toMatch(/token=/);
	});

	test('a file without words is a message, too', async () => {
		const result = await send({ attachments: '={{ ["photo"] }}' }, { items: [photo()] });
		expect([result.error, Object.keys(stage.sent()[0].body)]).toEqual([undefined, ['from', 'to', 'attachments']]);
	});

	test('each item takes its own file along', async () => {
		const items = ['a', 'b'].map((name) => itemWithFile({}, 'file', name, { fileName: `${name}.png` }));
		await send({ text: 'x', attachments: 'file' }, { items });
		expect(stage.sent().map(({ body }) => body.attachments[0].name)).toEqual(['a.png', 'b.png']);
	});

	test.each([
		['has no such file', 'nothing', '"Attachments" names "nothing", but this item has no such file [item 0]'],
		[
			'has only one of the two',
			'photo, nothing',
			'"Attachments" names "nothing", but this item has no such file [item 0]',
		],
	])('an item that %s is refused by the name of the field', async (_what, attachments, message) => {
		const { error } = await send({ text: 'x', attachments }, { items: [photo()] });
		expect([error.message, error.description]).toEqual([
			message,
			'Enter the name of the binary field as the input shows it, usually data.',
		]);
		expect(stage.sent()).toEqual([]);
	});

	test.each([
		[
			'neither words nor files',
			{},
			'"Text" is empty, and so is Attachments [item 0]',
			'Enter what the message is to say.',
		],
		[
			'only blanks',
			{ text: '  ', attachments: ' ' },
			'"Text" is empty, and so is Attachments [item 0]',
			'Enter what the message is to say.',
		],
		[
			'a sender abroad',
			{ from: typed('+44 20 7946 0958', 'number'), text: 'x' },
			'"From" cannot send messages: "+442079460958" [item 0]',
			'Choose a number of the US or Canada; it begins with +1.',
		],
	])('%s: nothing is sent', async (_what, fields, message, description) => {
		const { error } = await send(fields);
		expect([error.message, error.description, stage.sent()]).toEqual([message, description, []]);
	});

	test('a limit on messages is waited for a little, then told with the time to try again', async () => {
		const again = 'The limit of messages is reached. Try again after 2030-01-01T01:00:00Z.';
		stage.fault(`/v4/api${path}`, { status: 429, body: { message: again } }, Infinity);
		const { error } = await send({ text: 'x' });
		expect([error.message, error.description, error.httpCode]).toEqual([
			'MightyCall asks to wait before the next message [item 0]',
			`MightyCall limits how fast messages go out; the time to try again is in its answer. MightyCall says: "${again}"`,
			'429',
		]);
		expect([stage.sent().length, waits.length, stage.acted]).toEqual([4, 3, 0]);
	});

	test.each([
		['status 500', { status: 500, afterActing: true }],
		['a cut', { cut: 'after' }],
		['garbage', { garbage: 'truncated' }],
	])('%s is not followed by a second message', async (_what, fault) => {
		stage.fault(`/v4/api${path}`, fault, Infinity);
		const { error } = await send({ text: 'x' });
		expect(error.message).toMatch(/^The message may have been sent: MightyCall got the request, but .+ \[item 0\]$/);
		expect(error.description).toMatch(
			/^It was not sent again, so that nothing happens twice\. Look at the conversation with this number in MightyCall before you run this item again\./,
		);
		expect(stage.sent()).toHaveLength(1);
	});

	test('a number that is not verified is told in the words of MightyCall', async () => {
		stage.provider.records.phoneNumbers[0].numberMessagingVerified = false;
		const { error } = await send({ text: 'x' });
		expect([error.message, error.httpCode]).toEqual(['MightyCall does not allow this [item 0]', '403']);
		expect(error.description).toContain('MightyCall says: "The number is not verified for messages."');
	});

	test('a destination that is not served is told in the words of MightyCall', async () => {
		const { error } = await send({ to: '+442079460958', text: 'x' });
		expect([error.message, error.httpCode]).toEqual(['MightyCall did not accept the request [item 0]', '400']);
		expect(error.description).toContain('The request is invalid.');
	});
});

test('Message > Get Many asks the journal for messages, and for nothing else', async () => {
	const filters = {
		origin: 'Outbound',
		phone: '212 555 0003',
		searchText: 'example',
		from: '2029-12-01T00:00:00Z',
		to: '2030-02-01T00:00:00Z',
	};
	const { error } = await stage.run('message', 'getAll', { limit: 5, filters });
	expect(error).toBeUndefined();
	const query = {
		type: 'Message',
		origin: 'Outbound',
		phone: '+12125550003',
		searchText: 'example',
		page: '1',
		pageSize: '5',
		from: '2029-12-01T00:00:00.000Z',
		to: '2030-02-01T00:00:00.000Z',
	};
	expect(stage.sent().map(shape)).toEqual([{ method: 'GET', path: '/journal/requests', query, body: undefined }]);
});

test('what was sent can be read', async () => {
	await stage.run('message', 'send', { from: typed(own(), 'number'), to: '+14155550142', text: 'Hello' });
	const result = await stage.run('message', 'getAll', { filters: { phone: '+14155550142', origin: 'Outbound' } });
	expect(asJson(result)).toEqual([
		expect.objectContaining({ type: 'message', origin: 'outbound', client: '+14155550142', text: 'Hello' }),
	]);
});
