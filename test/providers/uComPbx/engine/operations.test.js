/** Each operation, as its example has it: it reaches the double, which refuses what it does not know, and gives items. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { itemWithFile } = require('../../../engine/harness');
const { useStage } = require('../../../engine/stage');
/** @type {Record<string, (provider: any) => any>} */
const examples = require('../n8n/operations');

const stage = useStage(accountOf('uComPbx'));

const API = '/api/ver1.0';

/** What uploads take; nothing else looks at it. */
const FILE = itemWithFile({}, 'data', Buffer.from([0x49, 0x44, 0x33, 0, 255, 13, 10, 45, 45]), {
	fileName: 'Begrüßung "neu".mp3',
	mimeType: 'audio/mpeg',
});

const run = async (resource, operation, fields, options = {}) =>
	await stage.read(1, { parameters: { resource, operation, ...fields }, items: [FILE], ...options });

const jsons = ({ items }) => items.map(({ json }) => json);

/** The requests of the operation itself, without the sign-in. */
const asked = () =>
	stage.requests
		.filter(({ path }) => path.startsWith(API))
		.map(({ method, path, query, body }) => ({ method, path: path.slice(API.length), query, body }));

const byId = (value) => ({ __rl: true, mode: 'id', value: String(value) });

beforeEach(async () => await stage.signedIn());

test.each(Object.keys(examples))('%s answers', async (name) => {
	const [resource, operation] = name.split('.');
	const { items, error } = await run(resource, operation, examples[name](stage.provider));
	expect(error).toBeUndefined();
	expect(items.length).toBeGreaterThan(0);
	expect(stage.requests.filter(({ status }) => status >= 400 && name !== 'user.checkApi')).toEqual([]);
});

/**
 * What is sent, to the letter, for the fields of the example.
 * @type {Record<string, any[]>}
 */
const SENT = {
	'agent.add': ['POST', '/extension/469134/agent/', { name: '1844*135', wrap_up_time: 5 }],
	'agent.setStatus': ['PUT', '/client/@me/agent/local/2000', { status: 'logged_out' }],
	'call.get': ['GET', '/extension/469100/current_calls/LIVE', undefined],
	'callHistory.getStatistics': ['GET', '/client/@me/calls/stats', undefined],
	'eventHandler.delete': ['DELETE', '/extension/469100/event/5000', undefined],
	'extension.create': ['POST', '/client/@me/extension/', { name: '777', type: 'phone', status: 'blocked' }],
	'extension.delete': ['DELETE', '/client/@me/extension/469134', undefined],
	'extension.get': ['GET', '/client/@me/extension/469100', undefined],
	'extension.getCallerNumber': ['GET', '/extension/469100/ani/', undefined],
	'extension.getPhone': ['GET', '/extension/469100/phone/', undefined],
	'extension.setCallerNumber': ['PUT', '/extension/469100/ani/', { ani_number: '74955550101' }],
	'extension.update': ['PUT', '/client/@me/extension/469100', { label: 'Example label' }],
	'extension.updatePhone': ['PUT', '/extension/469100/phone/', { record_enabled: true }],
	'extensionGroup.create': ['POST', '/client/@me/extension_group/', { name: 'Example group' }],
	'extensionGroup.delete': ['DELETE', '/client/@me/extension_group/72', undefined],
	'extensionGroup.update': ['PUT', '/client/@me/extension_group/71', { name: 'Example name' }],
	'faxSetting.update': ['PUT', '/extension/469109/fax/', { fax_mailto: 'office@example.com' }],
	'incomingRule.create': [
		'POST',
		'/extension/469100/incom_rule/',
		{ type: 'transfer', name: 'Example rule', transfer_dst: ['102'] },
	],
	'incomingRule.update': ['PUT', '/extension/469100/incom_rule/7000', { call_status: 'busy' }],
	'ivr.update': ['PUT', '/extension/469104/ivr/', { lifetime: 120 }],
	'message.delete': ['DELETE', '/extension/469100/message/900', undefined],
	'message.markChat': ['PUT', '/extension/469100/chat/700/messages/', { read: true }],
	'message.markRead': ['PUT', '/extension/469100/message/900', { read: true }],
	'message.markUnread': ['PUT', '/extension/469100/message/900', { read: false }],
	'message.send': ['POST', '/extension/469100/message/send/', { dst_num: '74955550123', text: 'Example text' }],
	'phoneNumber.get': ['GET', '/client/@me/did/4400', undefined],
	'phoneNumber.setRoute': ['PUT', '/client/@me/did/4400', { extension_id: 469103 }],
	'queue.get': ['GET', '/extension/469103/queue/', undefined],
	'queue.getStatus': ['GET', '/extension/469103/queue/status/', undefined],
	'queue.update': ['PUT', '/extension/469103/queue/', { strategy: 'ring-all' }],
	'recording.delete': ['DELETE', '/client/@me/record/RECORD', undefined],
	'recording.getLink': ['GET', '/client/@me/record/RECORD/storage_url/', undefined],
	'recording.getStatistics': ['GET', '/client/@me/record/stats/', undefined],
	'sound.download': ['GET', '/client/@me/sound/1200/download/', undefined],
	'user.getAliases': ['GET', '/client/@me/alias/', undefined],
	'user.getClient': ['GET', '/client/client_info/@me/', undefined],
	'user.getLimits': ['GET', '/client/@me/limit/', undefined],
	'user.setVariables': ['POST', '/client/@me/variables/', { variables: [{ var: 'HOTLINE', value: '1844*103' }] }],
	'voicemail.delete': ['DELETE', '/client/@me/voicemail/VOICEMAIL', undefined],
	'voicemail.download': ['GET', '/client/@me/voicemail/VOICEMAIL', undefined],
};

