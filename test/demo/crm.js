'use strict';

/** A CRM on this machine that takes rows: a POST with a JSON object. */
const { once } = require('node:events');
const http = require('node:http');

async function bodyOf(request) {
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** @returns {Promise<{ url: string, rows: any[], stop(): Promise<void> }>} `rows`: in the order in which they came */
async function startCrm() {
	const rows = [];
	async function take(request, response) {
		if (request.method !== 'POST' || request.url !== '/ai-calls') return response.writeHead(404).end();
		rows.push(await bodyOf(request));
		return response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
	}
	const server = http.createServer((request, response) => {
		take(request, response).catch(() => response.writeHead(400).end());
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `http://127.0.0.1:${port}/ai-calls`,
		rows,
		async stop() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}

module.exports = { startCrm };
