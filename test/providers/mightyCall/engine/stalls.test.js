/**
 * Whoever waits for MightyCall, and an answer that begins and does not end: each place with each kind of stall ends
 * within its deadline, says what happened, and the next run works.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { advance } = require('../../../engine/harness/clock');
const { holdDeadlines, throughStall } = require('../../../engine/harness/deadlines');
const { pollersOf } = require('../../../engine/pollers');
const { listenersOf } = require('../../../engine/listeners');
const { impatiently } = require('../../../engine/impatience');
const { accountOf } = require('../..');
const { useMightyCall } = require('./stage');

const row = accountOf('mightyCall');
/** @type {any} */
const stage = useMightyCall();
const trigger = listenersOf(stage, 'mightyCallTrigger');
const poller = pollersOf(stage, 'mightyCallPollingTrigger');

const MINUTES = 60_000;
const json = { 'content-type': 'application/json' };
const sound = { 'content-type': 'audio/wav' };
const text = { 'content-type': 'text/plain' };

const call = () => stage.provider.records.calls.find((/** @type {any} */ { callRecord }) => callRecord);
const requestId = () =>
	stage.provider.records.requests.find((/** @type {any} */ { attachments }) => attachments?.length).id;
const recordPath = () => new URL(call().callRecord.uri).pathname;

const download = async () =>
	await stage.run('call', 'downloadRecording', { callId: call().id, options: { largestFile: 1 } });
const attachments = async () =>
	await stage.run('journal', 'downloadAttachments', { requestId: requestId(), options: { largestFile: 1 } });
const attachmentsPath = () => `/v4/api/journal/requests/${requestId()}/mmsAttachments`;

/** A published polling trigger that has had its first look. */
/** @type {any} */
let polling;
const publish = async () => {
	polling = poller({ event: 'newMessage', options: {} });
	await polling.publish();
};
const signOut = () => stage.edit({ accessToken: '', refreshToken: '' });

const gaveUp =
	/MightyCall took too long: it was not complete within|MightyCall's answer was given up: it (was not complete within|stopped sending|took longer than|sends more than)/;
const noFile = /MightyCall (took longer than|stopped sending in the middle|sends more than)/;

/** What waits; where; with which answer; what is read; what comes before. */
/** @type {any[][]} */
const places = [
	[
		'a sign-in',
		async () => await stage.read(),
		() => row.tokenPath,
		{},
		/MightyCall could not be reached to sign in/,
		signOut,
	],
	['a read', async () => await stage.read(), () => row.readPath, {}, gaveUp],
	['an error', async () => await stage.read(), () => row.readPath, { status: 400, headers: json }, gaveUp],
	[
		'an act',
		async () => await stage.act(),
		() => row.actPath,
		{},
		/The call may have been placed: MightyCall got the request, but it was not/,
	],
	['a file', download, recordPath, {}, noFile],
	[
		'an error in place of a file',
		download,
		recordPath,
		{ status: 404, headers: text, body: 'Gone' },
		/MightyCall does not know this record/,
	],
	['JSON in place of a file', download, recordPath, { status: 200, headers: json, body: { error: 'x' } }, gaveUp],
	['a file without type', download, recordPath, { status: 200, headers: sound, body: 'RIFF' }, noFile],
	[
		'attachments as text',
		attachments,
		attachmentsPath,
		{ status: 200, headers: text, body: 'UEsDB'.repeat(20) },
		noFile,
	],
	['a poll', async () => await polling.after(), () => /^\/v4\/api\/journal/, {}, gaveUp, publish],
];

beforeEach(holdDeadlines);
afterEach(() => jest.restoreAllMocks());

describe.each(places)('%s', (_what, work, path, answer, says, before = async () => {}) => {
	test.each(['silence', 'drip', 'endless'])('that stalls (%s) ends, and the next works', async (stall) => {
		await before();
		stage.fault(path(), { ...answer, stall }, Infinity);
		const { end, longest } = await throughStall(stage.provider, work);
		expect(end.error?.message ?? end.error).toMatch(says);
		expect(longest).toBeLessThanOrEqual(5 * MINUTES);
		stage.provider.faults.length = 0;
		advance(MINUTES);
		expect((await work()).error).toBeUndefined();
	});
});

