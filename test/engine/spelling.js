/** Looks for secrets in everything a person or a log could see, in each spelling in which they travel. */
const { inspect } = require('node:util');

const formEncoded = (text) => new URLSearchParams([['', text]]).toString().slice(1);

const jsonEscaped = (text) => JSON.stringify(text).slice(1, -1);

/** As PHP does it. */
const phpEscaped = (text) =>
	jsonEscaped(text)
		.replaceAll('/', '\\/')
		.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const lowerPercent = (text) => encodeURIComponent(text).replace(/%../g, (byte) => byte.toLowerCase());

const NAMES = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos', é: 'eacute', ü: 'uuml' };

const SPECIAL = /[^\w .~-]/gu;

const entities = {
	named: (text) => text.replace(/[&<>"'éü]/g, (sign) => `&${NAMES[sign]};`),
	decimal: (text) => text.replace(SPECIAL, (sign) => `&#${sign.codePointAt(0)};`),
	hexadecimal: (text) => text.replace(SPECIAL, (sign) => `&#x${sign.codePointAt(0).toString(16).toUpperCase()};`),
};

/** The whole secret, as a provider may quote it. */
const spellings = (secret) => [
	...new Set([
		secret,
		encodeURIComponent(secret),
		formEncoded(secret),
		jsonEscaped(secret),
		Buffer.from(secret).toString('base64'),
		lowerPercent(secret),
		phpEscaped(secret),
		...Object.values(entities).map((encode) => encode(secret)),
		// Of a sign-in with the Basic scheme (RFC 7617).
		Buffer.from(`example-user:${secret}`).toString('base64'),
	]),
];

/** A shorter piece turns up by chance. */
const SHORTEST_PIECE = 8;

/**
 * In base64 of a longer text the secret begins at one of three places within a group; the groups it fills alone stay
 * the same.
 */
function piecesInBase64(secret) {
	const pieces = [0, 1, 2].map((before) => {
		const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
		return bytes.subarray(before === 0 ? 0 : 3, bytes.length - (bytes.length % 3)).toString('base64');
	});
	return pieces.filter(({ length }) => length >= SHORTEST_PIECE);
}

const forUrls = (base64) => base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** @type {Map<string, string[]>} */
const known = new Map();

/** Every text that gives a secret away. */
function tracesOf(secret) {
	if (!known.has(secret)) {
		const encoded = [Buffer.from(secret).toString('base64'), ...piecesInBase64(secret)];
		// A stored execution is JSON within JSON.
		known.set(secret, [
			...new Set([...spellings(secret), jsonEscaped(jsonEscaped(secret)), ...encoded, ...encoded.map(forUrls)]),
		]);
	}
	return known.get(secret) ?? [];
}

const shows = (text, secret) => tracesOf(secret).some((trace) => text.includes(trace));

/**
 * All of an error, its hidden properties, cause and context included; each text in it also as it is, without quotes.
 */
function everythingIn(value) {
	const texts = [];
	const json = toJson(value, texts);
	return [
		inspect(value, { depth: 12, showHidden: true, maxArrayLength: null, maxStringLength: null, breakLength: Infinity }),
		json,
		...texts,
	].join('\n');
}

/** @param {string[]} texts takes up every text on the way */
function toJson(value, texts) {
	const seen = new WeakSet();
	const once = (_key, one) => {
		if (typeof one === 'string') texts.push(one);
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
	return secrets.filter((secret) => shows(text, secret));
}

module.exports = { everythingIn, secretsIn, shows, spellings };
