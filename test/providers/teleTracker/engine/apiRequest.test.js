/** API Request of TeleTracker: what we have not read the path of, at a path that the test chooses. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('teleTracker'));
const run = async (operation, parameters, options = {}) =>
	await stage.read(1, { parameters: { resource: 'apiRequest', operation, ...parameters }, ...options });

beforeEach(async () => {
	await stage.signedIn();
	stage.provider.settings.unreadPaths = { '/example/call': 'call', '/example/mms': 'mms' };
});

test('a two-party call takes PINs, ring groups and numbers as they are typed', async () => {
	const { items, error } = await run('startCall', {
		path: '/example/call',
		caller: '0999',
		callee: '100',
		additionalFields: { pin: '0123', accountId: '40123' },
	});
	expect(error).toBeUndefined();
	expect(stage.requests.map(({ path, body, acted }) => [path, body, acted])).toEqual([
		['/example/call', { caller: '0999', callee: '100', account_id: 40123, pin: '0123' }, true],
	]);
	expect(items[0].json).toMatchObject({ success: true });
});

test('a call whose answer is lost is placed once', async () => {
	stage.fault('/example/call', { cut: 'after' });
	const { error } = await run('startCall', { path: '/example/call', caller: '9999', callee: '+15045550123' });
	expect(error.message).toMatch(/^The call may have been placed/);
	expect(stage.acted).toBe(1);
});

test('an MMS goes as a form with its file, its names as they are typed', async () => {
	const file = {
		json: {},
		binary: {
			data: { data: Buffer.from('example-picture').toString('base64'), mimeType: 'image/png', fileName: 'a.png' },
		},
	};
	const { error } = await run(
		'sendMms',
		{
			path: '/example/mms',
			formFields: '{"to_number":"+15045550123","payload":"Hello"}',
			inputFile: 'data',
			filePart: 'media',
		},
		{ items: [file] },
	);
	expect(error).toBeUndefined();
	const [{ rawBody, headers, acted }] = stage.asked('/example/mms');
	expect([headers['content-type'], acted]).toEqual([expect.stringMatching(/^multipart\/form-data/), true]);
	expect(rawBody).toMatch(/name="to_number"\r\n\r\n\+15045550123/);
	expect(rawBody).toMatch(/name="media"; filename="a.png"\r\nContent-Type: image\/png\r\n\r\nexample-picture/);
});

test('a read may be sent again, and takes a query', async () => {
	stage.fault('/reports/call-data', { status: 503 });
	const { items, error } = await run('send', {
		method: 'GET',
		path: '/reports/call-data',
		queryParameters: '{"start_date":"2020-01-01","end_date":"2040-01-01"}',
	});
	expect(error).toBeUndefined();
	expect(items[0].json.data).toHaveLength(40);
	expect(stage.requests).toHaveLength(2);
});

const sms = { resource: 'sms', operation: 'send', to: '504 555 1234', text: 'Hello' };

test.each([
	['0123', '0123'],
	['1234', 1234],
	[1234, 1234],
])('the PIN %j arrives as %j', async (typed, sent) => {
	const { error } = await stage.read(1, { parameters: { ...sms, additionalFields: { pin: typed } } });
	expect(error).toBeUndefined();
	expect(stage.asked('/sms/send')[0].body).toMatchObject({ pin: sent, to_number: '+15045551234' });
});

test.each([
	[{ pin: '123' }, '"Additional Fields > PIN" is not a PIN of four digits: "123"'],
	[{ pin: 'abcd' }, '"Additional Fields > PIN" is not a PIN of four digits: "abcd"'],
	[{ userId: '1e3' }, '"Additional Fields > User ID" is not a whole number: "1e3"'],
	[{ accountId: '-5' }, '"Additional Fields > Account ID" is not a whole number: "-5"'],
])('%j is refused before anything is sent', async (additionalFields, message) => {
	const { error } = await stage.read(1, { parameters: { ...sms, additionalFields } });
	expect(error.message).toBe(`${message} [item 0]`);
	expect(stage.requests).toEqual([]);
});

test.each([
	['011 44 20 7946 0958', '+442079460958'],
	['0044 20 7946 0958', '+442079460958'],
	['1 (504) 555-1234', '+15045551234'],
	['020 7946 0958', /^"To" .*\[item 0\]$/],
	['0504 555 1234', /^"To" .*\[item 0\]$/],
	['555 1234', /^"To" .*\[item 0\]$/],
])('the number %s is understood or refused: %s', async (to, expected) => {
	const { error } = await stage.read(1, { parameters: { ...sms, to } });
	if (typeof expected === 'string') expect(stage.asked('/sms/send')[0].body.to_number).toBe(expected);
	else {
		expect(error.message).toMatch(expected);
		expect(stage.requests).toEqual([]);
	}
});
