/** Each operation, as its example has it: it reaches the double, which refuses what it does not know, and gives items. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { bytesOf, itemWithFile } = require('../../../engine/harness/binaryItems');
const { mp3 } = require('../../../sandbox/core/examples');
const { useStage } = require('../../../engine/stage');
/** @type {Record<string, (provider: any) => any>} */
const examples = require('../n8n/operations');

const stage = useStage(accountOf('voipex'));

const run = async (resource, operation, fields, options = {}) =>
	await stage.read(1, { parameters: { resource, operation, ...fields }, items: [sheet], ...options });

const jsons = ({ items }) => items.map(({ json }) => json);

/** The requests of the operation itself, without the sign-in. */
const asked = () =>
	stage.requests
		.filter(({ host }) => host !== 'auth')
		.map(({ method, host, path, query, body }) => ({ to: `${method} ${host} ${path}`, query: { ...query }, body }));

/** What uploads take; nothing else looks at it. */
const sheet = itemWithFile({}, 'data', 'lastName,phone1\r\nNovak,+420777888999\r\nDvorak,\r\n', {
	fileName: 'contacts.csv',
	mimeType: 'text/csv',
});

const typed = (value, mode = 'id') => ({ __rl: true, mode, value: String(value) });

beforeEach(async () => await stage.signedIn());

test.each(Object.keys(examples))('%s answers', async (name) => {
	const [resource, operation] = name.split('.');
	const { items, error } = await run(resource, operation, examples[name](stage.provider));
	expect(error).toBeUndefined();
	expect(items.length).toBeGreaterThan(0);
	expect(stage.requests.filter(({ status }) => status >= 400)).toEqual([]);
});

/** What is sent, to the letter; the fields are those of the example. */
const SENT = {
	'account.applyChanges': ['PUT ipbx /service/reload'],
	'account.getCredit': ['GET rest /v1/voip/222333440/credit'],
	'account.getMe': ['GET rest /v1/users/me'],
	'account.getState': ['GET rest /v1/voip/222333440/state'],
	'agent.pause': [
		'POST ipbx /graphql',
		{},
		{ query: 'mutation { userAction(action: pause, pause: "Say \\"hello\\"") }' },
	],
	'agent.unpause': ['POST ipbx /graphql', {}, { query: 'mutation { userAction(action: unpause) }' }],
	'call.cancelTransfer': ['DELETE ipbx /calls/transfer', {}, { userId: 'LIVE_USER' }],
	'call.getDetails': ['GET ipbx /calls/CALL/detail'],
	'call.getMissed': ['GET ipbx /calls/missed'],
	'call.getTranscript': ['GET ipbx /calls/RECORDED/transcript'],
	'call.getTransferDestinations': ['GET ipbx /calls/transfer/destinations'],
	'call.monitor': ['PUT ipbx /calls/monitor', { channelId: 'CHANNEL', type: 'whisper' }],
	'call.transfer': ['PUT ipbx /calls/transfer', {}, { to: '445', type: 'blind', userId: 'LIVE_USER' }],
	'dialer.control': ['PUT ipbx /dialer/campaigns/31/control', {}, { command: 'pause' }],
	'dialer.createCallList': [
		'POST ipbx /dialer/call-lists',
		{},
		{ name: 'Example list', numbers: [{ number: '601000137', attributes: [] }] },
	],
	'dialer.createCampaign': [
		'POST ipbx /dialer/campaigns',
		{},
		{
			name: 'Example campaign',
			callerId: '222333440',
			ivr: 'ivr-1',
			activePeriod: { startTime: '09:00', endTime: '17:30', weekDays: [1, 5] },
			callLists: [1],
			rescheduleRules: [],
		},
	],
	'dialer.remove': ['PUT ipbx /dialer/campaigns/31/control', {}, { command: 'remove' }],
	'ivrApplication.getAll': ['GET ipbxV2 /ivr'],
	'number.get': ['GET ipbx /numbers/20'],
	'number.getAll': ['GET ipbx /numbers'],
	'pauseReason.getAll': ['GET ipbx /pauses'],
	'queueMember.getAll': ['GET ipbx /members'],
	'recording.delete': ['POST ipbx /recordings/batch-delete', {}, { fileNames: ['LAST_NAME'] }],
	'recording.downloadZip': ['GET ipbx /recordings/download', { callId: '["RECORDED","RECORDED_2"]' }],
	'recording.getAll': ['GET ipbx /recordings', { page: '1', pageSize: '1000' }],
	'report.getAgentsToday': ['GET ipbx /reports/agents/daily-stats'],
	'sms.sendInstant': [
		'POST rest /v1/sms',
		{},
		{ from: '222333444', to: '601000137', message: 'Hello', email: 'office@example.com' },
	],
	'user.get': ['GET ipbx /pbx/users/USER'],
	'user.getAll': ['GET ipbx /pbx/users'],
	'user.getProfiles': ['GET ipbx /profiles', { userId: 'USER' }],
	'user.switchProfile': ['PUT ipbx /users/profile', {}, { userId: 'USER', profileId: 303 }],
	'user.updateProfile': ['PUT ipbx /profiles/303', {}, { fwd: 'another', fwdNum: '777888999' }],
};

