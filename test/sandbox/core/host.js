'use strict';

const http = require('node:http');

/** One listening address of a provider: 127.0.0.1 only, counting connections, able to drop them all. */
async function listen(port, onRequest, onConnection) {
	const sockets = new Set();
	// Longer than any test: a server that closes idle connections makes clients fail at random.
	const server = http.createServer({ keepAliveTimeout: 120000 }, onRequest);
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		onConnection(socket);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(undefined));
	});
	return { url: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}`, close: () => close(server, sockets) };
}

const close = (server, sockets) =>
	new Promise((resolve) => {
		server.close(() => resolve(undefined));
		for (const socket of sockets) socket.destroy();
	});

module.exports = { listen };
