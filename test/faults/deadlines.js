/**
 * The deadlines of the package: none passes by itself. Where an answer stalls they pass, one after another and the
 * clock with them, until somebody has given up.
 */
const { advance } = require('../engine/harness/clock');

/** What has been sent on this machine is there by then. */
const ARRIVAL_MS = 20;
/** So long nobody may wait. */
const HOUR_MS = 3_600_000;
/** Those who ask within that time of each other share a timer. */
const SHARED_MS = 100;
/** Looks after the last deadline: a loaded machine takes its time to close a connection. */
const LAST_LOOKS = 25;

/** @type {Array<{ due: number, controller: AbortController }>} */
let held = [];

const arrival = () => new Promise((resolve) => setTimeout(resolve, ARRIVAL_MS));

function holdDeadlines() {
	held = [];
	return jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
		const controller = new AbortController();
		held.push({ due: Date.now() + milliseconds, controller });
		return controller.signal;
	});
}

/** Those of work that has come to its end; what begins now shares no timer with it. */
const forgetDeadlines = () => {
	held = [];
	advance(SHARED_MS);
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
	for (let looks = LAST_LOOKS; looks > 0; ) {
		await arrival();
		if (response.closed) return true;
		const passed = Date.now() - from < HOUR_MS && passNext();
		if (!passed) looks -= 1;
	}
	return false;
}

module.exports = { forgetDeadlines, holdDeadlines, untilGivenUp };
