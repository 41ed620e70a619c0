/**
 * Whoever waits for MightyCall, and an answer that begins and does not end: each place with each kind of stall ends
 * within its deadline, says what happened, and the next run works.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { advance } = require('../../../engine/harness/clock');
const { holdDeadlines, throughStall } = require('../../../engine/harness/deadlines');
const { pollersOf } = require('../../../engine/pollers');
const { listenersOf } = require('../../../engine/listeners');
const { accountOf } = require('../..');
const { useMightyCall } = require('./stage');

const row = accountOf('mightyCall');
const stage = useMightyCall();
const poller = pollersOf(stage, 'mightyCallPollingTrigger');
const trigger = listenersOf(stage, 'mightyCallTrigger');

const MINUTES = 60_000;
const json = { 'content-type': 'application/json' };
const sound = { 'content-type': 'audio/wav' };
const text = { 'content-type': 'text/plain' };

const call = () => stage.provider.records.calls.find(({ callRecord }) => callRecord);
const requestId = () => stage.provider.records.requests.find(({ attachments }) => attachments?.length).id;
const recordPath = () => new URL(call().callRecord.uri).pathname;

const download = async () => await stage.run('call', 'downloadRecording', { callId: call().id });
const attachments = async () => await stage.run('journal', 'downloadAttachments', { requestId: requestId() });
const attachmentsPath = () => `/v4/api/journal/requests/${requestId()}/mmsAttachments`;

/** A published polling trigger that has had its first look. */
let polling;
const publish = async () => {
	polling = poller({ event: 'newMessage', options: {} });
	await polling.publish();
};
const signOut = () => stage.edit({ accessToken: '', refreshToken: '' });

const gaveUp =
	/MightyCall's answer was given up: it (was not complete within|stopped sending|took longer than|sends more than)/;
const noFile = /MightyCall (took longer than|stopped sending in the middle|sends more than)/;

/** What waits; where; with which answer; what is read; what comes before. */
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

// 200 MB come before a file is too large.
jest.setTimeout(60_000);

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
