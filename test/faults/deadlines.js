/**
 * The deadlines of the package: none passes by itself. Where an answer stalls they pass, one after another and the
 * clock with them, until somebody has given up.
 */
const { advance } = require('../engine/harness/clock');

/** What has been sent on this machine is there by then. */
const ARRIVAL_MS = 20;
/** So long nobody may wait. */
const HOUR_MS = 3_600_000;
/** Looks after a deadline, and after the last one: a loaded machine takes its time to close a connection. */
const LOOKS = 10;
const LAST_LOOKS = 25;

/** @type {Array<{ due: number, controller: AbortController }>} */
let held = [];

const arrival = () => new Promise((resolve) => setTimeout(resolve, ARRIVAL_MS));

function heldTimeout(milliseconds) {
	const controller = new AbortController();
	held.push({ due: Date.now() + milliseconds, controller });
	return controller.signal;
}

/**
 * Each with a timer of its own, because time passes here while what is sound is on its way: who looks finds another
 * function each time, and timers are shared by those who find the same.
 */
function holdDeadlines() {
	held = [];
	const own = Object.getOwnPropertyDescriptor(AbortSignal, 'timeout');
	Object.defineProperty(AbortSignal, 'timeout', { configurable: true, get: () => heldTimeout.bind(null) });
	return { mockRestore: () => Object.defineProperty(AbortSignal, 'timeout', /** @type {any} */ (own)) };
}

/** Those of work that has come to its end. */
const forgetDeadlines = () => {
	held = [];
};

/** The one that is due first passes. @returns whether there was any */
function passNext() {
	const next = held.sort((one, other) => one.due - other.due).shift();
	if (!next) return false;
	advance(Math.max(0, next.due - Date.now()));
	next.controller.abort();
	return true;
}

/** Lets time pass until the client is gone. @returns whether it has gone within an hour */
async function untilGivenUp(response) {
	const from = Date.now();
	await arrival();
	while (!response.closed && Date.now() - from < HOUR_MS && passNext()) await closedSoon(response, LOOKS);
	return await closedSoon(response, LAST_LOOKS);
}

/** @returns whether it has closed within so many looks */
async function closedSoon(response, looks) {
	for (let left = looks; left > 0 && !response.closed; left--) await arrival();
	return response.closed;
}

module.exports = { forgetDeadlines, holdDeadlines, untilGivenUp };
