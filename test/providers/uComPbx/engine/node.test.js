/** Every operation of uCom PBX: the request that reaches the provider, the items that come out, what the user reads. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { runNode, createStore, bytesOf, listSearch } = require('../../../engine/harness');
const { notYet, page } = require('../../../engine/placesOfFiles');
const { startSandbox } = require('../../../sandbox');
const { accountOf } = require('../..');

const row = accountOf('uComPbx');

const API = '/api/ver1.0';
const PERIOD = { start: '2026-01-02T00:00:00+02:00', end: '2026-02-28T18:59:59' };
// Without an offset it counts in the time zone of the workflow, New York.
const PERIOD_SENT = { start_datetime: '2026-01-01 22:00:00', end_datetime: '2026-02-28 23:59:59' };

let sandbox;
let provider;
let store;

const items = (...jsons) => jsons.map((json) => ({ json }));

const node = () => ({ node: row.node, credentials: { [row.type]: 'c1' }, store });

const run = async (parameters, options = {}) => await runNode({ ...node(), parameters, ...options });

/** The requests of the operation itself, without the login. */
const asked = () => provider.requests.filter(({ path }) => path.startsWith(API));

const shape = ({ method, path, query, body }) => ({ method, path: path.slice(API.length), query, body });

const jsons = ({ items: output }) => output.map(({ json }) => json);

const byId = (value) => ({ __rl: true, mode: 'id', value: String(value) });

beforeEach(async () => {
	sandbox = await startSandbox({ only: ['uComPbx'] });
	provider = sandbox.uComPbx;
	store = createStore({ id: 'c1', type: row.type, data: row.data(provider) });
});

afterEach(async () => await sandbox.stop());

const callback = {
	resource: 'call',
	operation: 'startCallback',
	extension: byId('@101'),
	sourceNumbers: '101, +7 495 555-01-00',
	destinationNumber: '1844*102',
};
const control = {
	resource: 'call',
	operation: 'control',
	extension: byId(469100),
	callAction: 'transfer',
	destination: '102',
};
const current = { resource: 'call', operation: 'getCurrent' };
const history = { resource: 'callHistory', operation: 'getAll', ...PERIOD };
const recordings = { resource: 'recording', operation: 'getAll', ...PERIOD };

describe('Call > Start Callback', () => {
	const path = '/extension/@101/callback/';

	test('the least it needs', async () => {
		const result = await run(callback);
		expect(result.error).toBeUndefined();
		expect(asked().map(shape)).toEqual([
			{ method: 'POST', path, query: {}, body: { src_num: ['101', '+74955550100'], dst_num: '1844*102' } },
		]);
		const [{ call_id: callId }] = provider.records.callbacks;
		expect(jsons(result)).toEqual([
			{ callId, direction: 'outgoing', outcome: 'inProgress', ended: false, call_id: callId, call_api_id: callId },
		]);
	});

	test('with everything', async () => {
		const additionalFields = {
			allowPublicTransfer: false,
			announceSoundId: '1200',
			callDuration: 600,
			callerIdName: 'Sales',
			callerIdNumber: '101',
			dstAni: '74955550100',
			dstAnnounceSoundId: 1201,
			dstDtmf: 'WW101#',
			srcAni: '74955550101',
			srcCallerIdName: 'Callback',
			srcCallerIdNumber: '100',
			transferAfterDstHangup: '103',
			transferAfterSrcHangup: '104',
			waitForPickup: 30,
		};
		const { error } = await run({
			...callback,
			sourceNumbers: '={{ ["101", 102] }}',
			destinationNumber: '00420 555 010 123',
			additionalFields,
		});
		expect(error).toBeUndefined();
		expect(asked()[0].body).toEqual({
			src_num: ['101', '102'],
			dst_num: '00420555010123',
			allow_public_transfer: false,
			announce_sound_id: 1200,
			call_duration: 600,
			caller_id_name: 'Sales',
			caller_id_number: '101',
			dst_ani: '74955550100',
			dst_announce_sound_id: 1201,
			dst_dtmf: 'WW101#',
			src_ani: '74955550101',
			src_caller_id_name: 'Callback',
			src_caller_id_number: '100',
			transfer_after_dst_hangup: '103',
			transfer_after_src_hangup: '104',
			wait_for_pickup: 30,
		});
	});

	test('a lost answer is not sent again', async () => {
		provider.faults.push({ match: { path: API + path }, cut: 'after' });
		const { error } = await run(callback);
		expect(error.message).toMatch(/^The call may have been placed: uCom PBX got the request, but .* \[item 0\]$/);
		expect(error.description).toMatch(
			/Look at Call > Get Current, or at Call History > Get Many, before you run this item again/,
		);
		expect(asked()).toHaveLength(1);
	});
});

