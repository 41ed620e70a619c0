'use strict';

/**
 * An answer that says no. Thrown from anywhere below the exchange, sent as it is: the words and the
 * shape are the provider's, so the one who throws it has already chosen them.
 */
class Refusal extends Error {
	/**
	 * @param {number} status
	 * @param {unknown} [body]
	 * @param {Record<string, string>} [headers]
	 */
	constructor(status, body, headers = {}) {
		super(`refused with ${status}`);
		this.answer = { status, body, headers };
	}
}

module.exports = { Refusal };
