'use strict';

/** Which executions n8n itself lost, with a worker or a server that went away; they say nothing about our credentials. */

/** n8n's words for a worker that has died, and PostgreSQL's and its driver's for a server that is not there. */
const N8N_SAYS = [
	/failed to be processed too many times/,
	/^crashed/,
	/Connection terminated|Client was closed|timeout exceeded when trying to connect/,
	/terminating connection|database system is (shutting down|starting up)|database connection/i,
	// Raw words of Node.js and TypeORM: our nodes have others, and the doubles are always there.
	/connect ECONNREFUSED|Query runner already released/,
];

/** @param {{ trouble: string }} failure of a tally */
const isLostByN8n = ({ trouble }) => N8N_SAYS.some((words) => words.test(trouble));

/** Goes on for ever in n8n's records: no worker has it, or the one that had it could not write down its end. */
const isForgotten = (workers) => ({ id }) => {
	const itsWorkers = workers.filter((worker) => worker.hasStarted(id));
	return itsWorkers.length === 0 || itsWorkers.some((worker) => worker.hasLetGo(id));
};

/** A tally in which what n8n lost is no failure. */
function withoutLost({ failures, lost, ...rest }) {
	const lostLater = failures.filter(isLostByN8n).map(({ id }) => id);
	return { ...rest, failures: failures.filter((failure) => !isLostByN8n(failure)), lost: [...lost, ...lostLater] };
}

module.exports = { isForgotten, withoutLost };
