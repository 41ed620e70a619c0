'use strict';

const assert = require('node:assert/strict');

/**
 * No execution failed. What n8n itself lost is no failure, where a check takes something down (batch.js).
 * @param {{ failures: { id: string, trouble: string }[] }} result
 */
function noneFailed({ failures }) {
	assert.deepEqual(
		failures.map(({ id, trouble }) => `execution ${id}: ${trouble}`),
		[],
	);
}

/**
 * None failed, and none is missing.
 * @param {{ succeeded: number, failures: any[], lost: string[] }} result
 * @param {number} count how many were started
 */
function allEndedWell(result, count) {
	noneFailed(result);
	const { succeeded, lost } = result;
	assert.equal(
		succeeded + lost.length,
		count,
		`${count} were started, ${succeeded} succeeded, ${lost.length} were lost by n8n`,
	);
}

module.exports = { allEndedWell, noneFailed };
