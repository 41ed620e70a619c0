'use strict';

/** All checks, in the order in which they run: what takes something down comes last. */
const files = ['revoked', 'naturalExpiry', 'killedWorker', 'restarts'];

const allChecks = () => files.flatMap((file) => require(`./${file}`));

module.exports = { allChecks };
