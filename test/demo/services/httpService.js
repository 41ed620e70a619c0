'use strict';

/** A service that examples talk to besides the providers, on this machine: what it was asked, and what it answers. */
const { listen } = require('../../sandbox/core/host');

async function bodyOf(incoming) {
	const pieces = [];
	for await (const piece of incoming) pieces.push(piece);
	return Buffer.concat(pieces);
}

/** What a JSON body says; any other stays as it came. */
function parsed(bytes, type = '') {
	return type.startsWith('application/json') ? JSON.parse(bytes.toString('utf8')) : bytes;
}

/**
 * @param {string | undefined} key  the one bearer that is let in; undefined: everybody is
 * @param {Record<string, (request: any) => { status: number, body: any }>} routes  by `METHOD /path`; any other is 404
 * @returns {Promise<{ url: string, requests: any[], close: () => Promise<unknown> }>}
 */
async function startHttpService(key, routes) {
	/** @type {any[]} */
	const requests = [];
	const answer = async (incoming) => {
		const { method, headers } = incoming;
		const path = incoming.url;
		const body = parsed(await bodyOf(incoming), headers['content-type']);
		const request = { method, path, headers, body };
		const route = routes[`${method} ${path}`];
		const isKnown = key === undefined || headers.authorization === `Bearer ${key}`;
		const given = isKnown ? (route?.(request) ?? { status: 404, body: {} }) : { status: 401, body: {} };
		requests.push({ ...request, status: given.status });
		return given;
	};
	const onRequest = async (incoming, outgoing) => {
		const { status, body } = await answer(incoming).catch((error) => ({
			status: 400,
			body: { message: error.message },
		}));
		outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
	};
	const { url, close } = await listen(0, onRequest, () => {});
	return { url, requests, close };
}

module.exports = { startHttpService };
