'use strict';

/** Whether n8n goes on answering while something else is under way: one process does both. */
const assert = require('node:assert/strict');
const { setTimeout: sleep } = require('node:timers/promises');
const { fetchAnew } = require('./fetchAnew');

const ASK_EVERY_MS = 25;
/** Far beyond what a busy machine takes; a process that stands still takes for ever. */
const LONGEST_ANSWER_MS = 20_000;

async function statusOf(url) {
	try {
		return (await fetchAnew(url, { signal: AbortSignal.timeout(LONGEST_ANSWER_MS) })).status;
	} catch (error) {
		return `none within ${LONGEST_ANSWER_MS / 1000} s (${error instanceof Error ? error.name : error})`;
	}
}

/**
 * @template Result
 * @param {string} url of n8n
 * @param {() => Promise<Result>} work
 * @returns {Promise<{ result: Result, asked: number }>} `asked`: how often it said meanwhile that it is ready
 * @throws when it does not, without waiting for the end of the work any more
 */
async function whileReady(url, work) {
	let asked = 0;
	let isOver = false;
	const asking = async () => {
		while (!isOver) {
			assert.equal(await statusOf(`${url}/healthz/readiness`), 200, "n8n's answer to /healthz/readiness meanwhile");
			asked += 1;
			await sleep(ASK_EVERY_MS);
		}
	};
	const working = work().finally(() => {
		isOver = true;
	});
	// Of a process that stands still it comes much later, when nobody waits for it.
	working.catch(() => {});
	const [result] = await Promise.all([working, asking()]);
	return { result, asked };
}

module.exports = { whileReady };