describe('Call > Get Current', () => {
	test.each([
		['of the PBX', {}, '/client/@me/current_calls/', 2],
		['of the PBX by ID', { clientId: '1844' }, '/client/1844/current_calls/', 2],
		['of an extension by ID', { owner: 'extension', extension: byId(469101) }, '/extension/469101/current_calls/', 1],
		[
			'of an extension by name',
			{ owner: 'extension', extension: byId('1844*101') },
			'/extension/@1844*101/current_calls/',
			1,
		],
	])('%s', async (_name, parameters, path, count) => {
		const { items: output, error } = await run({ ...current, ...parameters });
		expect(error).toBeUndefined();
		expect(asked().map(shape)).toEqual([{ method: 'GET', path, query: {}, body: undefined }]);
		expect(output).toHaveLength(count);
	});

	test('an owner that differs from item to item', async () => {
		const parameters = { ...current, owner: '={{ $json.owner }}', extension: byId('={{ $json.extension }}') };
		const { error } = await run(parameters, {
			items: items({ owner: 'client' }, { owner: 'extension', extension: 469101 }),
		});
		expect(error).toBeUndefined();
		expect(
			asked()
				.map(shape)
				.map(({ path }) => path)
				.sort(),
		).toEqual(['/client/@me/current_calls/', '/extension/469101/current_calls/']);
	});

	test('Simplify keeps what people use, raw gives all', async () => {
		const [short] = jsons(await run(current));
		const [whole] = jsons(await run({ ...current, simplify: false }));
		expect(short).toMatchObject({ outcome: 'inProgress', ended: false, call_flow: 'IN' });
		expect(whole).toEqual(provider.records.currentCalls[0]);
	});

	test('no live calls, no items', async () => {
		provider.seed('currentCalls', 0);
		expect(await run(current)).toMatchObject({ items: [], error: undefined });
	});
});

describe('Call > Control and Hang Up', () => {
	const path = () => `/extension/469100/current_calls/${provider.records.currentCalls[0].call_api_id}`;
	const theCall = () => ({ callApiId: provider.records.currentCalls[0].call_api_id });

	const actions = ['transfer', 'attended_transfer', 'eavesdrop', 'whisper', 'conference', 'park', 'pickup'];

	test.each(actions)('Control with %s', async (callAction) => {
		const result = await run({ ...control, ...theCall(), callAction });
		expect(result.error).toBeUndefined();
		expect(asked().map(shape)).toEqual([
			{ method: 'PUT', path: path(), query: {}, body: { action: callAction, send_dst: '102' } },
		]);
		expect(jsons(result)).toMatchObject([{ call_api_id: theCall().callApiId }]);
	});

	test.each(['hold', 'offhold'])('Control with %s needs no destination', async (callAction) => {
		const { error } = await run({ ...control, ...theCall(), callAction, destination: '' });
		expect(error).toBeUndefined();
		expect(asked()[0].body).toEqual({ action: callAction });
	});

	test('an empty answer to Control is a good one', async () => {
		provider.faults.push({ match: { method: 'PUT' }, status: 200, body: '' });
		expect(jsons(await run({ ...control, ...theCall() }))).toEqual([{ success: true }]);
	});

	test('Control is not sent again when the provider fails', async () => {
		provider.faults.push({ match: { method: 'PUT' }, status: 502 });
		const { error } = await run({ ...control, ...theCall() });
		expect(error.message).toBe(
			'The action may have been carried out: uCom PBX got the request, but it answered with status 502 [item 0]',
		);
		expect(asked()).toHaveLength(1);
	});

	test('Hang Up', async () => {
		const expected = { method: 'DELETE', path: path(), query: {}, body: undefined };
		const result = await run({ resource: 'call', operation: 'hangUp', extension: byId(469100), ...theCall() });
		expect(asked().map(shape)).toEqual([expected]);
		expect(jsons(result)).toEqual([{ success: true }]);
		expect(provider.records.currentCalls).toHaveLength(1);
	});
});

