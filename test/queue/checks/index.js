'use strict';

/**
 * All checks. The rows of a stage run side by side: two minutes of executions leave the workers time for more. What
 * takes something down has n8n to itself. n8n notices only after a while that executions have died
 * (queueEnvironment.js), so that is looked at once for all of them. The search for secrets comes last and covers all
 * others.
 */
const SIDE_BY_SIDE = [
	require('./naturalExpiry'),
	require('./revoked'),
	require('./contactedBefore'),
	require('./sendAndWait'),
];
const TAKES_DOWN = [
	[...require('./killedCall'), ...require('./killedWorker'), ...require('./givenUp'), ...require('./restarts')],
];
const LAST = [require('./noSecrets')];

const STAGES = [SIDE_BY_SIDE, TAKES_DOWN, LAST];

module.exports = { STAGES };
