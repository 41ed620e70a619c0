/** The double of MightyCall against the facts of the vendor's schema: every operation, and what is refused. */
const { listen } = require('../../../sandbox/core/host');
const { startSandbox } = require('../../../sandbox');
const { askerOf, signIn } = require('../double/rawClient');
const { sequences } = require('../double/webhookSequences');
const { operations, operationOf, flawsOfRequest, flawsOfAnswer } = require('../facts');
const { goodRequests } = require('../facts/goodRequests');
const { refusals } = require('../facts/refusals');
const { wrongRequests, wrongAnswers } = require('../facts/wrongExamples');

let sandbox;
let provider;
let headers;
let ask;

beforeEach(async () => {
	sandbox = await startSandbox({ only: ['mightyCall'] });
	provider = sandbox.mightyCall;
	provider.seed('blockList', 1);
	headers = await signIn(provider);
	ask = askerOf(provider, headers);
});

afterEach(async () => await sandbox.stop());

const askBy = async (id, request = goodRequests[id](provider)) => await ask(...id.split(' '), request);

test('the schema has 63 operations, each with a good request here', () => {
	expect(operations).toHaveLength(63);
	expect(Object.keys(goodRequests).sort()).toEqual(operations.map(({ id }) => id).sort());
});

test.each(operations.map(({ id }) => id))('%s is answered as the schema says', async (id) => {
	const answer = await askBy(id);
	expect(flawsOfRequest(provider.requests.at(-1))).toEqual([]);
	expect(answer.status).toBeLessThan(300);
	expect(flawsOfAnswer(answer)).toEqual([]);
	expect(operationOf(answer.method, answer.path).id).toBe(id);
});

const everything = { showUsers: 'true', showExternalContacts: 'true', resolveContacts: 'true' };

test.each([
	['/calls', {}, ({ data }) => data.calls],
	['/voicemails', {}, ({ data }) => data.voicemails],
	['/phonenumbers', {}, ({ data }) => data.phoneNumbers],
	['/contacts', {}, ({ data }) => data.contacts],
	['/contactCenter/contacts', {}, ({ data }) => data.contacts],
	['/contactcenter/interactions', {}, ({ data }) => data.contacts],
	['/journal/requests', everything, ({ requests }) => requests],
	['/contactCenter/communications', everything, ({ data }) => data.requests],
])('every example on %s is as the schema says', async (path, query, rowsOf) => {
	provider.settings.edition = 'callCenter';
	await askBy('DELETE /journal/requests/voicemail');
	await askBy('POST /messages/send');
	await askBy('POST /calls/makecall');
	const answer = await ask('GET', path, { query });
	expect(rowsOf(answer.body).length).toBeGreaterThan(2);
	expect(flawsOfAnswer(answer)).toEqual([]);
});

const id24 = '0'.repeat(24);

/** The family's whole shape: nothing more, nothing less. */
const shapeOf = ({ message, modelState, errorCode, data }) => {
	if (errorCode)
		return { errorCode, message: expect.any(String), errorInfo: expect.any(String), data: data?.(provider) ?? null };
	const fields = modelState && Object.fromEntries(modelState.map((name) => [name, [expect.any(String)]]));
	return { message: message ?? expect.any(String), ...(fields && { modelState: fields }) };
};

test.each(refusals)('$what is refused ($id)', async (row) => {
	const request = typeof row.request === 'function' ? row.request(provider) : row.request;
	const expected = shapeOf(row);
	const answer = await askBy(row.id, request);
	expect(answer.status).toBe(row.status);
	expect(Object.keys(answer.body).sort()).toEqual(Object.keys(expected).sort());
	expect(answer.body).toMatchObject(expected.data === null ? { ...expected, data: answer.body.data } : expected);
	expect(flawsOfAnswer(answer)).toEqual([]);
	expect(flawsOfRequest(provider.requests.at(-1)).length === 0).toBe(row.silent ?? false);
});