test.each(Object.entries(SENT))('%s sends this and no more', async (name, [to, query = {}, body]) => {
	const { records } = stage.provider;
	const ids = {
		CALL: records.calls[0].linkedid,
		CHANNEL: records.currentCalls.at(-1).channelId,
		LAST_NAME: records.recordings.at(-1).name,
		LIVE_USER: records.currentCalls[1].user.id,
		RECORDED: records.recordings[0].callId,
		RECORDED_2: records.recordings[1].callId,
		USER: records.users[1].id,
	};
	const whole = (value) =>
		value === undefined
			? undefined
			: JSON.parse(JSON.stringify(value).replace(/\b[A-Z]{4,}(_[A-Z0-9]+)?\b/g, (id) => ids[id] ?? id));
	const [resource, operation] = name.split('.');
	const { error } = await run(resource, operation, examples[name](stage.provider));
	expect(error).toBeUndefined();
	expect(asked()).toEqual([{ to: whole(to), query: whole(query), body: whole(body) }]);
});

const confirmed = Object.entries(examples).filter(([, fieldsOf]) => /confirm/.test(String(fieldsOf)));

test.each(confirmed)('%s sends nothing without its switch', async (name, fieldsOf) => {
	const [resource, operation] = name.split('.');
	const switches = ['confirmApply', 'confirmDelete', 'confirmRemove', 'confirmReplace'];
	const fields = Object.fromEntries(
		Object.entries(fieldsOf(stage.provider)).filter(([field]) => !switches.includes(field)),
	);
	const { error } = await run(resource, operation, fields);
	expect(error.message).toMatch(/is off, so nothing was sent/);
	expect(asked()).toEqual([]);
});

test('five operations have such a switch', () => {
	expect(confirmed.map(([name]) => name)).toEqual([
		'account.applyChanges',
		'contact.importFile',
		'contact.importItems',
		'dialer.remove',
		'recording.delete',
	]);
});

