'use strict';

/** Runs that take turns: whatever slows the machine down for a while meets all of them. */
/** Each round begins with another run, so that none is always the one after the heaviest. */
const turned = (runs, round) => [...runs.slice(round % runs.length), ...runs.slice(0, round % runs.length)];

/**
 * @template Run, Measured
 * @param {Run[]} runs
 * @param {number} rounds
 * @param {(run: Run) => Promise<Measured>} measure
 * @returns {Promise<{ run: Run, measured: Measured[] }[]>} in the order of `runs`
 */
async function inTurns(runs, rounds, measure) {
	const measured = new Map(runs.map((run) => [run, []]));
	for (let round = 0; round < rounds; round++) {
		for (const run of turned(runs, round)) measured.get(run).push(await measure(run));
	}
	return runs.map((run) => ({ run, measured: measured.get(run) }));
}

module.exports = { inTurns };
