/** A link, or a download, that is answered with a good status and yet with no whole file: it is said, and nothing hangs. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { bytesOf } = require('../../../engine/harness');
const { wav } = require('../../../sandbox/core/examples');
const { useMightyCall } = require('./stage');

/** @type {any} */
const stage = useMightyCall();

const call = () => stage.provider.records.calls.find((/** @type {any} */ { callRecord }) => callRecord);
const requestId = () =>
	stage.provider.records.requests.find((/** @type {any} */ { attachments }) => attachments?.length).id;

/** Where a file comes from: how it is asked for, and the path that gives it. */
/** @type {any[][]} */
const downloads = [
	[
		'the link of a recording',
		async () => await stage.run('call', 'downloadRecording', { callId: call().id }),
		() => new URL(call().callRecord.uri).pathname,
	],
	[
		'attachments',
		async () => await stage.run('journal', 'downloadAttachments', { requestId: requestId() }),
		() => `/v4/api/journal/requests/${requestId()}/mmsAttachments`,
	],
];

const sound = { 'content-type': 'audio/wav' };
const whole = { ...sound, 'content-range': `bytes 0-${wav().length - 1}/${wav().length}` };
const part = wav().subarray(0, 400);

describe.each(downloads)('%s', (_what, download, path) => {
	test.each([
		[
			'206',
			{ status: 206, headers: sound, body: part },
			'MightyCall gave a part of the file only (status 206) [item 0]',
		],
		[
			'206 that names the part',
			{ status: 206, headers: { ...sound, 'content-range': `bytes 0-399/${wav().length}` }, body: part },
			'MightyCall gave a part of the file only (status 206) [item 0]',
		],
	])('answered with %s says so, and the next run works', async (_status, fault, message) => {
		stage.fault(path(), fault);
		const { error, items } = await download();
		expect([error?.message, items]).toEqual([message, []]);
		expect((await download()).error).toBeUndefined();
	});

	test('answered with 206 is good if it is all there is', async () => {
		stage.fault(path(), { status: 206, headers: whole, body: wav() });
		const { error, items } = await download();
		expect([error, bytesOf(items[0]).equals(wav())]).toEqual([undefined, true]);
	});
});

test('a link answered with any other good status says which', async () => {
	stage.fault(downloads[0][2](), { status: 207, headers: sound, body: part });
	const { error } = await downloads[0][1]();
	expect(error.message).toBe('MightyCall answered with status 207 [item 0]');
});