describe('Recording', () => {
	test('Download: a name with folders and a star travels as one part of the path, and the bytes are whole', async () => {
		const { name } = stage.provider.records.recordings[3];
		const { items, error } = await run('recording', 'download', { recordingName: name });
		expect(error).toBeUndefined();
		expect(asked()[0].to).toBe(`GET ipbx /recordings/${encodeURIComponent(name)}`);
		expect(asked()[0].to).toContain('%2F');
		expect(items[0].json).toMatchObject({ fileName: name.split('/').pop(), mimeType: 'audio/mpeg' });
		expect(bytesOf(items[0]).equals(mp3())).toBe(true);
	});

	const several = (provider) => {
		const [first, second, third] = provider.records.recordings;
		second.callId = first.callId;
		return { call: first.callId, own: [first, second].map(({ name }) => name), other: third.name };
	};

	test.each([
		['first', 1],
		['all', 2],
	])('Download of Call: %s', async (which, count) => {
		const { call, own } = several(stage.provider);
		const { items, error } = await run('recording', 'downloadOfCall', { callId: call, which });
		expect(error).toBeUndefined();
		expect(asked().map(({ to }) => to)).toEqual([
			`GET ipbx /calls/${call}/recordings`,
			...own.slice(0, count).map((name) => `GET ipbx /recordings/${encodeURIComponent(name)}`),
		]);
		expect(items.map(({ json }) => json.fileName)).toEqual(own.slice(0, count).map((name) => name.split('/').pop()));
		expect(items.every(({ binary, pairedItem }) => binary.data && pairedItem.item === 0)).toBe(true);
	});

	test.each(['first', 'all'])('Download of Call says that there is none (%s)', async (which) => {
		const { calls } = stage.provider.records;
		const { linkedid: callId } = calls.find(({ filename }) => !filename);
		const { error } = await run('recording', 'downloadOfCall', { callId, which });
		expect(error.message).toBe('Voipex has no recording of this call [item 0]');
	});

	test('Delete by extension and period wants all three: a filter alone would take all of today', async () => {
		const { error } = await run('recording', 'delete', {
			deleteBy: 'userFilter',
			extensions: '={{ "" }}',
			startTime: '2026-01-01',
			endTime: '2026-01-02',
			confirmDelete: true,
		});
		expect(error.message).toBe('"Extensions" is empty [item 0]');
		expect(asked()).toEqual([]);
	});

	test('Delete tells what was not deleted', async () => {
		const { name } = stage.provider.records.recordings[0];
		const result = await run('recording', 'delete', { fileNames: `${name},nobody.mp3`, confirmDelete: true });
		expect(jsons(result)).toEqual([{ deleted: [name], errors: [{ file: 'nobody.mp3', message: 'File not found' }] }]);
	});

	test.each([
		['downloadZip', 'callIds', 51, 50],
		['delete', 'fileNames', 1001, 1000],
	])('%s takes no more than VOIPEX does', async (operation, field, count, most) => {
		const { error } = await run('recording', operation, {
			[field]: Array.from({ length: count }, (_none, index) => `${index}.mp3`).join(),
			confirmDelete: true,
		});
		expect([error.message, error.description]).toEqual([
			expect.stringContaining(`has ${count} entries`),
			expect.stringContaining(`VOIPEX takes ${most} at most`),
		]);
		expect(asked()).toEqual([]);
	});

	test('Get Many follows the pages', async () => {
		stage.provider.seed('calls', 2600);
		stage.provider.seed('recordings', 1200);
		const { items } = await run('recording', 'getAll', { returnAll: true });
		expect(asked().map(({ query }) => query.page)).toEqual(['1', '2']);
		expect(new Set(items.map(({ json }) => json.name)).size).toBe(
			new Set(stage.provider.records.recordings.map(({ name }) => name)).size,
		);
	});
});

describe('Call', () => {
	test('Get Missed has attempts and calls back', async () => {
		const result = await run('call', 'getMissed', { limit: 1 });
		const [missed] = stage.provider.records.missedCalls;
		expect(jsons(result)[0]).toMatchObject({
			callId: missed.callId,
			direction: 'incoming',
			outcome: 'missed',
			ended: true,
			from: missed.callerId,
			otherParty: missed.callerId,
			queue: 'Support',
			attempts: 1,
			outgoingAttempts: 0,
		});
	});

	test('Get Transcript joins what was said', async () => {
		const { callId, name } = stage.provider.records.recordings[0];
		const result = await run('call', 'getTranscript', { callId });
		expect(jsons(result)).toEqual([
			expect.objectContaining({ recordingName: name, text: 'Example greeting.\nExample question.' }),
		]);
		const raw = await run('call', 'getTranscript', { callId, simplify: false });
		expect(jsons(raw)[0]).toHaveProperty('recognition');
	});

	test('Get Current as call records, and raw', async () => {
		const [live] = stage.provider.records.currentCalls;
		const result = await run('call', 'getCurrent', {});
		expect(jsons(result)[0]).toMatchObject({
			callId: live.callId,
			direction: 'incoming',
			outcome: 'inProgress',
			ended: false,
			agent: { name: live.user.login, id: live.user.id },
			raw: { direction: 'In' },
			channelId: live.channelId,
		});
		expect(jsons(await run('call', 'getCurrent', { simplify: false }))).toEqual(stage.provider.records.currentCalls);
	});

	test.each(['transfer', 'monitor', 'cancelTransfer'])('%s: a lost answer is not sent again', async (operation) => {
		const fields = examples[`call.${operation}`](stage.provider);
		stage.provider.faults.push({ match: { path: /^\/calls\/(transfer|monitor)$/ }, cut: 'after' });
		const { error } = await run('call', operation, fields);
		expect(error.message).toMatch(/^The \w+ may have been (carried out|cancelled|started): Voipex got the request/);
		expect(asked()).toHaveLength(1);
	});
});

