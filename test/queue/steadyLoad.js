'use strict';

/** Executions that keep coming, at several accounts at once, until they are told to stop. */
const { setTimeout: sleep } = require('node:timers/promises');

/**
 * @param {{ start(count: number): Promise<boolean[]> }[]} batches
 * @param {{ everyMs: number, count: number }} rhythm `count` executions of each, again and again
 * @returns {{ stop(): Promise<number[]> }} stop: ends when the last call has been answered, and tells how many
 *   executions of each batch n8n took
 */
function startLoad(batches, { everyMs, count }) {
	const calls = batches.map(() => []);
	let going = true;

	async function run() {
		while (going) {
			batches.forEach((batch, index) => calls[index].push(batch.start(count)));
			await sleep(everyMs);
		}
	}

	const running = run();
	async function stop() {
		going = false;
		await running;
		const answers = await Promise.all(calls.map((own) => Promise.all(own)));
		return answers.map((own) => own.flat().filter(Boolean).length);
	}
	return { stop };
}

module.exports = { startLoad };
