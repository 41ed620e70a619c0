/** A link of a recording carries a token of its own, and may lead elsewhere: neither it nor the bearer gets out. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { bytesOf, logged } = require('../../../engine/harness');
const { useMightyCall } = require('./stage');
const { secretsIn } = require('../../../engine/spelling');
const { startStranger } = require('../../../engine/stranger');

const stage = useMightyCall();
let stranger;

beforeEach(async () => {
	stranger = await startStranger();
	logged.length = 0;
});
afterEach(async () => await stranger.close());

const records = () => stage.provider.records;
const call = () => records().calls.find(({ callRecord }) => callRecord);
const recordPath = () => new URL(call().callRecord.uri).pathname;
const download = async (options) => await stage.run('call', 'downloadRecording', { callId: call().id }, options);

describe('a redirect', () => {
	test('to another host takes neither bearer nor key along', async () => {
		stage.fault(recordPath(), { redirect: `${stranger.url}/sound.wav` });
		const { items, error } = await download();
		expect([error, bytesOf(items[0]).toString()]).toEqual([undefined, 'example sound']);
		expect(stranger.arrived.map(({ url }) => url)).toEqual(['/sound.wav']);
		expect(Object.keys(stranger.arrived[0].headers)).not.toEqual(expect.arrayContaining(['authorization']));
		expect(stranger.arrived[0].headers).not.toHaveProperty('x-api-key');
		expect(
			secretsIn(stranger.arrived, [stage.stored.accessToken, stage.stored.apiKey, stage.stored.userSecretKey]),
		).toEqual([]);
	});

	test('to the own host does', async () => {
		const { uri } = call().callRecord;
		stage.fault(`/v4/api/calls/${call().id}`, {
			status: 200,
			body: { data: { callRecord: { uri: '/v4/elsewhere' } }, isSuccess: true },
		});
		stage.fault('/v4/elsewhere', { redirect: uri });
		const { items, error } = await download();
		expect([error, bytesOf(items[0]).length > 1000]).toEqual([undefined, true]);
		for (const { headers } of stage.requests) {
			expect(headers).toMatchObject({
				authorization: `Bearer ${stage.stored.accessToken}`,
				'x-api-key': stage.stored.apiKey,
			});
		}
		expect(stage.requests.map(({ path }) => path)).toEqual([
			`/v4/api/calls/${call().id}`,
			'/v4/elsewhere',
			recordPath(),
		]);
	});

	test('in a circle ends', async () => {
		stage.fault(recordPath(), { redirect: call().callRecord.uri }, Infinity);
		const { error } = await download();
		expect(error.message).toBe('MightyCall points to another address (status 302) [item 0]');
		expect(stage.asked(recordPath())).toHaveLength(6);
	});

	test('of the API itself is not followed, for it would take the bearer along', async () => {
		stage.fault(`/v4/api/calls/${call().id}`, { redirect: `${stranger.url}/x` });
		const { error } = await download();
		expect([error.message, stranger.arrived]).toEqual([
			'MightyCall points to another address (status 302) [item 0]',
			[],
		]);
	});
});

test('a link to another host takes neither bearer nor key along; the file is called what MightyCall calls it', async () => {
	call().callRecord.uri = `${stranger.url}/files/sound.wav?token=example-record-elsewhere`;
	const { items, error } = await download();
	expect([error, items[0].json.fileName]).toEqual([undefined, call().callRecord.fileName]);
	const [{ headers }] = stranger.arrived;
	expect([headers.authorization, headers['x-api-key']]).toEqual([undefined, undefined]);
});

/** A link that no file lies behind: what the user reads. */
const unusable = [
	['is no address', 'http://'],
	['is of no web', 'ftp://example.com/sound.wav'],
	['is not secure', 'http://example.com/sound.wav'],
];

test.each(unusable)('a link that %s is an error in words', async (_what, uri) => {
	call().callRecord.uri = `${uri}?token=example-record-unusable`;
	const { error } = await download();
	expect(error.message).toMatch(/^MightyCall .+ \[item 0\]$/);
	expect(error.description).toEqual(expect.any(String));
	expect(secretsIn(error, ['example-record-unusable'])).toEqual([]);
});

describe('the token of a link', () => {
	const token = () => new URL(call().callRecord.uri).searchParams.get('token');
	const quoting = (status) => ({ status, body: { message: `No file behind ${call().callRecord.uri} (${token()})` } });

	/** In what comes out, in what n8n keeps of the execution, in what it logs. */
	const leaks = (result) =>
		secretsIn([result.items, result.errorItems, result.error, result.runData, logged], [token()]);

	test('is in no file, and in no item of it', async () => {
		const result = await download();
		expect([result.error, leaks(result)]).toEqual([undefined, []]);
	});

	test.each([403, 404, 410, 500, 503])('is in no text when the link answers %s and quotes it', async (status) => {
		stage.fault(recordPath(), quoting(status), Infinity);
		const result = await download();
		expect([result.error.httpCode, result.error.message.endsWith('[item 0]')]).toEqual([String(status), true]);
		expect(result.error.description).toContain('***');
		expect([leaks(result), leaks(await download({ continueOnFail: true }))]).toEqual([[], []]);
	});

	test('is in no text when the link breaks off', async () => {
		stage.fault(recordPath(), { cut: 'before' }, Infinity);
		const result = await download();
		expect([result.error.message.startsWith('MightyCall could not be reached: '), leaks(result)]).toEqual([true, []]);
	});

	test('is in no text when a web page comes in place of the file', async () => {
		stage.fault(recordPath(), { garbage: 'html' });
		const result = await download();
		expect([result.error.message, result.error.description]).toEqual([
			'MightyCall gave a web page in place of the file [item 0]',
			'Look whether the file can still be played in its own panel; it may have expired.',
		]);
		expect(leaks(result)).toEqual([]);
	});

	test('is in no text when the redirect it leads to fails', async () => {
		const signed = `${stage.provider.url}/v4/gone?signature=example-signature-1`;
		stage.fault(recordPath(), { redirect: signed });
		stage.fault('/v4/gone', { status: 403, body: { message: `Expired: ${signed}` } });
		const result = await download();
		expect([result.error.httpCode, secretsIn(result, ['example-signature-1'])]).toEqual(['403', []]);
	});

	/** Every operation that shows a record with such a link; how to reach it is the example's. */
	const shown = [
		['call', 'get', () => ({ callId: call().id })],
		['call', 'getAll', () => ({ returnAll: true })],
		['voicemail', 'get', () => ({ voicemailId: records().voicemails[0].id })],
		['voicemail', 'getAll', () => ({ returnAll: true })],
		['journal', 'getAll', () => ({ returnAll: true })],
		['journal', 'get', () => ({ requestId: records().requests.find(({ voicemail }) => voicemail).id })],
		['journal', 'get', () => ({ requestId: records().requests.find(({ attachments }) => attachments?.length).id })],
		['message', 'getAll', () => ({ returnAll: true })],
		['contactCenter', 'getCommunications', () => ({ returnAll: true })],
	];

	test.each(shown)('is not shown by %s > %s', async (resource, operation, fields) => {
		for (const simplify of [true, false]) {
			const result = await stage.run(resource, operation, { ...fields(), simplify });
			expect(result.items.length).toBeGreaterThan(0);
			expect(JSON.stringify([result.items, result.runData])).not.toMatch(/token=|example-record-/);
		}
	});
});
