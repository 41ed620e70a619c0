'use strict';

/** What becomes of the executions that died with their worker in the checks before. */
const assert = require('node:assert/strict');
const { isGivenUp } = require('../lostByN8n');

// The lock of the job has to run out, n8n has to see it, and then waits half a minute for a worker that is merely late.
const WITHIN_MS = 90_000;

const firstSentence = (text = '') => text.split('. ')[0];

/** @returns {Promise<string>} as n8n words it */
async function endOf(client, id) {
	const { status, data } = await client.untilEnded(id, { timeoutMs: WITHIN_MS });
	return status === 'success' ? status : `${status}: ${firstSentence(data.resultData.error?.message)}`;
}

const countOf = (ends) =>
	[...new Set(ends)].map((end) => `${ends.filter((one) => one === end).length} ${end}`).join('; ');

const isGoodEnd = (end) => end === 'success' || isGivenUp({ trouble: end.replace(/^error: /, '') });

const givenUp = {
	title:
		'every execution that died with its worker is given up by n8n: nothing stays locked, and no call is placed by a second try',
	run: async ({ client, dead, lasting }) => {
		assert.ok(dead.length > 0, 'No execution has died: this check comes after those that kill a worker');
		const ends = [];
		for (const { id, judge } of dead) {
			ends.push(await endOf(client, id));
			judge?.();
		}
		assert.deepEqual(
			ends.filter((end) => !isGoodEnd(end)),
			[],
		);
		await lasting.closeAccounts();
		return `${dead.length} executions: ${countOf(ends)}`;
	},
};

module.exports = [givenUp];
