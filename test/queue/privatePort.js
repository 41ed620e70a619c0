'use strict';

/**
 * Ports for servers that start one after another, over and over. Below the range from which the system takes
 * ports for outgoing connections: there, somebody's connection could have it by the time a server wants it back.
 */
const net = require('node:net');

const FIRST = 20_000;
const LAST = 32_000;
const taken = new Set();

function isFree(port) {
	return new Promise((resolve) => {
		const server = net.createServer();
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}

/** @returns {Promise<number>} a port on 127.0.0.1 that this process gives out only once */
async function privatePort() {
	for (;;) {
		const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
		if (taken.has(port) || !(await isFree(port))) continue;
		taken.add(port);
		return port;
	}
}

module.exports = { privatePort };