describe('Report > Calls', () => {
	const days = { startTime: '2029-12-28T06:00:00Z', endTime: '2029-12-30T18:00:00Z', returnAll: true };

	test('asks day by day, and gives each call once', async () => {
		stage.provider.seed('calls', 40).forEach((call, index) => {
			call.calldate = new Date(Date.parse('2029-12-28T00:00:00Z') + index * 2 * 3_600_000).toISOString();
		});
		const result = await run('report', 'getCalls', days);
		expect(result.error).toBeUndefined();
		expect(asked().map(({ query }) => [query.startTime, query.endTime])).toEqual([
			['2029-12-28T06:00:00.000Z', '2029-12-29T05:59:59.999Z'],
			['2029-12-29T06:00:00.000Z', '2029-12-30T05:59:59.999Z'],
			['2029-12-30T06:00:00.000Z', '2029-12-30T18:00:00.000Z'],
		]);
		const wanted = stage.provider.records.calls.filter(
			({ calldate }) => calldate >= '2029-12-28T06:00:00' && calldate <= '2029-12-30T18:00:00.000Z',
		);
		expect(jsons(result).map(({ linkedid }) => linkedid)).toEqual(wanted.map(({ linkedid }) => linkedid));
	});

	test('asks for no day more once the limit is reached', async () => {
		stage.provider.seed('calls', 10).forEach((call) => (call.calldate = '2029-12-28T07:00:00.000Z'));
		const { items } = await run('report', 'getCalls', { ...days, returnAll: false, limit: 4 });
		expect([items.length, asked().length]).toEqual([4, 1]);
	});

	test('names with commas stay whole, several are a list', async () => {
		for (const queues of ['Support, Sales', '["Příjem, Brno"]'])
			await run('report', 'getQueues', { ...days, filters: { queues: typed(queues, 'name') } });
		expect(asked().map(({ query }) => query.queues)).toEqual(['["Support","Sales"]', '["Příjem, Brno"]']);
	});
});

describe('Agent', () => {
	test('a refusal inside a good answer is an error, and says that nobody documents this', async () => {
		const { error } = await run('agent', 'pause', { pauseName: typed('Nap', 'name') });
		expect(error.message).toBe('Voipex did not accept this [item 0]');
		expect(error.description).toMatch(/IPEX does not document.*Unknown pause Nap/s);
	});

	test('Get State', async () => {
		await run('agent', 'pause', { pauseName: typed('Lunch', 'name') });
		const result = await run('agent', 'getState', {});
		expect(jsons(result)).toEqual([expect.objectContaining({ paused: true, pausedReason: 'Lunch', callsTaken: 0 })]);
	});
});