test.each(Object.entries(SENT))('%s sends this and no more', async (name, [method, path, body]) => {
	const { records } = stage.provider;
	const ids = {
		LIVE: records.currentCalls[0].call_api_id,
		RECORD: records.recordings[0].record_uuid,
		VOICEMAIL: records.voicemails[0].record_uuid,
	};
	const whole = path.replace(/[A-Z]{4,}/, (id) => ids[id]);
	const [resource, operation] = name.split('.');
	const { error } = await run(resource, operation, examples[name](stage.provider));
	expect(error).toBeUndefined();
	expect(asked().map(({ query: _query, ...rest }) => rest)).toEqual([{ method, path: whole, body }]);
});

const deletions = Object.entries(examples).filter(([name]) => /\.delete/.test(name));

test.each(deletions)('%s sends nothing without its switch', async (name, fieldsOf) => {
	const [resource, operation] = name.split('.');
	const { confirmDelete: _one, confirmDeleteMany: _many, ...fields } = fieldsOf(stage.provider);
	const { error } = await run(resource, operation, fields);
	expect(error.message).toMatch(/is off, so nothing was sent/);
	expect(asked()).toEqual([]);
});

/** @type {Array<[what: string, fields: any, path: string]>} */
const elsewhere = [
	['all phones', { place: 'phones', handlerId: '5000' }, '/client/@me/phone_events/5000'],
	['an agent', { place: 'agent', agentId: byId(2000), handlerId: '5000' }, '/client/@me/agent/local/2000/event/5000'],
];

test.each(elsewhere)('Event Handler > Delete of %s deletes that one alone', async (_what, fields, path) => {
	const { events } = stage.provider.records;
	const agent = fields.agentId ? 2000 : null;
	for (const handler of events.slice(0, 2)) Object.assign(handler, { extension_id: null, agent_id: agent });
	const before = events.map(({ id }) => id);
	const { error } = await run('eventHandler', 'delete', { ...fields, confirmDelete: true });
	expect(error).toBeUndefined();
	expect(asked()).toMatchObject([{ method: 'DELETE', path }]);
	expect(events.map(({ id }) => id)).toEqual(before.filter((id) => id !== 5000));
});

test.each(['voicemail.download', 'voicemail.delete', 'agent.setStatus', 'faxSetting.update'])(
	'%s, whose path is inferred: a 404 says that the path is not confirmed',
	async (name) => {
		const [resource, operation] = name.split('.');
		stage.provider.faults.push({ match: { path: /./ }, status: 404, body: { message: 'Not found' } });
		const { error } = await run(resource, operation, examples[name](stage.provider));
		expect(error.description).toMatch(/The path of this operation is not confirmed/);
	},
);

