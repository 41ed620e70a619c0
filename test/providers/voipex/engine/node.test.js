/** Every operation of Voipex against its double: the request that reached it and the items that came out. */
const { createStore, listSearch, runNode } = require('../../../engine/harness');
const { startSandbox } = require('../../../sandbox');

let sandbox;
let voipex;
let node;

const run = async (parameters, options) => await runNode({ ...node, parameters, ...options });
const call = async (operation, fields, options) => await run({ resource: 'call', operation, ...fields }, options);
const sms = async (operation, fields, options) => await run({ resource: 'sms', operation, ...fields }, options);

const own = (number) => ({ __rl: true, mode: 'number', value: number });

/** What reached the double, sign-ins left out. */
const sent = () =>
	voipex.requests
		.filter(({ host }) => host !== 'auth')
		.map(({ method, host, path, query, body }) => ({
			to: `${method} ${host} ${path}`,
			query: { ...query },
			...(body === undefined ? {} : { body }),
		}));

const texts = (items) => items.map(({ json }) => json.error);

beforeAll(async () => {
	sandbox = await startSandbox({ only: ['voipex'] });
	voipex = sandbox.voipex;
	const { username, password, clientId } = voipex.credentials;
	const urls = { authUrl: voipex.authUrl, apiUrl: voipex.ipbxUrl, smsUrl: voipex.smsUrl };
	const store = createStore({ id: 'c1', type: 'voipexApi', data: { username, password, clientId, ...urls } });
	node = { node: 'voipex', credentials: { voipexApi: 'c1' }, store };
});

beforeEach(() => {
	voipex.clear();
	voipex.faults.length = 0;
	voipex.seed('calls', 250);
	voipex.seed('recordings', 20);
	voipex.seed('currentCalls', 3);
});

afterAll(async () => await sandbox.stop());