test.each([
	['JSON where raw text belongs', 'PUT', '/journal/requests/wfstate', { json: 'Open' }, 415],
	['a path with another spelling', 'GET', '/contactCenter/interactions', {}, 404],
	['a method nobody knows', 'PUT', '/calls/makecall', {}, 405],
	['a path that is a guess', 'GET', '/extensions', {}, 404],
])('%s is refused', async (_what, method, path, request, status) => {
	expect(await ask(method, path, { query: { requestIds: id24 }, ...request })).toMatchObject({
		status,
		body: { message: expect.any(String) },
	});
});

test.each(wrongRequests)('flawsOfRequest tells %s', (_what, request, says) => {
	expect(flawsOfRequest(request)).toEqual([expect.stringMatching(says)]);
});

test.each(wrongAnswers)('flawsOfAnswer tells %s', (_what, path, status, body, says) => {
	expect(flawsOfAnswer({ method: 'GET', path, status, body })).toEqual([expect.stringMatching(says)]);
});

describe('what a write leaves behind', () => {
	const get = async (contactId) => (await ask('GET', `/contacts/${contactId}`)).body.data.contacts[0];

	test('PUT drops what is left out and gives channels new ids, PATCH keeps it', async () => {
		const { contactId, channels, etag, updated } = structuredClone(provider.records.contacts[3]);
		await ask('PATCH', `/contacts/${contactId}`, { json: { comment: 'kept?' } });
		expect(await get(contactId)).toMatchObject({ comment: 'kept?', channels });
		await ask('PUT', `/contacts/${contactId}`, {
			json: { firstName: 'New', channels: [{ phone: channels[0].phone }] },
		});
		const after = await get(contactId);
		expect(after).not.toHaveProperty('comment');
		expect([after.tags, after.channels[0].phone]).toEqual([[], channels[0].phone]);
		expect(after.channels[0].channelId).not.toBe(channels[0].channelId);
		expect([after.etag === etag, after.updated > updated]).toEqual([false, true]);
	});

	test('a deleted contact shows under updatedSince only', async () => {
		const { contactId } = provider.records.contacts[0];
		const since = new Date(provider.now() - 1000).toISOString();
		await ask('DELETE', `/contacts/${contactId}`);
		const changed = (await ask('GET', '/contacts', { query: { updatedSince: since } })).body.data.contacts;
		expect(changed.map(({ contactId: id, state }) => [id, state])).toEqual([[contactId, 'deleted']]);
		expect((await ask('GET', `/contacts/${contactId}`)).status).toBe(404);
	});

	test('a deleted message can be restored', async () => {
		const { id } = provider.records.requests.find(({ type }) => type === 'message');
		const deletion = await ask('DELETE', '/journal/requests/messages', { query: { requestIds: `${id},${id24}` } });
		expect(deletion.body).toEqual({ message: 'deleted', data: { deletedIds: [id], notfoundIds: [id24] } });
		expect((await ask('GET', `/journal/requests/${id}`)).status).toBe(404);
		await ask('POST', '/journal/requests/message', { query: { requestId: id } });
		expect((await ask('GET', `/journal/requests/${id}`)).body.id).toBe(id);
	});

	test('some numbers gone is a 202, none a 400, with a line each', async () => {
		const some = await ask('DELETE', '/phonenumbers', { json: ['+12125550199', '+19995550000'] });
		expect([some.status, some.body.map(({ status }) => status)]).toEqual([202, ['del', 'fdel']]);
		const none = await ask('DELETE', '/phonenumbers', { json: ['+12125550199'] });
		expect([none.status, flawsOfAnswer(none)]).toEqual([400, []]);
	});

	test('a full plan takes no more contacts', async () => {
		provider.settings.contactsLimit = 120;
		expect((await ask('GET', '/contacts/limits')).body.limitsState).toBe('OnLimit');
		expect(await ask('POST', '/contacts', { json: { firstName: 'A' } })).toMatchObject({
			status: 403,
			body: { errorCode: 'ContactsLimitExceeded' },
		});
	});
});

