'use strict';

/** Runs last: no token that a double gave out and no typed secret is in the log of any process. */
const assert = require('node:assert/strict');
const { ACCOUNTS } = require('../../providers');

const TYPED = ACCOUNTS.flatMap(({ secrets }) => secrets).length;
const MADE_UP = 'example secret of no account';

/** A search that finds nothing proves something only if there is something to find, and a place to find it in. */
function assertSearchWorks(evidence, texts) {
	const { secrets } = evidence.size();
	assert.ok(secrets > TYPED, `only ${secrets} secrets are known: this check comes after those that sign in`);
	assert.deepEqual(
		texts.filter(({ text }) => text === '').map(({ name }) => name),
		[],
		'these have logged nothing',
	);
	evidence.note(MADE_UP, 'made up');
	assert.deepEqual(evidence.leaksIn(`${texts[0].text} ${MADE_UP}`).includes('made up'), true);
}

const inLogs = {
	title: 'no token and no secret in the logs of main, workers (at debug level), PostgreSQL and Redis',
	run: async ({ evidence, logBook }) => {
		const texts = logBook.texts();
		assertSearchWorks(evidence, texts);
		const leaks = texts.flatMap(({ name, text }) =>
			evidence.leaksIn(text).map((what) => `${what} in the log of ${name}`),
		);
		assert.deepEqual([...new Set(leaks)], []);
		const lines = texts.reduce((sum, { text }) => sum + text.split('\n').length, 0);
		return `${evidence.size().secrets} secrets searched for in ${lines} lines of ${texts.length} logs`;
	},
};

module.exports = [inLogs];
