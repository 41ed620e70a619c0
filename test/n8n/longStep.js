'use strict';

/**
 * Tells a waiting person what goes on: one line when a step starts, one every half minute, one at
 * its end. Plain lines, because a build log is no terminal.
 */
const EVERY_MS = 30_000;

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * @template T
 * @param {(line: string) => void} log
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function longStep(log, title, work) {
	const started = Date.now();
	log(`${title} ...`);
	const ticker = setInterval(() => log(`${title} ... still at it after ${seconds(started)}`), EVERY_MS);
	try {
		const result = await work();
		log(`${title}: done in ${seconds(started)}`);
		return result;
	} finally {
		clearInterval(ticker);
	}
}

module.exports = { longStep };
