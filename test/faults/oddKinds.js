/**
 * Answers that are no end, or no answer to what was asked: stalls, odd statuses, odd bodies. As in kinds.js; besides
 * `file` says what a download may come to that meets it in place of the file, `list` what a list may, if something
 * else (`nothing`: no records, and no error). Without the field for it, an operation does not meet the kind. `waits`:
 * somebody has to give up first; met in drills alone, where nothing else is under way. `says`: what an error has to
 * quote.
 */
const { gzipSync } = require('node:zlib');

const json = { 'content-type': 'application/json' };
const sound = { 'content-type': 'audio/wav' };
const zipped = { 'content-encoding': 'gzip' };

const unclear = { read: 'mended', act: 'doubt', login: 'mended' };
const unreadable = { read: 'mended', act: 'doubt', login: 'refused' };
const unreached = { read: 'mended', act: 'refused', login: 'mended' };

const always = (fault) => () => ({ ...fault });

/** The same answer in the place of the deed, and after it. */
const beforeAndAfter = (name, answer, { before = {}, after = {}, ...worth }) => ({
	[`${name}Before`]: { ...worth, ...before, fault: always(answer) },
	[`${name}After`]: {
		...worth,
		...after,
		// Reading a list or a file does nothing that it could come after.
		file: undefined,
		list: undefined,
		fault: always({ ...answer, afterActing: true, onlyIfDone: true }),
	},
});

/** It has certainly arrived; an answer begins, and does not end. */
const stall = (how) => ({
	read: 'final',
	act: 'doubt',
	login: 'postponed',
	file: 'final',
	waits: true,
	weight: 0,
	fault: always({ stall: how }),
});

/** Nothing where something has to be; where anything will do, it is as good as any. */
const nothing = {
	...unreadable,
	list: 'nothing',
	before: { looksDone: true },
	after: { showsNothing: true },
};

const packedMegabyte = gzipSync(Buffer.alloc(1024 * 1024, ' '));
/** So many megabytes of spaces in as many kilobytes. */
const bomb = (megabytes) => Buffer.concat(Array.from({ length: megabytes }, () => packedMegabyte));

/** Texts of which no two are the same, so that half of the packed bytes holds about half of them. */
const someJson = () => JSON.stringify({ data: Array.from({ length: 100 }, (_none, index) => Math.sin(index)) });
const half = (bytes) => bytes.subarray(0, bytes.length / 2);

/** A network in front of the provider that does not get through to it. */
const NEVER_ARRIVED = [521, 522, 523, 525, 526];
const IN_FRONT = [520, 524, 530];

/** A no to a sign-in in whatever way providers and frameworks say it. */
const refusing = (says, fault) => ({ login: 'refused', says, fault: always(fault) });
const WORDS = 'Invalid username or password';

const oddKinds = {
	stallSilence: stall('silence'),
	stallDrip: stall('drip'),
	stallEndless: stall('endless'),
	...beforeAndAfter('204', { status: 204, body: '' }, { ...nothing, before: { ...nothing.before, file: 'mended' } }),
	...beforeAndAfter('null', { status: 200, body: 'null', headers: json }, nothing),
	206: {
		...unreadable,
		file: 'final',
		fault: always({ status: 206, body: '{"data":{"id":"example-ha', headers: json }),
		fileFault: always({ status: 206, body: Buffer.from('RIFF'), headers: sound }),
	},
	gzipBomb: {
		...unreadable,
		looksDone: true,
		weight: 0,
		file: 'final',
		// n8n's helper unpacks what is no file before anybody sees it: this only shows what is made of so much nothing.
		fault: () => ({ status: 200, body: bomb(16), headers: { ...zipped, ...json } }),
		// Many times what the node takes there.
		fileFault: () => ({ status: 200, body: bomb(4), headers: { ...zipped, ...sound } }),
	},
	...beforeAndAfter(
		'halfGzip',
		{ status: 200, body: half(gzipSync(someJson())), headers: { ...zipped, ...json } },
		// A sign-in knows it for one that broke off.
		{ ...unreadable, login: 'mended' },
	),
	halfGzipFile: {
		file: 'final',
		fault: () => ({ status: 200, body: half(gzipSync(someJson())), headers: { ...zipped, ...sound } }),
	},
	202: { file: 'mended', fault: always({ status: 202, body: { status: 'processing' } }) },
	emptyFile: { file: 'mended', fault: always({ status: 200, body: Buffer.alloc(0), headers: sound }) },
	refusedInside: refusing(WORDS, { status: 200, body: { success: false, message: WORDS } }),
	refusedByCode: refusing('invalid_client', { status: 200, body: { error: 'invalid_client' } }),
	refusedInErrors: refusing(WORDS, { status: 400, body: { errors: [{ message: WORDS }] } }),
	refusedInText: refusing(WORDS, { status: 401, body: WORDS }),
	// Of a proxy: nothing goes through.
	407: { read: 'final', act: 'refused', login: 'postponed', quotes: true, fault: always({ status: 407 }) },
	...Object.fromEntries(NEVER_ARRIVED.map((status) => [status, { ...unreached, fault: always({ status }) }])),
	...Object.assign(
		{},
		...IN_FRONT.map((status) => ({
			[`${status}Before`]: { ...unclear, fault: always({ status }) },
			[`${status}After`]: { ...unclear, fault: always({ status, afterActing: true }) },
		})),
	),
};

module.exports = { oddKinds };