describe('lists', () => {
	test.each([
		[
			'calls',
			'/calls',
			(page) => ({ pageSize: '1000', skip: String(1000 * (page - 1)) }),
			({ data }) => data.calls,
			'id',
		],
		[
			'voicemails',
			'/voicemails',
			(page) => ({ pageSize: '1000', skip: String(1000 * (page - 1)) }),
			({ data }) => data.voicemails,
			'id',
		],
		[
			'contacts',
			'/contacts',
			(page) => ({ pageSize: '1000', page: String(page) }),
			({ data }) => data.contacts,
			'contactId',
		],
		[
			'requests',
			'/journal/requests',
			(page) => ({ pageSize: '1000', page: String(page) }),
			({ requests }) => requests,
			'id',
		],
		[
			'interactions',
			'/contactcenter/interactions',
			(page) => ({ pageSize: '1000', pageNumber: String(page) }),
			({ data }) => data.contacts,
			'contactId',
		],
	])('2500 seeded %s come in three pages, each once', async (name, path, query, rowsOf, id) => {
		provider.seed(name, 2500);
		const pages = [];
		for (const page of [1, 2, 3]) pages.push(rowsOf((await ask('GET', path, { query: query(page) })).body));
		expect(pages.map(({ length }) => length)).toEqual([1000, 1000, 500]);
		expect(new Set(pages.flat().map((row) => row[id])).size).toBe(2500);
	});

	test.each([
		[{ type: 'Message,MessageThread' }, ({ type }) => type.startsWith('message')],
		[
			{ inbound: 'VoiceMail', isRead: 'false' },
			({ origin, state, read }) => origin === 'inbound' && state === 'voiceMail' && !read,
		],
		[{ state: 'Missed', origin: 'Inbound' }, ({ origin, state }) => origin === 'inbound' && state === 'missed'],
		[{ searchProperty: 'Comment', searchText: 'note 1' }, ({ comment }) => comment.startsWith('Note 1')],
		[{ phone: '+12125550100' }, ({ client }) => client.address === '+12125550100'],
		[{ businessNumber: '19995550000' }, () => false],
	])('the journal filters by %j, and counts the same', async (query, fits) => {
		const expected = provider.records.requests.filter(fits).map(({ id }) => id);
		expect((await ask('GET', '/journal/requests', { query })).body.requests.map(({ id }) => id)).toEqual(expected);
		expect((await ask('GET', '/journal/requests/counts', { query })).body.records).toBe(expected.length);
	});
});

