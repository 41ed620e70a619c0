/** Files that come compressed though nobody asked for it: one that unfolds into a huge one, and half a one. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { gzipSync } = require('node:zlib');
const { bytesOf } = require('../../../engine/harness');
const { accountOf } = require('../..');
const { useMightyCall } = require('./stage');

const row = accountOf('mightyCall');

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

describe('300 MB out of 300 kB', () => {
	const nothing = gzipSync(Buffer.alloc(300 * MB, ' '));
	const unfolding = (/** @type {any} */ more = {}) => ({
		status: 200,
		headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
		body: nothing,
		...more,
	});
	/** How much more memory the process held at the end than at the beginning, at most while it waited, in MB. */
	const growth = async (/** @type {() => Promise<any>} */ work) => {
		const before = process.memoryUsage().rss;
		let most = 0;
		const looking = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 5);
		const result = await work();
		clearInterval(looking);
		return { result, most: most / MB };
	};

	test.each([
		['in place of the file', 200, 'MightyCall sends more than 1 MB [item 0]'],
		['in place of the words of an error', 404, 'MightyCall does not know this record [item 0]'],
	])('%s', async (_where, status, message) => {
		stage.fault(recordPath(), unfolding({ status, headers }));
		const { result, most } = await growth(download);
		expect(result.error.message).toBe(message);
		expect(most).toBeLessThan(150);
		expect((await download()).error).toBeUndefined();
	});

	test('in place of a list are given up, and not asked for again', async () => {
		stage.fault('/v4/api/calls', unfolding());
		const { result, most } = await growth(async () => await stage.run('call', 'getAll'));
		expect(result.error.message).toBe("MightyCall's answer was given up: it sends more than 50 MB [item 0]");
		expect(stage.asked('/v4/api/calls')).toHaveLength(1);
		expect(most).toBeLessThan(150);
	});

	test('in place of a record, or of what became of a call, are told, and not asked for again', async () => {
		stage.fault(row.readPath, unfolding());
		expect((await stage.read()).error.message).toBe(
			"MightyCall's answer was given up: it sends more than 50 MB [item 0]",
		);
		stage.fault(row.actPath, unfolding());
		expect((await stage.act()).error.message).toBe(
			'The call may have been placed: MightyCall got the request, but it sends more than 50 MB [item 0]',
		);
		expect([stage.asked(row.readPath).length, stage.asked(row.actPath).length]).toEqual([1, 1]);
	});

	test('in place of a bearer are given up, and not asked for again', async () => {
		stage.edit({ accessToken: '', refreshToken: '' });
		stage.fault(row.tokenPath, unfolding());
		const { result, most } = await growth(async () => await stage.read());
		expect(result.error.message).toMatch(/^MightyCall could not be reached to sign in \(.*: it sends more than 1 MB\)/);
		expect(stage.grants).toHaveLength(1);
		expect(most).toBeLessThan(150);
	});

	test('in place of a yes or no whether a bearer is still good cost no sign-in', async () => {
		const post = { method: 'POST', url: `${stage.provider.url}${row.post}`, body: {} };
		stage.fault(row.post, { status: 500 });
		stage.fault(/profile/, unfolding());
		const { most } = await growth(async () => await stage.request(post));
		expect(stage.grants).toEqual([]);
		expect(most).toBeLessThan(150);
	});
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

describe('data', () => {
	const zipped = (/** @type {Buffer} */ body) => ({
		status: 200,
		headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
		body: gzipSync(body),
	});
	test('half a list with a proper end is asked for again', async () => {
		const whole = gzipSync(noise(6_000));
		stage.fault('/v4/api/calls', { ...zipped(Buffer.alloc(0)), body: whole.subarray(0, whole.length / 2) });
		const { error, items } = await stage.run('call', 'getAll');
		expect([error, items.length > 0]).toEqual([undefined, true]);
		expect(stage.asked('/v4/api/calls')).toHaveLength(2);
	});

	test('an ID longer than a number holds comes out digit by digit', async () => {
		const { id } = call();
		stage.fault(`/v4/api/calls/${id}`, zipped(Buffer.from(`{"id":"${id}","callRecord":{"id":9007199254740993}}`)));
		const { items } = await stage.run('call', 'get', { callId: id, simplify: false });
		expect(items[0].json).toEqual({ id, callRecord: { id: '9007199254740993' } });
		stage.fault('/v4/api/calls', zipped(Buffer.from('{"data":{"calls":[{"id":9007199254740993}],"total":1}}')));
		const { items: listed } = await stage.run('call', 'getAll', { simplify: false });
		expect(listed.map((/** @type {any} */ { json }) => json)).toEqual([{ id: '9007199254740993' }]);
	});
});