describe('Call History', () => {
	beforeEach(() => {
		provider.seed('calls', 250).forEach((call, index) => {
			call.init_time_gmt = `2026-01-15 10:${String(index % 60).padStart(2, '0')}:00`;
		});
	});

	test('Get Many goes through the pages to the end', async () => {
		const { items: output } = await run({ ...history, returnAll: true });
		const path = '/client/@me/call_history/';
		expect(asked().map(shape)).toEqual(
			['1', '2', '3'].map((page) => ({
				method: 'GET',
				path,
				query: { ...PERIOD_SENT, page, per_page: '100' },
				body: undefined,
			})),
		);
		expect(new Set(output.map(({ json }) => json.call_uuid)).size).toBe(250);
		expect(output[0].json).toMatchObject({ callId: output[0].json.call_uuid, ended: true });
	});

	test('Get Many with Limit, filters and another client', async () => {
		const filters = { extensionId: byId(469101), flow: 'in', order: 'asc', toUsername: '1844*102' };
		const { items: output, error } = await run({ ...history, clientId: '1844', limit: 3, filters, simplify: false });
		expect(error).toBeUndefined();
		expect(asked().map(shape)).toEqual([
			{
				method: 'GET',
				path: '/client/1844/call_history/',
				body: undefined,
				query: {
					...PERIOD_SENT,
					page: '1',
					per_page: '3',
					extension_id: '469101',
					flow: 'in',
					order: 'asc',
					to_username: '1844*102',
				},
			},
		]);
		expect(output).toHaveLength(3);
		expect(output[0].json).toMatchObject({ extension_id: 469101, cdr: [expect.any(Object)] });
	});

	test('Get Many takes the last day unless told otherwise', async () => {
		const { error } = await run({ resource: 'callHistory', operation: 'getAll' });
		expect(error).toBeUndefined();
		const { start_datetime: start, end_datetime: end } = asked()[0].query;
		const asTime = (text) => Date.parse(`${text.replace(' ', 'T')}Z`);
		expect(Math.abs(asTime(end) - asTime(start) - 24 * 3600 * 1000)).toBeLessThanOrEqual(1000);
		expect(Math.abs(asTime(end) - Date.now())).toBeLessThan(60_000);
	});

	test('many items ask one after another', async () => {
		provider.settings.oneStatisticsRequest = true;
		provider.settings.latency = 10;
		const { items: output, error } = await run({ ...history, limit: 1 }, { items: items({}, {}, {}, {}, {}, {}) });
		expect(error).toBeUndefined();
		expect(output.map(({ pairedItem }) => pairedItem.item)).toEqual([0, 1, 2, 3, 4, 5]);
		expect(asked().filter(({ status }) => status === 429)).toEqual([]);
	});

	test('Get', async () => {
		const [{ call_uuid: callUuid }] = provider.records.calls;
		const result = await run({ resource: 'callHistory', operation: 'get', callUuid, simplify: false });
		expect(asked().map(shape)).toEqual([
			{ method: 'GET', path: `/client/@me/call_history/${callUuid}`, query: {}, body: undefined },
		]);
		expect(jsons(result)).toEqual([provider.records.calls[0]]);
	});
});

