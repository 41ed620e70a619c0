'use strict';

const { setTimeout: sleep } = require('node:timers/promises');

/**
 * Asks until the answer is neither undefined nor false.
 * @template T
 * @param {string} what named in the error when it never comes true
 * @param {() => Promise<T | undefined | false> | T | undefined | false} ask
 * @param {{ timeoutMs?: number, everyMs?: number }} [options]
 * @returns {Promise<T>}
 */
async function waitFor(what, ask, { timeoutMs = 60_000, everyMs = 100 } = {}) {
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) return answer;
		if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}`);
		await sleep(everyMs);
	}
}

module.exports = { waitFor };
