/** Looks for secrets in everything a person or a log could see, in each spelling in which they travel. */
const { inspect } = require('node:util');

const spellings = (secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];

/** All of an error, its hidden properties, cause and context included. */
const everythingIn = (value) =>
	[inspect(value, { depth: 12, showHidden: true, maxArrayLength: null, maxStringLength: null, breakLength: Infinity }), toJson(value)].join('\n');

function toJson(value) {
	const seen = new WeakSet();
	const once = (_key, one) => {
		if (typeof one !== 'object' || one === null) return one;
		if (seen.has(one)) return '(again)';
		seen.add(one);
		return one instanceof Error ? { ...one, message: one.message, stack: one.stack, cause: one.cause } : one;
	};
	return JSON.stringify(value, once) ?? '';
}

/**
 * @param {unknown} value
 * @param {string[]} secrets
 * @returns {string[]} the secrets found, so that a failing test names them
 */
function secretsIn(value, secrets) {
	const text = everythingIn(value);
	return secrets.filter((secret) => spellings(secret).some((spelling) => text.includes(spelling)));
}

module.exports = { secretsIn, spellings };