describe('Recording', () => {
	const owners = [
		['the PBX', {}, '/client/@me'],
		['an extension', { owner: 'extension', extension: byId('@101') }, '/extension/@101'],
		['an extension group', { owner: 'extension_group', extensionGroupId: '71' }, '/extension_group/71'],
	];

	beforeEach(() => {
		provider.seed('recordings', 40).forEach((record) => {
			record.init_time_gmt = '2026-01-15 10:00:00';
		});
		provider.records.extensions[0].extension_group_id = 71;
	});

	test.each(owners)('Get Many of %s', async (_name, parameters, path) => {
		const { items: output, error } = await run({ ...recordings, ...parameters, limit: 5, filters: { order: 'asc' } });
		expect(error).toBeUndefined();
		expect(asked().map(shape)).toEqual([
			{
				method: 'GET',
				path: `${path}/record/`,
				query: { ...PERIOD_SENT, page: '1', per_page: '5', order: 'asc' },
				body: undefined,
			},
		]);
		expect(output).toHaveLength(5);
		expect(output[0].json.record_uuid).toMatch(/^4691/);
	});

	test('Get Many goes through the pages to the end', async () => {
		provider.seed('recordings', 130).forEach((record) => {
			record.init_time_gmt = '2026-01-15 10:00:00';
		});
		const { items: output } = await run({ ...recordings, returnAll: true });
		expect([output.length, asked().length]).toEqual([130, 2]);
	});

	test.each(owners)('Download of %s', async (_name, parameters, path) => {
		const { record_uuid: recordUuid, file_name: fileName } = provider.records.recordings[0];
		const { items: output, error } = await run({
			resource: 'recording',
			operation: 'download',
			recordUuid,
			...parameters,
		});
		expect(error).toBeUndefined();
		expect(asked().map(shape)).toEqual([
			{ method: 'GET', path: `${path}/record/${recordUuid}`, query: {}, body: undefined },
		]);
		expect(output[0].binary.data).toMatchObject({ fileName, mimeType: 'audio/mpeg' });
		expect(bytesOf(output[0]).subarray(0, 3).toString()).toBe('ID3');
		expect(bytesOf(output[0])).toHaveLength(1038);
	});

	describe('Download of what is no recording', () => {
		const download = async (fault, times = 1) => {
			const { record_uuid: recordUuid } = provider.records.recordings[0];
			provider.faults.push({ match: { path: `${API}${owners[0][2]}/record/${recordUuid}` }, ...fault, times });
			return await run({ ...owners[0][1], resource: 'recording', operation: 'download', recordUuid });
		};

		test.each(notYet)('is made again after %s', async (_what, fault) => {
			const { items: output } = await download(fault);
			expect([bytesOf(output[0]).length, asked().length]).toEqual([1038, 2]);
		});

		test.each(notYet)('says that there is none yet when %s stays', async (_what, fault) => {
			const { error } = await download(fault, Infinity);
			expect(error.message).toBe('uCom PBX has no recording or other file there (yet) [item 0]');
			expect(asked()).toHaveLength(4);
		});

		test('says that it got a web page', async () => {
			const { error } = await download(page);
			expect(error.message).toBe('uCom PBX gave a web page in place of the file [item 0]');
		});
	});
});

describe('Extension and User', () => {
	test('Extension > Get Many', async () => {
		const { items: output } = await run({
			resource: 'extension',
			operation: 'getAll',
			filters: { type: 'phone', name: '1844*102' },
		});
		expect(asked().map(shape)).toEqual([
			{
				method: 'GET',
				path: '/client/@me/extension/',
				query: { type: 'phone', name: '1844*102', page: '1', per_page: '50' },
				body: undefined,
			},
		]);
		expect(output.map(({ json }) => json)).toMatchObject([{ id: 469101, name: '1844*102', type: 'phone' }]);
	});

	test('User > Get', async () => {
		const result = await run({ resource: 'user', operation: 'get' });
		expect(asked().map(shape)).toEqual([{ method: 'GET', path: '/user/', query: {}, body: undefined }]);
		expect(jsons(result)).toEqual([provider.records.user]);
	});

	test.each([
		['searchExtensions', 35],
		['searchPhones', 21],
	])('the dropdown %s', async (method, count) => {
		const { results } = await listSearch({ ...node(), method });
		expect(results).toHaveLength(count);
		expect(results[0]).toEqual({ name: expect.stringMatching(/^101 \(.+\)$/), value: '469100' });
		const byWholeName = await listSearch({ ...node(), method, filter: '1844*102' });
		const filtered = await listSearch({ ...node(), method, filter: ' 102 ' });
		expect(byWholeName).toEqual(filtered);
		expect(filtered.results.map(({ value }) => value)).toEqual(['469101']);
	});
});

