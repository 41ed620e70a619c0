'use strict';

/** What was seen against what was expected, as a table for people and a yes or no for scripts. */
const { ACCOUNTS, signInsOfTest } = require('../providers');

const loginRows = (sandbox) =>
	ACCOUNTS.map((row) => ({
		of: 'logins, credential test included',
		step: row.label,
		seen: sandbox[row.provider].grants.length,
		expected: signInsOfTest(row),
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