describe('who is not seen to wait', () => {
	const stalls = ['silence', 'drip', 'endless'];

	test.each(stalls)('a dropdown (%s) says so, and the next one is filled', async (stall) => {
		const fill = async () => await stage.search('searchCalls');
		stage.fault('/v4/api/calls', { stall }, Infinity);
		const { end } = await throughStall(
			stage.provider,
			async () => await fill().catch((/** @type {any} */ error) => error),
		);
		expect(end.message).toMatch(/MightyCall took too long: it was not complete within 120 seconds/);
		stage.provider.faults.length = 0;
		expect((await fill()).results.length).toBeGreaterThan(0);
	});

	test.each(stalls)('the call behind a webhook (%s) is told in words, and the event counts', async (stall) => {
		const listener = trigger({ events: ['completed'], options: { fetchCall: true } });
		const bodies = stage.provider.webhooks.sequence('answered', { recorded: true });
		stage.fault(/^\/v4\/api\/calls\//, { stall }, Infinity);
		const { end } = await throughStall(stage.provider, async () => await listener.play(bodies));
		const [{ json: event }] = end.flatMap((/** @type {any} */ { items }) => items);
		expect([event.event, event.callError]).toEqual([
			'completed',
			expect.stringMatching(/MightyCall took too long: it was not complete within 120 seconds/),
		]);
	});

	test.each(stalls)('the question whether a bearer is still good (%s) costs no sign-in', async (stall) => {
		const post = { method: 'POST', url: `${stage.provider.url}${row.post}`, body: {} };
		stage.fault(row.post, { status: 500 });
		stage.fault(/profile/, { stall }, Infinity);
		const { end, longest } = await throughStall(stage.provider, async () => await stage.request(post));
		// Its status says it all, and has come.
		expect([end[0].ok, stage.grants, longest]).toEqual([false, [], 0]);
	});
});

describe('Options > Timeout', () => {
	const slowly = async (options) => await stage.run('call', 'getAll', { options });

	test('is how long it takes, once, and the error says so', async () => {
		stage.fault('/v4/api/calls', { untilGone: true, cut: 'before' }, Infinity);
		const { error } = await slowly({ timeout: 1 });
		expect([error.message, error.description]).toEqual([
			'MightyCall took too long: it did not answer in time [item 0]',
			'Nothing was changed. Run again; if it stays so, ask for less at a time, or give it more time where the node has Options > Timeout.',
		]);
		expect(stage.asked('/v4/api/calls')).toHaveLength(1);
	});

	test('what asks for one record is asked again, as a short trouble passes', async () => {
		const { id } = call();
		stage.fault(`/v4/api/calls/${id}`, { untilGone: true, cut: 'before' }, 2);
		const { result } = await impatiently(async () => await stage.run('call', 'get', { callId: id }));
		expect([result.error, result.items[0].json.id]).toEqual([undefined, id]);
		expect(stage.asked(`/v4/api/calls/${id}`)).toHaveLength(3);
	});

	test('goes for a list as it is without the option: one request, and the words name the option', async () => {
		stage.fault('/v4/api/calls', { untilGone: true, cut: 'before' }, Infinity);
		const { patience, result } = await impatiently(async () => await slowly({}));
		expect(patience).toContain(30_000);
		expect([result.error.message, result.error.description]).toEqual([
			'MightyCall took too long: it did not answer in time [item 0]',
			'Nothing was changed. Run again; if it stays so, ask for less at a time, or give it more time where the node has Options > Timeout.',
		]);
		expect(stage.asked('/v4/api/calls')).toHaveLength(1);
	});

	test.each(['soon', 0, -1])('cannot be %s', async (timeout) => {
		const { error } = await slowly({ timeout });
		expect(error.message).toBe(`"Options > Timeout" is not a number from 1 on: "${timeout}" [item 0]`);
		expect(stage.requests).toEqual([]);
	});
});

test('Options > Largest File takes what is as large, and no more', async () => {
	const { run } = stage;
	const sized = async (largestFile) =>
		await run('call', 'downloadRecording', { callId: call().id, options: { largestFile } });
	stage.provider.settings.recordingBytes = 1024 * 1024;
	expect((await sized(1)).error).toBeUndefined();
	stage.provider.settings.recordingBytes += 1;
	expect((await sized(1)).error.message).toBe('MightyCall sends more than 1 MB [item 0]');
	expect((await sized(2)).error).toBeUndefined();
});