describe('Contact', () => {
	const confirmReplace = true;
	const row = {
		phone1: '={{ $json.phone }}',
		lastName: '={{ $json.name }}',
		moreColumns: '={{ $json.more ?? "" }}',
		confirmReplace,
	};
	const people = [
		{ json: { phone: '+420777888999', name: 'Novák, "Ada"', more: '{"note": "two\\nlines"}' } },
		{ json: { phone: '222333444', name: 'Carter' } },
	];

	test('Import Items makes one file of all items, with the login of the platform user', async () => {
		const { items, error } = await run('contact', 'importItems', row, { items: people });
		expect(error).toBeUndefined();
		const [{ rawBody, headers, host }, ...more] = stage.requests;
		expect([host, more]).toEqual(['flow', []]);
		expect(headers.authorization).toMatch(/^Basic /);
		expect(rawBody).toContain(
			'phone1,lastName,note\r\n+420777888999,"Novák, ""Ada""","two\nlines"\r\n222333444,Carter,\r\n',
		);
		expect(items).toEqual([{ json: { imported: 2, invalidRows: [] }, pairedItem: [{ item: 0 }, { item: 1 }] }]);
		expect(stage.provider.records.contacts[0]).toEqual({
			phone1: '+420777888999',
			lastName: 'Novák, "Ada"',
			note: 'two\nlines',
		});
	});

	test('with a semicolon, if that is what it has to be', async () => {
		await run('contact', 'importItems', { ...row, separator: 'semicolon' }, { items: people.slice(1) });
		expect(stage.requests[0].rawBody).toContain('phone1;lastName\r\n222333444;Carter\r\n');
	});

	test('a contact without any name is refused by its item, before anything is sent', async () => {
		const nameless = [...people, { json: { phone: '1' } }];
		const { error } = await run('contact', 'importItems', row, { items: nameless });
		expect(error.message).toBe('"Last Name" is empty, and so are First Name and Organization [item 2]');
		expect(stage.requests).toEqual([]);
	});

	test('Import File sends the file, and tells which rows were bad', async () => {
		const result = await run('contact', 'importFile', { inputFile: 'data', confirmReplace });
		expect(jsons(result)).toEqual([{ imported: 1, invalidRows: [{ row: 3, reason: 'phone1 is missing' }] }]);
		expect(stage.provider.records.contacts).toEqual([{ lastName: 'Novak', phone1: '+420777888999' }]);
	});

	test('a wrong login is no matter of the bearer: no sign-in, one request, words of its own', async () => {
		stage.edit({ contactsPassword: 'example-wrong-secret' });
		const { error } = await run('contact', 'importItems', row, { items: people });
		expect(error.message).toBe('Voipex does not accept the login for contacts [item 0]');
		expect([stage.grants, stage.requests.length]).toEqual([[], 1]);
	});

	test('without a login nothing is sent', async () => {
		stage.edit({ contactsUsername: '' });
		const { error } = await run('contact', 'importItems', row, { items: people });
		expect(error.message).toMatch(/Fill in "Contacts Username" and "Contacts Password"/);
		expect(stage.requests).toEqual([]);
	});

	test('the bearer goes to no other path with that login, and the login to no other host', async () => {
		await run('call', 'getMissed', {});
		await run('account', 'getMe', {});
		for (const { headers } of stage.requests) expect(headers.authorization).toMatch(/^Bearer /);
	});
});

test('Account > Get Me shows the PBX ID', async () => {
	expect(jsons(await run('account', 'getMe', {}))).toEqual([
		expect.objectContaining({
			email: 'api@example.com',
			pbxId: 1234,
			switchboards: [{ pbxId: 1234, name: 'Switchboard', hostname: 'example.voipex.io', version: '4.9' }],
		}),
	]);
});

describe('API Request', () => {
	const send = async (fields) => await run('apiRequest', 'send', fields);

	test.each([
		['api', '/pbx/users', 'GET ipbx /pbx/users'],
		['apiV2', '/ivr', 'GET ipbxV2 /ivr'],
		['sms', '/SMS', 'GET sms /SMS'],
		['rest', '/v1/users/me', 'GET rest /v1/users/me'],
	])('goes to %s', async (apiHost, path, to) => {
		const { error } = await send({ apiHost, method: 'GET', path });
		expect(error).toBeUndefined();
		expect(asked().map((one) => one.to)).toEqual([to]);
	});

	test.each([
		['GET', {}, 2],
		['PUT', { thisRequestActs: false, jsonBody: '{"profileId": 303}' }, 2],
		['PUT', { jsonBody: '{"profileId": 303}' }, 1],
	])('%s %j is sent %d times when VOIPEX fails once', async (method, fields, times) => {
		const path = method === 'GET' ? '/pauses' : '/users/profile';
		stage.fault(path, { status: 503 });
		await send({ apiHost: 'api', method, path, ...fields });
		expect(asked()).toHaveLength(times);
	});

	test.each(['https://other.example.com/', '//other.example.com/', '/a/../calls', '/calls?a=1', '/%2e%2e/calls'])(
		'%s is no path',
		async (path) => {
			const { error } = await send({ apiHost: 'api', method: 'GET', path });
			expect(error.message).toMatch(/^"Path" /);
			expect(asked()).toEqual([]);
		},
	);

	test('another host than the four is refused', async () => {
		const { error } = await send({ apiHost: '={{ "contacts" }}', method: 'GET', path: '/calls' });
		expect(error.message).toMatch(/^"API Host" cannot be "contacts"/);
		expect(asked()).toEqual([]);
	});
});
