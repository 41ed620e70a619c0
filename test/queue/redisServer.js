'use strict';

/** A Redis of our own, in a temporary folder. */
const net = require('node:net');
const { privatePort } = require('./privatePort');
const { makeTemporaryFolder, removeTemporaryFolder } = require('../n8n/temporaryFolder');
const { startPrivateServer } = require('./privateServer');

const HOST = '127.0.0.1';
// As Debian's own configuration: what is in memory is written to disk at a clean end.
const SAVE = ['--save', '3600 1'];

/** Whether it answers a PING with PONG: while it loads its data it takes connections, too. */
function answersPing(port) {
	return new Promise((resolve) => {
		const socket = net.connect(port, HOST, () => socket.write('PING\r\n'));
		const settle = (answer) => {
			socket.destroy();
			resolve(answer);
		};
		socket.once('data', (data) => settle(data.toString().startsWith('+PONG')));
		socket.once('error', () => settle(false));
	});
}

/**
 * @param {{ command: string, logBook: any }} options command: redis-server
 * @returns {Promise<any>} env: for n8n; start, stop: to restart it; close: for good
 */
async function startRedis({ command, logBook }) {
	const folder = makeTemporaryFolder('redis');
	const port = await privatePort();
	const args = ['--bind', HOST, '--port', String(port), '--dir', folder, ...SAVE];
	const isReady = () => answersPing(port);
	const server = await startPrivateServer({ name: 'Redis', command, args, folder, isReady, logBook });

	async function close() {
		await server.stop();
		removeTemporaryFolder(folder);
	}

	return { env: { QUEUE_BULL_REDIS_HOST: HOST, QUEUE_BULL_REDIS_PORT: String(port) }, ...server, close };
}

module.exports = { startRedis };
