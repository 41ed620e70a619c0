'use strict';

/**
 * All checks. The rows of a stage run side by side: two minutes of executions leave the workers time for more. What takes
 * something down comes last and has n8n to itself.
 */
const SIDE_BY_SIDE = [require('./naturalExpiry'), require('./revoked')];
const TAKES_DOWN = [[...require('./killedWorker'), ...require('./restarts')]];

const STAGES = [SIDE_BY_SIDE, TAKES_DOWN];

module.exports = { STAGES };