describe('files', () => {
	test('a big recording comes whole, with its length and name', async () => {
		provider.settings.recordingBytes = 3000000;
		const { uri, fileName } = provider.records.calls.find(({ callRecord }) => callRecord).callRecord;
		const answer = await fetch(uri);
		expect([answer.headers.get('content-length'), answer.headers.get('content-disposition')]).toEqual([
			'3000000',
			`attachment; filename="${fileName}"`,
		]);
		expect((await answer.arrayBuffer()).byteLength).toBe(3000000);
		expect((await fetch(uri.replace('example-record', 'wrong'))).status).toBe(403);
	});

	test('a recording can point to another port', async () => {
		const other = await listen(
			0,
			(_req, res) => res.end('elsewhere'),
			() => undefined,
		);
		provider.faults.push({ match: { path: /^\/v4\/records\// }, redirect: `${other.url}/x.wav` });
		const answer = await fetch(provider.records.voicemails[0].voicemailRecord.uri);
		expect([answer.redirected, await answer.text()]).toEqual([true, 'elsewhere']);
		await other.close();
	});

	test.each([
		['zip', 'application/zip', (bytes) => bytes.subarray(0, 2).toString()],
		['base64', 'text/plain', (bytes) => Buffer.from(bytes.toString(), 'base64').subarray(0, 2).toString()],
		[
			'json',
			'application/json; charset=utf-8',
			(bytes) => Buffer.from(JSON.parse(bytes).message, 'base64').subarray(0, 2).toString(),
		],
	])('MMS attachments as %s', async (form, type, beginning) => {
		provider.settings.mmsAttachments = form;
		const { id, attachments } = provider.records.requests.find((one) => one.attachments?.length);
		const answer = await fetch(`${provider.url}/v4/api/journal/requests/${id}/mmsAttachments`, { headers });
		expect([answer.headers.get('content-type'), beginning(Buffer.from(await answer.arrayBuffer()))]).toEqual([
			type,
			'PK',
		]);
		expect((await fetch(attachments[0].link)).headers.get('content-type')).toBe('image/png');
	});
});

describe('limits', () => {
	test('past the daily allowance every request of the key is refused until 24 hours are over', async () => {
		provider.settings.dailyAllowance = 2;
		provider.settings.allowanceRefusal = { status: 429, body: { message: 'example' } };
		const statuses = [];
		for (let asked = 0; asked < 4; asked += 1) statuses.push((await ask('GET', '/team')).status);
		expect([statuses, (await ask('GET', '/ping', { without: ['authorization', 'x-api-key'] })).status]).toEqual([
			[200, 200, 429, 429],
			200,
		]);
		provider.now = () => Date.now() + 24 * 3600 * 1000 - 1000;
		expect((await ask('GET', '/team')).status).toBe(429);
		provider.now = () => Date.now() + 24 * 3600 * 1000 + 1000;
		// The bearer is over by then, too.
		expect((await ask('GET', '/team')).status).toBe(401);
	});

	test('too many messages: the time is in the words only', async () => {
		provider.faults.push({ match: { path: /messages\/send$/ }, status: 429 });
		const answer = await askBy('POST /messages/send');
		expect(answer).toMatchObject({
			status: 429,
			body: { message: expect.stringMatching(/after \d{4}-\d\d-\d\dT[\d:.]+Z/) },
		});
		expect(flawsOfAnswer(answer)).toEqual([]);
	});
});

describe('webhooks', () => {
	test.each(Object.keys(sequences))('the sequence %s is one call, in order, with ids of its own', (name) => {
		const events = provider.webhooks.sequence(name);
		const times = events.map(({ Timestamp }) => Timestamp);
		expect(times).toEqual([...times].sort());
		for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/);
		expect(new Set(events.map(({ Guid }) => Guid)).size).toBe(events.length);
		expect(new Set(events.map(({ Body }) => Body.Id)).size).toBe(1);
		expect(events.every(({ ApiKey }) => ApiKey === provider.credentials.apiKey)).toBe(true);
		expect(events.at(-1).EventType).toMatch(/^(Incoming|Outgoing|Callback)CallCompleted$/);
	});

	test('events and checks reach an address of this machine, and no other', async () => {
		const arrived = [];
		const note = async (req, res) => {
			let text = '';
			for await (const piece of req) text += piece;
			arrived.push([req.headers['content-type'], text]);
			res.writeHead(204, { echo: req.headers.echo ?? '' }).end();
		};
		const { url, close } = await listen(0, note, () => undefined);
		const [event] = provider.webhooks.sequence('answered', { from: '+13055550123' });
		expect(await provider.webhooks.post(url, event, { headers: { Echo: 'example' } })).toMatchObject({
			status: 204,
			headers: { echo: 'example' },
		});
		for (const check of provider.webhooks.check()) await provider.webhooks.post(url, check);
		expect(JSON.parse(arrived[0][1])).toMatchObject({ EventType: 'IncomingCall', Body: { From: '+13055550123' } });
		expect(arrived.slice(1).map(([type]) => type?.split(';')[0])).toEqual([
			undefined,
			'application/json',
			'text/plain',
			'application/x-www-form-urlencoded',
		]);
		await expect(provider.webhooks.post('http://example.com/hook', event)).rejects.toThrow(/own machine/);
		await close();
	});

	test('a call can be known, and its recording come late', async () => {
		const idOf = (wish) => provider.webhooks.sequence('answered', wish)[0].Body.Id;
		const record = async (id) => (await ask('GET', `/calls/${id}`)).body.data?.callRecord;
		expect(await record(idOf())).toBeUndefined();
		expect(await record(idOf({ known: true }))).toBeNull();
		expect((await record(idOf({ recorded: true }))).uri).toMatch(/token=/);
		const late = idOf({ recordedAfter: 2 });
		expect([await record(late), await record(late), (await record(late)).fileName]).toEqual([
			null,
			null,
			`${late}.wav`,
		]);
	});
});
