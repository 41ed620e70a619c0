'use strict';

/** What was seen against what was expected, as a table for people and a yes or no for scripts. */
const { SANDBOX_ACCOUNTS } = require('../n8n/sandboxAccounts');

/** Mico has no request that only proves the secrets, so its credential test is one more login. */
const LOGINS = { mightyCall: 1, micoVoiceAi: 2, voipex: 1, teleTracker: 1, uComPbx: 1 };

const loginRows = (sandbox) =>
	SANDBOX_ACCOUNTS.map(({ provider, title }) => ({
		of: 'logins, credential test included',
		step: title,
		seen: sandbox[provider].grants.length,
		expected: LOGINS[provider],
	}));

/** @returns {boolean} whether all is as expected */
function printRows(rows, log) {
	let heading;
	log('\nexpected and seen at the providers');
	for (const { of, step, seen, expected } of rows) {
		if (of !== heading) log(`  ${of}`);
		heading = of;
		log(`    ${seen === expected ? 'ok    ' : 'NOT OK'} ${step}: ${seen} of ${expected}`);
	}
	const complete = rows.every(({ seen, expected }) => seen === expected);
	log(complete ? '\nEvery expected step was seen.' : '\nNot every expected step was seen.');
	return complete;
}

module.exports = { loginRows, printRows };
