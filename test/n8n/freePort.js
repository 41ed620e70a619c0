'use strict';

const net = require('node:net');

/** @returns {Promise<number>} a port on 127.0.0.1 that nobody listens on */
function freePort() {
	return new Promise((resolve, reject) => {
		const server = net.createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = /** @type {any} */ (server.address());
			server.close(() => resolve(port));
		});
	});
}

module.exports = { freePort };
