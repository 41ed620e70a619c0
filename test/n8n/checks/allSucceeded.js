'use strict';

const assert = require('node:assert/strict');

/**
 * Every execution ended well, and each of its input items gave something.
 * @param {{ status: string, items: any[], error?: any }[]} results
 * @param {number} atLeast  items that have to come out of each
 */
function allSucceeded(results, atLeast = 1) {
	for (const { status, items, error } of results) {
		assert.equal(status, 'success', `${error?.message} ${error?.description ?? ''}`);
		assert.deepEqual(
			items.filter((item) => item.error !== undefined),
			[],
		);
		assert.ok(items.length >= atLeast, `${items.length} items came out, ${atLeast} expected`);
	}
}

module.exports = { allSucceeded };
