'use strict';

/** Runs last: no answer of n8n (executions, errors, credentials) and no line of its logs shows a secret. */
const assert = require('node:assert/strict');

/** A search that finds nothing proves something only if it finds what is there. */
function assertSearchWorks(evidence) {
	const secret = 'example+secret/with "signs"';
	evidence.note(secret, 'a secret made up for this');
	const basic = Buffer.from(`user:${secret}`).toString('base64');
	for (const text of [secret, encodeURIComponent(secret), JSON.stringify({ secret }), basic]) {
		assert.deepEqual(evidence.leaksIn(`x ${text} x`), ['a secret made up for this'], text);
	}
}

const inAnswers = {
	title: 'no token and no secret in anything n8n answered to the checks before',
	run: async ({ evidence }) => {
		assertSearchWorks(evidence);
		assert.deepEqual(evidence.leaks(), []);
		const { texts, secrets } = evidence.size();
		return `${secrets} secrets searched for in ${texts} answers`;
	},
};

const inLogs = {
	title: "no token and no secret in n8n's logs at debug level",
	run: async ({ evidence, server }) => {
		const logs = server.logs();
		assert.deepEqual(evidence.leaksIn(logs), []);
		return `${logs.split('\n').length} lines`;
	},
};

module.exports = [inAnswers, inLogs];
