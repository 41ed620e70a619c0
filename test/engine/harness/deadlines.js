/** The deadlines of the package under control: `AbortSignal.timeout` waits until a test lets the time pass. */
const { once } = require('node:events');

/** @type {Array<{ milliseconds: number, controller: AbortController }>} */
let held = [];

/** Long enough for what has been sent on this machine to arrive. */
const ARRIVAL_MS = 20;

const arrival = () => new Promise((resolve) => setTimeout(resolve, ARRIVAL_MS));

/** From now on no deadline passes by itself. */
function holdDeadlines() {
	held = [];
	jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
		const controller = new AbortController();
		held.push({ milliseconds, controller });
		return controller.signal;
	});
}

/** The shortest of those that are held passes. @returns how long it was, in milliseconds; undefined without any */
function passShortest() {
	held.sort((one, other) => one.milliseconds - other.milliseconds);
	const next = held.shift();
	next?.controller.abort();
	return next?.milliseconds;
}

/**
 * Runs what stalls in the middle of an answer: each time all that was sent has arrived, the shortest deadline passes.
 * @param {import('node:events').EventEmitter} provider the double, which tells when it has stalled
 * @param {() => Promise<any>} work
 * @returns {Promise<{ end: any, longest: number }>} what `work` gave, and the longest deadline that had to pass
 */
async function throughStall(provider, work) {
	let isOver = false;
	let longest = 0;
	const stalled = once(provider, 'stalled');
	const running = work().finally(() => {
		isOver = true;
	});
	await Promise.race([stalled, running]);
	while (!isOver) {
		await arrival();
		if (!isOver) longest = Math.max(longest, passShortest() ?? 0);
	}
	return { end: await running, longest };
}

module.exports = { holdDeadlines, throughStall };
