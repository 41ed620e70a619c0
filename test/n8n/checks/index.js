'use strict';

/** All checks, in the order in which they run: the search for secrets comes last and covers all others. */
const files = [
	'credentialTest',
	'readBack',
	'firstUse',
	'expiry',
	'revoked',
	'newestSession',
	'edited',
	'httpRequestNode',
	'operations',
	'previews',
	'dropdown',
	'examples',
	'own',
	'beforeItActs',
	'sendAndWait',
	'humanReview',
	'agents',
	'restart',
	'noSecrets',
];

const allChecks = () => files.flatMap((file) => require(`./${file}`));

module.exports = { allChecks };