test('the SIP password of a phone is in no output', async () => {
	for (const operation of ['getPhone', 'updatePhone']) {
		const updateFields = operation === 'updatePhone' ? { label: 'Example' } : undefined;
		const result = await run('extension', operation, { extension: byId(469100), updateFields });
		expect(jsons(result)).toMatchObject([{ password: '***', auth_type: 'digest' }]);
	}
	const free = await run('apiRequest', 'send', { method: 'GET', path: '/extension/469100/phone/' });
	expect(JSON.stringify(free.items)).not.toContain('example-sip-password');
});

describe('Recording > Download of Call', () => {
	const callWith = (cdr) => {
		const [call] = stage.provider.records.calls;
		call.cdr = cdr;
		return call.call_uuid.toLowerCase();
	};

	test('takes the first leg that is recorded', async () => {
		const { record_uuid: uuid, file_name: name } = stage.provider.records.recordings[2];
		const callUuid = callWith([{ record_uuid: null }, { record_uuid: uuid }, { record_uuid: 'example-other' }]);
		const { items, error } = await run('recording', 'downloadOfCall', { callUuid });
		expect(error).toBeUndefined();
		expect(items[0].json.fileName).toBe(name);
		expect(asked().map(({ path }) => path)).toEqual([
			`/client/@me/call_history/${callUuid}`,
			`/client/@me/record/${uuid}`,
		]);
	});

	test('says that there is none', async () => {
		const { error } = await run('recording', 'downloadOfCall', { callUuid: callWith([{ record_uuid: null }]) });
		expect(error.message).toBe('uCom PBX has no recording of this call [item 0]');
	});
});

describe('API Request', () => {
	const send = async (fields, more) => await run('apiRequest', 'send', fields, more);

	test('GET with a query', async () => {
		const { items } = await send({
			method: 'GET',
			path: '/extension/@1844*101/message/',
			queryParameters: '{"page": 1, "order": "asc"}',
		});
		expect(asked()).toEqual([
			{
				method: 'GET',
				path: '/extension/@1844*101/message/',
				query: { page: '1', order: 'asc' },
				body: undefined,
			},
		]);
		expect(items.length).toBeGreaterThan(1);
	});

	test('PUT with a JSON body, and a form', async () => {
		await send({ method: 'PUT', path: '/extension/469100/ani/', jsonBody: '{"ani_number": "74955550102"}' });
		await send({ method: 'PUT', path: '/extension/469100/ani/', formBody: '{"ani_number": "74955550102"}' });
		expect(asked().map(({ body }) => body)).toEqual([{ ani_number: '74955550102' }, { ani_number: '74955550102' }]);
		expect(stage.requests.map(({ headers }) => headers['content-type'])).toEqual([
			'application/json',
			'application/x-www-form-urlencoded',
		]);
	});

	test.each([
		['GET', {}, 2],
		['PUT', { thisRequestActs: false, jsonBody: '{"ani_number": "1"}' }, 2],
		['PUT', { thisRequestActs: true, jsonBody: '{"ani_number": "1"}' }, 1],
		['PUT', { jsonBody: '{"ani_number": "1"}' }, 1],
	])('%s %j is sent %d times when the PBX fails once', async (method, fields, times) => {
		const path = '/extension/469100/ani/';
		stage.fault(API + path, { status: 503 });
		const { error } = await send({ method, path, ...fields });
		expect(asked()).toHaveLength(times);
		expect(error?.message).toBe(
			times === 2
				? undefined
				: 'The request may have been carried out: uCom PBX got the request, but it answered with status 503 [item 0]',
		);
	});

	test.each(['https://other.example.com/', '//other.example.com/', '/a/../user/', '/user/?a=1', '/a\\b', '/%2e%2e/'])(
		'%s is no path',
		async (path) => {
			const { error } = await send({ method: 'GET', path });
			expect(error.message).toMatch(/^"Path" /);
			expect(asked()).toEqual([]);
		},
	);
});

