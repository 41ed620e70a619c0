/**
 * Time under control: only Date and the stopwatch are faked (network, timers and n8n go on as usual), and `sleep` of n8n-workflow
 * takes no real time but moves the fake Date on.
 *
 * A test takes over `sleep` with this as its first statement, before anything requires n8n-workflow:
 *
 *   jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());
 *
 * The built package and n8n-core then see it too: under jest n8n-core's loader uses plain `require`. In a `.js` test
 * jest does not hoist the line, so it has to stand above the requires. n8n's own wait between tries ("Retry On
 * Fail") is a plain timer and stays real.
 */
const { EventEmitter, once } = require('node:events');

const EVERYTHING_ELSE = [
	'hrtime',
	'nextTick',
	'queueMicrotask',
	'requestAnimationFrame',
	'cancelAnimationFrame',
	'requestIdleCallback',
	'cancelIdleCallback',
	'setImmediate',
	'clearImmediate',
	'setInterval',
	'clearInterval',
	'setTimeout',
	'clearTimeout',
];

/** Each wait asked for, in milliseconds, in order.
 * @type {number[]} */
const waits = [];

let sleepers = [];
let running = false;
let held = false;
let realWait = 0;
/** @type {any} */
let quietSign;

const whenAsleep = new EventEmitter().setMaxListeners(0);

/** Time passes only when nothing has changed for so many looks, each of them so many real milliseconds after the last. */
const LOOKS = 3;
const LOOK_MS = 2;

/** Whoever sleeps until the same moment wakes up together, once all others are asleep, too. */
async function passWhenQuiet(sign) {
	let last = '';
	let equal = 0;
	while (running && quietSign === sign) {
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
		const now = `${sign()} ${sleepers.length}`;
		equal = now === last ? equal + 1 : 0;
		last = now;
		if (equal < LOOKS || held || sleepers.length === 0) continue;
		const wakeAt = Math.min(...sleepers.map((sleeper) => sleeper.wakeAt));
		const due = sleepers.filter((sleeper) => sleeper.wakeAt === wakeAt);
		sleepers = sleepers.filter((sleeper) => sleeper.wakeAt !== wakeAt);
		moveTo(wakeAt);
		due.forEach(({ resolve }) => resolve());
		equal = 0;
	}
}

/**
 * @param {any} [options]
 * @param {number | Date} [options.now] the fake time
 * @param {() => unknown} [options.quiet] changes as long as something happens elsewhere: many who sleep and send side by
 *        side then keep to one time
 * @param {number} [options.pace] real milliseconds each sleep takes, so that real requests elsewhere can finish first
 */
function startClock({ now = Date.UTC(2030, 0, 1), pace = 0, quiet } = {}) {
	jest.useFakeTimers({ now, doNotFake: EVERYTHING_ELSE });
	running = true;
	realWait = pace;
	waits.length = 0;
	// Who was stopped in its sleep has left it behind.
	sleepers = [];
	quietSign = quiet;
	if (quiet) void passWhenQuiet(quiet);
}

function stopClock() {
	quietSign = undefined;
	jest.useRealTimers();
	releaseSleepers();
	running = false;
	realWait = 0;
}

const moveTo = (time) => {
	if (running && Date.now() < time) jest.advanceTimersByTime(time - Date.now());
};

/** Lets time pass without anyone having slept. */
const advance = (ms) => moveTo(Date.now() + ms);

/** Earliest first, as real timers would: two equal sleeps at once cost their length once. */
function wakeNext() {
	sleepers.sort((one, other) => one.wakeAt - other.wakeAt);
	const next = sleepers.shift();
	if (next === undefined) return;
	moveTo(next.wakeAt);
	next.resolve();
}

function wakeSoon() {
	if (quietSign) return;
	if (realWait > 0) setTimeout(wakeNext, realWait);
	else setImmediate(wakeNext);
}

function sleep(ms) {
	// The next turn of the event loop, and no wait.
	if (ms === 0) return new Promise((resolve) => setImmediate(resolve));
	waits.push(ms);
	return new Promise((resolve) => {
		sleepers.push({ wakeAt: Date.now() + ms, resolve });
		if (held) whenAsleep.emit('asleep');
		else wakeSoon();
	});
}

/** From now on whoever sleeps stays asleep, so that something else can happen meanwhile. */
function holdSleepers() {
	held = true;
}

/** They wake up in their order, and sleeping goes on as usual. */
function releaseSleepers() {
	if (held) sleepers.forEach(wakeSoon);
	held = false;
}

/** Resolves once so many are held asleep. */
async function untilAsleep(count = 1) {
	while (sleepers.length < count) await once(whenAsleep, 'asleep');
}

/** Rejects at once, or while asleep, as n8n's does. */
async function sleepWithAbort(ms, signal) {
	const { ManualExecutionCancelledError } = jest.requireActual('n8n-workflow');
	const cancelled = () => new ManualExecutionCancelledError('');
	if (signal?.aborted) throw cancelled();
	const aborted = new Promise((_, reject) => {
		signal?.addEventListener('abort', () => reject(cancelled()), { once: true });
	});
	await Promise.race([sleep(ms), aborted]);
}

/** n8n-workflow with its two sleeps replaced. `__esModule` is not enumerable, so a spread alone would lose it. */
const workflowWithClock = () => ({
	...jest.requireActual('n8n-workflow'),
	__esModule: true,
	sleep,
	sleepWithAbort,
});

module.exports = {
	startClock,
	stopClock,
	advance,
	waits,
	holdSleepers,
	releaseSleepers,
	untilAsleep,
	workflowWithClock,
};
