'use strict';

/**
 * The doubles of all contestants behind one address, in a process of their own: the other core, so that what a server
 * costs is not taken from n8n. Told what to do over the channel to its parent; a message is answered with one.
 */
const http = require('node:http');
const https = require('node:https');
const { createCapacity } = require('./capacity');
const { createSessions } = require('./sessions');
const { createTally } = require('./tally');

const routes = new Map(
	['./mightyCall', './metabase', './baserow'].flatMap((file) => {
		const { bearerOf, routes: ofProvider } = require(file);
		return Object.entries(ofProvider).map(([name, route]) => [name, { ...route, bearerOf }]);
	}),
);
const sessions = createSessions();
const tally = createTally();
let latency = 0;
/** @type {ReturnType<typeof createCapacity> | undefined} */
let capacity;

function answerOf(route, { headers, query, body }) {
	if (!route) return [404, { message: 'The bench has no such path.' }];
	if (!route.grant && !sessions.isLive(route.bearerOf(headers)))
		return [401, { message: 'Authorization has been denied.' }];
	return [200, route.answer({ query, body, sessions })];
}

function answer(request, response, route, query, body) {
	const [status, content] = answerOf(route, { headers: request.headers, query, body });
	const text = JSON.stringify(content);
	tally.answered(status);
	response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
	response.end(text);
}

function receive(request, response) {
	const [path, search = ''] = request.url.split('?');
	const route = routes.get(`${request.method} ${path}`);
	tally.arrived(route);
	let body = '';
	request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
	request.on('end', () => {
		const now = () => answer(request, response, route, new URLSearchParams(search), body);
		if (capacity && route && !route.grant) capacity.receive(orRefused(response, now));
		else if (latency > 0) setTimeout(now, latency);
		else now();
	});
}

const orRefused = (response, now) => (status, retryAfter) => {
	if (status === 200) return now();
	const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	return response.end('{"message":"Too many requests"}');
};

const orders = {
	set: (wanted) => {
		latency = wanted.latency ?? 0;
		capacity = wanted.nature && createCapacity(wanted.nature);
		sessions.setLifetime(wanted.lifetime);
	},
	forget: tally.forget,
	seen: tally.seen,
	told: () => capacity?.log(),
	expireAll: sessions.expireAll,
	listenSecurely,
	// The floors have a ready header, whatever happens to the others' bearers.
	bearer: () => sessions.forEver(),
};

// Idle connections stay: a server that closes them makes clients fail at random. The backlog is for all items at once.
const settings = { keepAliveTimeout: 600_000, requestTimeout: 0 };
const server = http.createServer(settings, receive);
server.on('connection', tally.connected);

/** The same behind TLS. @returns {Promise<number>} its port */
async function listenSecurely({ key, cert }) {
	const secure = https.createServer({ ...settings, key, cert }, receive).on('secureConnection', tally.connected);
	return await listening(secure);
}

const listening = (one) =>
	new Promise((resolve) =>
		one.listen({ port: 0, host: '127.0.0.1', backlog: 65_535 }, () => resolve(one.address().port)),
	);

async function obey({ order, wanted }) {
	process.send({ answer: (await orders[order](wanted)) ?? null });
}
process.on('message', (message) => void obey(message));
process.on('disconnect', () => process.exit());
void listening(server).then((port) => process.send({ answer: port }));
