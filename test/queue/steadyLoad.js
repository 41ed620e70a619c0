'use strict';

/** Executions that keep coming, at several accounts at once, so many times or until they are told to stop. */
const { setTimeout: sleep } = require('node:timers/promises');

/**
 * @param {{ start(count: number): Promise<boolean[]> }[]} batches
 * @param {{ everyMs: number, count: number, times?: number }} rhythm `count` executions of each, again and again
 * @returns {{ ended(): Promise<{ made: number, accepted: number }[]>, stop(): Promise<{ made: number, accepted: number
 * }[]> }}
 *   both end when the last call has been answered, and tell of each batch how many calls were made and how many n8n
 * took
 */
function startLoad(batches, { everyMs, count, times = Infinity }) {
	const calls = batches.map(() => []);
	let going = true;

	async function run() {
		for (let time = 0; going && time < times; time += 1) {
			batches.forEach((batch, index) => calls[index].push(batch.start(count)));
			await sleep(everyMs);
		}
	}

	const running = run();
	async function ended() {
		await running;
		const answers = await Promise.all(calls.map((own) => Promise.all(own)));
		return answers.map((own) => ({ made: own.flat().length, accepted: own.flat().filter(Boolean).length }));
	}
	async function stop() {
		going = false;
		return await ended();
	}
	return { ended, stop };
}

module.exports = { startLoad };