describe('what uCom PBX refuses', () => {
	const refusals = [
		[403, 'app_access_type_deny', 'does not allow this application to do that'],
		[403, 'user_access_type_deny', 'does not allow this user to do that'],
		[403, 'user_blocked', 'has blocked this user or the whole PBX'],
		[403, 'access_denied', 'does not let this user reach that client, group or extension'],
		[404, 'client_not_found', 'does not know this client'],
		[404, undefined, 'does not know this extension, call or recording'],
	];

	test.each(refusals)('%d %s', async (status, name, words) => {
		provider.faults.push({
			match: { path: /current_calls/ },
			status,
			body: { message: 'No, not today', status: name },
		});
		const { error } = await run(current);
		expect(error.message).toBe(`uCom PBX ${words} [item 0]`);
		expect(error.description).toMatch(/uCom PBX says: "No, not today"/);
		expect(error.httpCode).toBe(String(status));
	});

	test('continue on fail gives an item for each', async () => {
		const { items: output, error } = await run(
			{ ...current, owner: 'extension', extension: byId('={{ $json.id }}') },
			{ items: items({ id: '469100' }, { id: '999999' }, { id: 'Anna' }), continueOnFail: true },
		);
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.error)).toEqual([
			undefined,
			expect.stringContaining(
				'uCom PBX does not know this extension, call or recording [item 1]. Check Extension and the IDs.',
			),
			'"Extension" is neither an ID nor a name: "Anna" [item 2]. Enter the numeric ID, or the name, e.g. 101 or 1844*101.',
		]);
	});
});

describe('what is not sent at all', () => {
	const flaws = [
		['no source', { ...callback, sourceNumbers: '={{ $json.nothing }}' }, '"Source Numbers" is empty [item 0]'],
		['only commas', { ...callback, sourceNumbers: ' , ' }, '"Source Numbers" is empty [item 0]'],
		[
			'one bad source',
			{ ...callback, sourceNumbers: '101, Anna' },
			'"Source Numbers" cannot be a phone number: "Anna" [item 0]',
		],
		['no destination', { ...callback, destinationNumber: '={{ "" }}' }, '"Destination Number" is empty [item 0]'],
		[
			'bad tones',
			{ ...callback, additionalFields: { dstDtmf: '1,2' } },
			'"Additional Fields > Destination Tones" has other signs than tones: "1,2" [item 0]',
		],
		[
			'no destination for a transfer',
			{ ...control, callApiId: 'abc', destination: '' },
			'"Destination" is empty [item 0]',
		],
		['no extension', { ...current, owner: 'extension', extension: byId('={{ "" }}') }, '"Extension" is empty [item 0]'],
		[
			'no group',
			{ ...recordings, owner: 'extension_group', extensionGroupId: '={{ "Sales" }}' },
			'"Extension Group" is not an ID: "Sales" [item 0]',
		],
		['a client that is none', { ...history, clientId: 'me' }, '"Client ID" is not an ID: "me" [item 0]'],
		[
			'a whole item',
			{ ...callback, additionalFields: { callerIdName: '={{ $json }}' } },
			'"Additional Fields > Caller ID Name" is not text [item 0]',
		],
		[
			'two destinations',
			{ ...callback, destinationNumber: '101/102' },
			'"Destination Number" cannot be a phone number: "101/102" [item 0]',
		],
		[
			'an owner that is none',
			{ ...current, owner: '={{ "all" }}', extension: byId(1) },
			'"Owner" cannot be "all" [item 0]',
		],
		['no date', { ...history, start: 'yesterday' }, '"Start" is not a date: "yesterday" [item 0]'],
		[
			'up the path',
			{ resource: 'recording', operation: 'download', recordUuid: '..' },
			'"Record UUID" is not an ID: ".." [item 0]',
		],
	];

	test.each(flaws)('%s', async (_name, parameters, message) => {
		const { error } = await run(parameters);
		expect(error.message).toBe(message);
		expect(asked()).toEqual([]);
	});

	test('a dry run', async () => {
		const { items: output } = await run({ ...callback, options: { dryRun: true } });
		expect(output[0].json).toEqual({
			dryRun: true,
			method: 'POST',
			url: `${provider.url}${API}/extension/@101/callback/`,
			body: { src_num: ['101', '+74955550100'], dst_num: '1844*102' },
		});
		expect(provider.requests).toEqual([]);
	});
});
