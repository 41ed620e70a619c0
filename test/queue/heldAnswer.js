'use strict';

const { PassThrough } = require('node:stream');

/**
 * A provider that does what it is asked, and whose answer does not come.
 * @param {any} provider
 * @param {any} match as in a fault of the sandbox
 * @param {number} before how many such requests are answered as usual first
 */
function holdAnswer(provider, match, before) {
	if (before > 0) provider.faults.push({ match, times: before });
	// A body that never begins: not even the head of the answer is sent.
	provider.faults.push({ match, status: 200, afterActing: true, body: new PassThrough() });
}

module.exports = { holdAnswer };
