'use strict';

/**
 * Which executions n8n itself lost, with a worker or a server that went away; they say nothing about our credentials.
 */

/** n8n's words for what a worker that has died left behind. */
const GIVEN_UP = [/failed to be processed too many times/, /^crashed/];

/** Words of PostgreSQL and its driver for a server that is not there. */
const NO_SERVER = [
	/Connection terminated|Client was closed|timeout exceeded when trying to connect/,
	/terminating connection|database system is (shutting down|starting up)|database connection/i,
	// Raw words of Node.js and TypeORM: our nodes have others, and the doubles are always there.
	/connect ECONNREFUSED|Query runner already released/,
];

const says =
	(words) =>
	({ trouble }) =>
		words.some((one) => one.test(trouble));

/** @param {{ trouble: string }} failure of a tally */
const isGivenUp = says(GIVEN_UP);
const isLostByN8n = says([...GIVEN_UP, ...NO_SERVER]);

/** Goes on for ever in n8n's records: no worker has it, or the one that had it could not write down its end. */
const isForgotten =
	(workers) =>
	({ id }) => {
		const itsWorkers = workers.filter((worker) => worker.hasStarted(id));
		return itsWorkers.length === 0 || itsWorkers.some((worker) => worker.hasLetGo(id));
	};

/**
 * A tally in which what n8n lost is no failure: only for checks that take something down, and that bound what is lost.
 */
function withoutLost({ failures, lost, ...rest }) {
	const lostLater = failures.filter(isLostByN8n).map(({ id }) => id);
	return { ...rest, failures: failures.filter((failure) => !isLostByN8n(failure)), lost: [...lost, ...lostLater] };
}

module.exports = { isForgotten, isGivenUp, withoutLost };
