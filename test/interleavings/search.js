'use strict';

/** Plays schedule after schedule until one shows a flaw. A schedule is a number: the seed of all that it draws. */
const fc = require('fast-check');
const { flawsOf } = require('./properties');
const { scenario, scenarioOf } = require('./scenarios');
const { play } = require('./world');

/** What nobody waited for, and failed. @type {string[]} */
const unhandled = [];
process.on('unhandledRejection', (error) =>
	unhandled.push(`nobody waits for: ${error instanceof Error ? error.stack : error}`),
);

/** @returns {Promise<string[]>} */
async function flawsIn(drawn, code) {
	const world = await play(drawn, code);
	return [...flawsOf(world), ...unhandled.splice(0)];
}

/**
 * @param {(clock: any) => any} code
 * @param {{ seed: number, schedules: number, step?: number, most?: number }} range every so many-th schedule from this
 *   one on, until so many show a flaw
 * @returns {Promise<{ found: { seed: number, flaws: string[] }[], played: number }>} those that do, and how many it took
 */
async function flawed(code, { seed, schedules, step = 1, most = Infinity }) {
	const found = [];
	let played = 0;
	for (; played < schedules && found.length < most; played++) {
		const its = seed + played * step;
		const flaws = await flawsIn(scenarioOf(its), code);
		if (flaws.length > 0) found.push({ seed: its, flaws });
	}
	return { found, played };
}

/** The smallest scenario that fast-check finds to show a flaw as this seed does. */
async function shrunk(code, seed) {
	const holds = fc.asyncProperty(scenario, async (drawn) => (await flawsIn(drawn, code)).length === 0);
	const { counterexample, numShrinks } = await fc.check(holds, { seed, numRuns: 1, interruptAfterTimeLimit: 60_000 });
	const [smallest] = counterexample ?? [scenarioOf(seed)];
	return { smallest, numShrinks, flaws: await flawsIn(smallest, code) };
}

module.exports = { flawed, flawsIn, shrunk };