describe('Call: Originate', () => {
	const user = (identityType, identityValue) => ({ fromUser: { identityType, identityValue } });

	test.each([
		['a login', { login: ' ada.novak ' }, { to: '777888999', ...user('login', 'ada.novak') }],
		['a line that is a number', { from: 'line', line: 444 }, { to: '777888999', ...user('line', '444') }],
		[
			'an application',
			{ from: 'application', extenId: '12', outRouteId: 3 },
			{ to: '777888999', fromApplication: { extenId: 12, outRouteId: 3 } },
		],
	])('from %s', async (_name, fields, body) => {
		const { items, error } = await call('originate', { ...fields, to: '777 888-999' });
		expect(error).toBeUndefined();
		expect(sent()).toEqual([{ to: 'POST ipbx /calls', query: {}, body }]);
		expect(items).toEqual([
			{
				json: {
					callId: expect.any(String),
					direction: 'outgoing',
					outcome: 'inProgress',
					ended: false,
					channelId: expect.any(String),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	test('additional fields', async () => {
		const additionalFields = { callerId: '222 333 444', callerIdName: 'Firm', outgoingQueue: 'Sales', pbxId: '12' };
		await call('originate', { login: 'ada.novak', to: '+420 777 888 999', additionalFields });
		const body = {
			to: '+420777888999',
			callerId: '222333444',
			callerIdName: 'Firm',
			fromUser: { identityType: 'login', identityValue: 'ada.novak', outgoingQueue: 'Sales' },
		};
		expect(sent()).toEqual([{ to: 'POST ipbx /calls', query: { pbxId: '12' }, body }]);
	});

	test.each([
		['00 stays, the switchboard knows its dialling plan', '00420 777 888 999', '00420777888999'],
		['a feature code', '*97', '*97'],
	])('%s', async (_name, to, dialled) => {
		const { error } = await call('originate', { login: 'ada.novak', to });
		expect(error).toBeUndefined();
		expect(sent()[0].body.to).toBe(dialled);
	});

	test('what is left over from another From is not sent', async () => {
		const leftOver = { login: 'ada.novak', line: '444', additionalFields: { outgoingQueue: 'Sales' } };
		await call('originate', { from: 'application', extenId: '12', outRouteId: '3', to: '112', ...leftOver });
		// An expression decides for each item, so n8n keeps all fields.
		await call('originate', { from: '={{ "application" }}', extenId: '12', outRouteId: '3', to: '113', ...leftOver });
		expect(sent().map(({ body }) => body)).toEqual(
			['112', '113'].map((to) => ({ to, fromApplication: { extenId: 12, outRouteId: 3 } })),
		);
	});

	test('items share nothing', async () => {
		const items = [{ json: { login: 'ada.novak', queue: 'Sales' } }, { json: { login: 'ben.carter' } }];
		const fields = {
			login: '={{ $json.login }}',
			to: '112',
			additionalFields: { outgoingQueue: '={{ $json.queue }}' },
		};
		await call('originate', fields, { items });
		expect(sent().map(({ body }) => body.fromUser)).toEqual([
			{ identityType: 'login', identityValue: 'ada.novak', outgoingQueue: 'Sales' },
			{ identityType: 'login', identityValue: 'ben.carter' },
		]);
	});

	test('a bad number fails its item alone', async () => {
		const items = [{ json: { to: '112' } }, { json: { to: 'call me' } }, { json: {} }, { json: { to: '113' } }];
		const { items: output } = await call(
			'originate',
			{ login: 'ada.novak', to: '={{ $json.to }}' },
			{ items, continueOnFail: true },
		);
		expect(texts(output)).toEqual([
			undefined,
			expect.stringContaining('"To" cannot be a phone number: "call me" [item 1]. Enter 2 to 15 digits'),
			'"To" is empty [item 2]. Fill it in, or check that the expression gives a value for this item.',
			undefined,
		]);
		expect(sent().map(({ body }) => body.to)).toEqual(['112', '113']);
	});

	test.each([
		[{ login: '={{ "" }}' }, '"Login" is empty [item 0]'],
		[
			{ from: 'application', extenId: 'twelve', outRouteId: '3' },
			'"Application Number ID" is not a whole number: "twelve" [item 0]',
		],
		[{ login: '={{ $json }}' }, '"Login" is not text [item 0]'],
		[{ login: 'ada.novak', to: '101/102' }, '"To" cannot be a phone number: "101/102" [item 0]'],
		[
			{ login: 'ada.novak', additionalFields: { pbxId: 'main' } },
			'"Additional Fields > PBX ID" is not a whole number: "main" [item 0]',
		],
	])('%j is refused before anything is sent', async (fields, message) => {
		const { error } = await call('originate', { to: '112', ...fields });
		expect(error.message).toBe(message);
		expect(voipex.requests).toEqual([]);
	});

	test('a dry run sends nothing', async () => {
		const { items } = await call('originate', { login: 'ada.novak', to: '112', options: { dryRun: true } });
		const body = { to: '112', fromUser: { identityType: 'login', identityValue: 'ada.novak' } };
		expect(items[0].json).toEqual({ dryRun: true, method: 'POST', url: `${voipex.ipbxUrl}/calls`, body });
		expect(sent()).toEqual([]);
	});

	test('a lost answer is not sent again and says so', async () => {
		voipex.faults.push({ match: { method: 'POST', path: '/calls' }, cut: 'after' });
		const { error } = await call('originate', { login: 'ada.novak', to: '112' });
		expect(error.message).toBe(
			'The call may have been placed: Voipex got the request, but the connection broke off [item 0]',
		);
		expect(error.description).toContain(
			'Look at Call > Get Current, or at Call > Get Many once it has ended, before you run this item again.',
		);
		expect(sent()).toHaveLength(1);
	});
});

describe('Call: Hang Up', () => {
	test.each([
		['Channel ID', (running) => [{ channelId: running.channelId }, { channelId: running.channelId }]],
		['Call ID', (running) => [{ hangUpBy: 'callId', callId: running.callId }, { callId: running.callId }]],
		['User ID', (running) => [{ hangUpBy: 'userId', userId: running.user.id }, { userId: running.user.id }]],
	])('by %s', async (_name, fieldsAndQuery) => {
		const [fields, query] = fieldsAndQuery(voipex.records.currentCalls[1]);
		const { items } = await call('hangUp', fields);
		expect(sent()).toEqual([{ to: 'DELETE ipbx /calls', query }]);
		expect(items[0].json).toEqual({ success: true, message: 'Call was hung up' });
	});

	test('of the user of the credential', async () => {
		await call('originate', { login: 'ada.novak', to: '112' });
		const { items } = await call('hangUp', { hangUpBy: 'own' });
		expect(sent()[1]).toEqual({ to: 'DELETE ipbx /calls', query: {} });
		expect(items[0].json.success).toBe(true);
	});

	test("an empty ID never ends the user's own call", async () => {
		const { error } = await call('hangUp', { hangUpBy: 'callId', callId: '={{ $json.callId }}' });
		expect(error.message).toBe('"Call ID" is empty [item 0]');
		expect(voipex.requests).toEqual([]);
	});

	test('a lost answer is not sent again: it would end the next call of the user', async () => {
		voipex.faults.push({ match: { method: 'DELETE', path: '/calls' }, cut: 'after' });
		const { user } = voipex.records.currentCalls[0];
		const { error } = await call('hangUp', { hangUpBy: 'userId', userId: user.id }, { retryOnFail: { maxTries: 3 } });
		expect(error.message).toBe(
			'The hang-up may have been carried out: Voipex got the request, but the connection broke off [item 0]',
		);
		expect(error.description).toContain('Look at Call > Get Current before you run this item again.');
		expect(sent()).toHaveLength(1);
	});

	test('an unknown call', async () => {
		const { error } = await call('hangUp', { channelId: 'SIP/none' });
		expect(error).toMatchObject({ message: 'Voipex does not know this call [item 0]', httpCode: '404' });
		expect(error.description).toContain('Voipex says: "Call not found"');
	});
});

describe('Call: Get Many', () => {
	test('every filter, arrays as JSON, dates as UTC (without an offset they are those of New York, as the workflow is)', async () => {
		const filters = {
			linkedid: '1.2',
			categories: '[[1,2],[3]]',
			dst: '440',
			dstFilter: 'equal',
			disposition: 'ANSWERED',
			endTime: '2026-02-01T00:00:00+02:00',
			extensions: '440, 441',
			line: 440,
			lineFilter: 'equal',
			phoneNumber: '601000000',
			phoneNumberFilter: 'equal',
			src: '601000000',
			srcFilter: 'equal',
			startTime: '2026-01-31',
			teams: '3,7',
			trunk: 'T1',
			trunkFilter: 'equal',
			way: 'In',
		};
		const additionalFields = {
			metadata: false,
			sortColumn: 'calldate',
			sortDirection: 'desc',
			timezone: 'Europe/Prague',
		};
		const { error } = await call('getAll', { filters, additionalFields });
		expect(error).toBeUndefined();
		const query = {
			...filters,
			endTime: '2026-01-31T22:00:00.000Z',
			startTime: '2026-01-31T05:00:00.000Z',
			extensions: '["440","441"]',
			teams: '[3,7]',
			line: '440',
			...additionalFields,
			metadata: 'false',
			page: '1',
			pageSize: '50',
		};
		expect(sent()).toEqual([{ to: 'GET ipbx /calls', query }]);
	});

	test('follows the pages to the end', async () => {
		voipex.seed('calls', 2500);
		const { items } = await call('getAll', { returnAll: true });
		expect(sent().map(({ query }) => query)).toEqual(['1', '2', '3'].map((page) => ({ page, pageSize: '1000' })));
		expect(new Set(items.map(({ json }) => json.callId)).size).toBe(2500);
	});

	test('Simplify and Limit: a call record, and the names that workflows read', async () => {
		const { items } = await call('getAll', { limit: 3 });
		const names = [
			'callId',
			'way',
			'calldate',
			'src',
			'dst',
			'phoneNumber',
			'userLogin',
			'duration',
			'billsec',
			'disposition',
		];
		expect(items).toHaveLength(3);
		for (const { json } of items) {
			expect(Object.keys(json)).toEqual(expect.arrayContaining([...names, 'direction', 'outcome', 'agent', 'status']));
			expect(json.direction).toBe({ In: 'incoming', Out: 'outgoing' }[json.way]);
		}
		const { items: raw } = await call('getAll', { limit: 1, simplify: false });
		expect(raw[0].json).toEqual(voipex.records.calls.find(({ linkedid }) => linkedid === items[0].json.callId));
	});

	test.each([
		[{ startTime: 'yesterday' }, '"Filters > Start" is not a date: "yesterday" [item 0]'],
		[{ categories: '[1,2]' }, '"Filters > Categories" is not a list of lists of IDs [item 0]'],
		[{ categories: '[[1' }, '"Filters > Categories" is not a list of lists of IDs [item 0]'],
		[{ teams: 'sales' }, '"Filters > Teams" is not a whole number: "sales" [item 0]'],
	])('%j is refused', async (filters, message) => {
		expect((await call('getAll', { filters })).error.message).toBe(message);
		expect(voipex.requests).toEqual([]);
	});
});

describe('Call: Get Current and Get Recordings', () => {
	test('current calls, one item each', async () => {
		const { items } = await call('getCurrent', { simplify: false });
		expect(sent()).toEqual([{ to: 'GET ipbx /calls/current', query: {} }]);
		expect(items.map(({ json }) => json)).toEqual(voipex.records.currentCalls);
	});

	test('current calls, filtered', async () => {
		const { callId, user } = voipex.records.currentCalls[2];
		const filters = { callId, pbxId: '7', userId: user.id, userLogin: user.login };
		const { items } = await call('getCurrent', { filters });
		expect(sent()).toEqual([{ to: 'GET ipbx /calls/current', query: filters }]);
		expect(items).toHaveLength(1);
	});

	test('recordings of a call', async () => {
		const { callId, name, src, dst } = voipex.records.recordings[0];
		const { items } = await call('getRecordings', { callId, additionalFields: { extensions: 'mp3, flac', pbxId: 7 } });
		expect(sent()).toEqual([
			{ to: `GET ipbx /calls/${callId}/recordings`, query: { extensions: '["mp3","flac"]', pbxId: '7' } },
		]);
		expect(items[0].json).toEqual({ name, src, dst });
	});

	test('a call ID stays one segment of the path', async () => {
		const { error } = await call('getRecordings', { callId: '../users' });
		expect(sent()[0].to).toBe('GET ipbx /calls/..%2Fusers/recordings');
		expect(error.message).toBe('Voipex does not know this call [item 0]');
	});
});

describe('SMS', () => {
	const [sender, other] = ['+420601000999', '+420601000998'];

	test('Send', async () => {
		const { items } = await sms('send', { from: own(sender), to: '777 888 999', text: 'Ahoj + čau' });
		const body = { from: sender, to: '+420777888999', text: 'Ahoj + čau' };
		expect(sent()).toEqual([{ to: 'POST sms /SMS', query: {}, body }]);
		expect(items[0].json).toMatchObject({ direction: 'OUT', ...body });
	});

	test.each([
		[{ garbage: 'empty' }, { success: true }],
		[
			{ status: 200, body: 'Queued' },
			{ success: true, message: 'Queued' },
		],
	])('Send takes %j for a good answer', async (fault, json) => {
		voipex.faults.push({ match: { path: '/SMS' }, ...fault });
		const { items } = await sms('send', { from: own(sender), to: '777888999', text: 'x' });
		expect(items[0].json).toEqual(json);
	});

	test.each([
		['={{ 123456 }}', '123456'],
		['={{ true }}', 'true'],
	])('Send takes %s for text', async (text, arrived) => {
		const { error } = await sms('send', { from: own(sender), to: '777888999', text });
		expect(error).toBeUndefined();
		expect(sent()[0].body.text).toBe(arrived);
	});

	test('Send takes no whole item for text', async () => {
		const { error } = await sms('send', { from: own(sender), to: '777888999', text: '={{ $json }}' });
		expect(error).toMatchObject({
			message: '"Text" is not text [item 0]',
			description: expect.stringContaining('{{ $json.name }}'),
		});
		expect(voipex.requests).toEqual([]);
	});

	test('Send refuses and reports', async () => {
		const from = '={{ $json.from }}';
		const items = [{ json: { from: '' } }, { json: { from: 'me' } }, { json: { from: '+420111222333' } }];
		const fields = { from: own(from), to: '777888999', text: 'x' };
		const { items: output } = await sms('send', fields, { items, continueOnFail: true });
		expect(texts(output)).toEqual([
			expect.stringContaining('"From" is empty [item 0]. Fill it in'),
			expect.stringContaining('"From" cannot be a phone number: "me" [item 1]. Enter 7 to 15 digits'),
			expect.stringContaining('Voipex did not accept the request [item 2]. Check the fields'),
		]);
		expect(sent()).toHaveLength(1);
		const { error } = await sms('send', fields, { items: items.slice(2) });
		expect(error.description).toContain('Voipex says: ""from" is not an allowed number"');
	});

	test('Send: a lost answer is not sent again and says so', async () => {
		voipex.faults.push({ match: { method: 'POST', path: '/SMS' }, status: 503, afterActing: true });
		const { error } = await sms('send', { from: own(sender), to: '777888999', text: 'x' });
		expect(error.message).toBe(
			'The message may have been sent: Voipex got the request, but it answered with status 503 [item 0]',
		);
		expect(error.description).toContain('Look at SMS > Get Many before you run this item again.');
		expect(sent()).toHaveLength(1);
	});

	test('Get Many, times with an offset', async () => {
		const filters = { startTime: '2020-01-01T10:00:00+02:00', endTime: '2040-01-01' };
		const { items } = await sms('getAll', { limit: 2, filters });
		expect(sent()).toEqual([
			{ to: 'GET sms /SMS', query: { startTime: '2020-01-01T08:00:00+00:00', endTime: '2040-01-01T05:00:00+00:00' } },
		]);
		expect(items.map(({ json }) => json)).toEqual(voipex.records.messages.slice(0, 2));
	});

	test('Get Sender Numbers', async () => {
		const { items } = await sms('getSenderNumbers', {});
		expect(sent()).toEqual([{ to: 'GET sms /SMS/allowed-numbers', query: {} }]);
		expect(items.map(({ json }) => json.value)).toEqual([sender, other]);
	});

	test.each([
		['the only list in an envelope is the list', { total: 1, messages: [{ id: 1 }] }, [{ id: 1 }]],
		['anything else comes out whole', { total: 1, last: { id: 1 } }, [{ total: 1, last: { id: 1 } }]],
	])('the answers are not documented, so nothing is lost: %s', async (_name, body, expected) => {
		voipex.faults.push({ match: { path: /^\/SMS/ }, times: 2, status: 200, body });
		for (const operation of ['getAll', 'getSenderNumbers']) {
			expect((await sms(operation, {})).items.map(({ json }) => json)).toEqual(expected);
		}
	});

	test('the dropdown of From takes numbers and records alike', async () => {
		const offered = async (filter) =>
			(await listSearch({ ...node, method: 'searchSenderNumbers', filter })).results.map(({ value }) => value);
		expect(await offered()).toEqual([sender, other]);
		expect(await offered('998')).toEqual([other]);
		voipex.faults.push({
			match: { path: '/SMS/allowed-numbers' },
			status: 200,
			body: [{ id: '123456789', msisdn: sender }, { name: 'none' }],
		});
		expect(await offered()).toEqual([sender]);
	});
});

test('a missing right names what an API access needs', async () => {
	voipex.faults.push({ match: { path: '/calls' }, status: 403, body: { message: 'Forbidden', errors: [] } });
	const { error } = await call('getAll', {});
	expect(error).toMatchObject({ message: 'Voipex does not allow this for the API access [item 0]', httpCode: '403' });
});
