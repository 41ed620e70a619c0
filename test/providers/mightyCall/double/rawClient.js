'use strict';

/** A client that sends whatever it is told, for tests of the double itself: it knows the sign-in and nothing else. */

const bodyOf = ({ json, text }) => {
	if (json !== undefined) return { body: JSON.stringify(json), type: { 'content-type': 'application/json' } };
	return text === undefined ? { type: {} } : { body: text, type: { 'content-type': 'text/plain' } };
};

/** A list becomes a repeated name. */
const searchOf = (query = {}) => {
	const pairs = Object.entries(query).flatMap(([name, value]) => [].concat(value).map((one) => [name, one]));
	return pairs.length ? `?${new URLSearchParams(pairs)}` : '';
};

const parsed = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
};

const filled = (path, values = {}) => path.replace(/\{(\w+)\}/g, (_all, name) => encodeURIComponent(values[name]));

/** The two headers every method but ping wants. */
async function signIn({ url, credentials }) {
	const body = new URLSearchParams({
		grant_type: 'client_credentials',
		client_id: credentials.apiKey,
		client_secret: credentials.userKey,
	});
	const answer = await fetch(`${url}/v4/auth/token`, {
		method: 'POST',
		headers: { 'x-api-key': credentials.apiKey },
		body,
	});
	return { authorization: `Bearer ${(await answer.json()).access_token}`, 'x-api-key': credentials.apiKey };
}

/**
 * @param {any} provider  the double
 * @param {any} signedIn  the headers of `signIn`
 * @returns a function of method, path below /v4/api with the {names} of `values` in it, and the rest of the request;
 *          `without` leaves headers out
 */
const askerOf =
	(provider, signedIn) =>
	async (method, path, { values, query, without = [], headers, ...rest } = {}) => {
		const concrete = filled(path, values);
		const { body, type } = bodyOf(rest);
		const own = Object.fromEntries(Object.entries(signedIn).filter(([name]) => !without.includes(name)));
		const answer = await fetch(`${provider.url}/v4/api${concrete}${searchOf(query)}`, {
			method,
			headers: { ...own, ...type, ...headers },
			body,
		});
		return { method, path: concrete, status: answer.status, body: parsed(await answer.text()) };
	};

module.exports = { signIn, askerOf };