describe('Sound > Upload', () => {
	const upload = async (fields) => await run('sound', 'upload', { inputFile: 'data', title: 'Größe', ...fields });

	test('sends the file byte by byte, and what it is called', async () => {
		const { error, items } = await upload({ moreFields: '' });
		expect(error).toBeUndefined();
		const [{ bytes, title, filename }] = stage.provider.records.uploads;
		expect([...bytes]).toEqual([0x49, 0x44, 0x33, 0, 255, 13, 10, 45, 45]);
		expect([title, filename]).toEqual(['Größe', 'Begrüßung "neu".mp3']);
		expect(items[0].json).toMatchObject({ title: 'Größe' });
	});

	test('after a refused bearer it is whole again', async () => {
		stage.provider.revokeBearers();
		const { error } = await upload({});
		expect(error).toBeUndefined();
		expect(stage.provider.records.uploads.map(({ bytes }) => bytes.length)).toEqual([9]);
	});

	test('the part may be called otherwise, which this PBX does not know', async () => {
		const { error } = await upload({ filePart: 'sound' });
		expect(error.description).toMatch(/sound: is not known here/);
	});

	test('a dry run shows no bytes', async () => {
		const { items } = await upload({ options: { dryRun: true } });
		expect(items[0].json.body).toMatch(/^a form with a file, \d{3} bytes$/);
		expect(asked()).toEqual([]);
	});

	test('no file, no request', async () => {
		const { error } = await upload({ inputFile: 'other' });
		expect(error.message).toBe('"Input File Field" names "other", but this item has no such file [item 0]');
		expect(asked()).toEqual([]);
	});
});

test('variables of one callback go out as pairs, a list as it is', async () => {
	const start = {
		extension: byId('101'),
		sourceNumbers: '101',
		destinationNumber: '$cv(HOTLINE)',
	};
	for (const variables of ['{"ORDER": 4711}', '[{"var": "ORDER", "value": "4711"}]']) {
		const { error } = await run('call', 'startCallback', { ...start, additionalFields: { variables } });
		expect(error).toBeUndefined();
	}
	for (const { body } of asked()) expect(body).toMatchObject({ variables: [{ var: 'ORDER', value: '4711' }] });
	expect(stage.provider.records.callbacks.map(({ dst_num: number }) => number)).toEqual(['1844*102', '1844*102']);
});

test('a variable with braces is dialled, a queue may be rung first', async () => {
	const { error } = await run('call', 'startCallback', {
		extension: byId('@HOTLINE'),
		sourceNumbers: '1844*104',
		destinationNumber: '$cv({HOTLINE})',
	});
	expect(error).toBeUndefined();
	expect(asked()).toMatchObject([{ path: '/extension/@HOTLINE/callback/', body: { dst_num: '$cv({HOTLINE})' } }]);
	expect(stage.provider.records.callbacks[0]).toMatchObject({ extension_id: 469101, dst_num: '1844*102' });
});

test.each([
	['101', '@101'],
	['1844*101', '@1844*101'],
	['00500*1844*101', '@00500*1844*101'],
	['1844*101@sip.example.com', '@1844*101'],
	['469100', '469100'],
	['#469100', '469100'],
	['@101', '@101'],
])('an extension typed as %s is %s in the path', async (typed, sent) => {
	const { error } = await run('extension', 'getPhone', { extension: byId(typed) });
	expect(error).toBeUndefined();
	expect(asked().map(({ path }) => path)).toEqual([`/extension/${sent}/phone/`]);
});

test.each(['101', '1844*101', 'Anna'])('where an ID is wanted, %s is refused', async (typed) => {
	const { error } = await run('rating', 'getAll', { filters: { extensionId: byId(typed) } });
	if (typed === '101') expect(asked()).toMatchObject([{ query: { extension_id: '101' } }]);
	else expect(error.message).toBe(`"Filters > Extension" is no ID: "${typed}" [item 0]`);
});

test('the quota says when it is there again', async () => {
	stage.provider.settings.rateLimit = 0;
	const { error } = await run('phoneNumber', 'getAll', {});
	expect(error.message).toBe('uCom PBX has no requests left for this hour [item 0]');
	expect(error.description).toMatch(/Run again in (a minute|\d\d? minutes)\./);
});
