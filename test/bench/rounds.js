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
 * @param {{ few?: number, isClear?: (results: { run: Run, measured: Measured[] }[]) => boolean }} [enough] so few rounds
 * are enough where they make it clear already
 * @returns {Promise<{ run: Run, measured: Measured[] }[]>} in the order of `runs`
 */
async function inTurns(runs, rounds, measure, { few = rounds, isClear = () => true } = {}) {
	const measured = new Map(runs.map((run) => [run, []]));
	const results = () => runs.map((run) => ({ run, measured: measured.get(run) }));
	for (let round = 0; round < rounds; round++) {
		if (round >= few && isClear(results())) break;
		for (const run of turned(runs, round)) measured.get(run).push(await measure(run));
	}
	return results();
}

module.exports = { inTurns };
