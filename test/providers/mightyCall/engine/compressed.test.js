/** Files that come compressed though nobody asked for it: one that unfolds into a huge one, and half a one. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { gzipSync } = require('node:zlib');
const { bytesOf } = require('../../../engine/harness');
const { useMightyCall } = require('./stage');

/** @type {any} */
const stage = useMightyCall();

const MB = 1024 * 1024;
const headers = { 'content-type': 'audio/wav', 'content-encoding': 'gzip' };

const call = () => stage.provider.records.calls.find((/** @type {any} */ { callRecord }) => callRecord);
const recordPath = () => new URL(call().callRecord.uri).pathname;
const download = async () =>
	await stage.run('call', 'downloadRecording', { callId: call().id, options: { largestFile: 1 } });

/** What does not get smaller: a pattern that does not repeat. */
const noise = (/** @type {number} */ length) => {
	let state = 1;
	return Buffer.from(
		Array.from({ length }, () => {
			state = (state * 1103515245 + 12345) % 2147483648;
			return state >> 16;
		}),
	);
};

test('nobody asks for them compressed', async () => {
	await download();
	expect(stage.asked(recordPath())[0].headers['accept-encoding']).toBe('identity');
});

test.each([
	['in place of the file', 200, 'MightyCall sends more than 1 MB [item 0]'],
	['in place of the words of an error', 404, 'MightyCall does not know this record [item 0]'],
])('60 MB out of 60 kB, %s', async (_where, status, message) => {
	stage.fault(recordPath(), { status, headers, body: gzipSync(Buffer.alloc(60 * MB)) });
	expect((await download()).error.message).toBe(message);
	expect((await download()).error).toBeUndefined();
});

test('a whole one is unfolded', async () => {
	const sound = noise(300_000);
	stage.fault(recordPath(), { status: 200, headers, body: gzipSync(sound) });
	const { error, items } = await download();
	expect([error, bytesOf(items[0]).equals(sound)]).toEqual([undefined, true]);
});

test('half a one with a proper end is no file', async () => {
	const whole = gzipSync(noise(600_000));
	stage.fault(recordPath(), { status: 200, headers, body: whole.subarray(0, whole.length / 2) });
	expect((await download()).error?.message).toBe('MightyCall broke off in the middle of the file [item 0]');
});
