'use strict';

/** Runs that take turns: whatever slows the machine down for a while meets all of them. */

/** Each round begins with another run and every second goes backwards, so that none always follows the same one. */
function turned(runs, round) {
	const turn = [...runs.slice(round % runs.length), ...runs.slice(0, round % runs.length)];
	return round % 2 === 0 ? turn : turn.reverse();
}

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
