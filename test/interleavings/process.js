'use strict';

/** One n8n process: its own copy of the shipped code, its own clock, and an end that may come at any step. */

const { Signal } = require('./signals');

/** Where the clocks of all machines begin; a process may be off by some seconds. */
const EPOCH = Date.UTC(2030, 0, 1);

/**
 * @param {any} world
 * @param {{ index: number, skew?: number }} options
 */
function startProcess({ time, random, code }, { index, skew = 0 }) {
	const process = {
		index,
		skew,
		isDead: false,
		fetched: new Map(),
		memory: [],
		shipped: /** @type {any} */ (undefined),
	};
	/** Goes on only as long as the process lives. @returns {Promise<any>} */
	const goingOn = (work) =>
		new Promise((resolve, reject) => {
			work.then(
				(value) => !process.isDead && resolve(value),
				(error) => !process.isDead && reject(error),
			);
		});
	const timeout = (milliseconds) => {
		const ending = new Signal();
		time.after(milliseconds, () => !process.isDead && ending.abort());
		return ending;
	};
	const clock = {
		now: () => EPOCH + skew + Math.floor(time.now),
		// From another moment on than the time of day.
		stopwatch: () => 5_000 + time.now,
		sleep: (milliseconds) => goingOn(time.passed(milliseconds)),
		random: () => random.next(),
		timeout,
		roughTimeout: timeout,
	};
	const { shipped, collections } = code(clock);
	return Object.assign(process, { shipped, memory: collections, goingOn, clock });
}

module.exports = { startProcess, EPOCH };
