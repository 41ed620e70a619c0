'use strict';

/** The doubles as the bench uses them. */
const { startChild } = require('../childProcess');

async function startDouble() {
	const { ready: port, ask, stop } = await startChild(process.execPath, require.resolve('./server.child.js'));
	return {
		url: `http://127.0.0.1:${port}`,
		/**
		 * @param {{ latency?: number, lifetime?: number, nature?: import('./capacity').Nature }} wanted ms of every answer;
		 * seconds of the bearers to come; what it can do, where that has bounds
		 */
		set: (wanted) => ask('set', wanted),
		forget: () => ask('forget'),
		/** @returns {Promise<{ requests: number, grants: number, refusals: number, connections: number }>} */
		seen: () => ask('seen'),
		/** What has come since a nature was set. */
		told: () => ask('told'),
		/** @param {{ key: string, cert: string }} own PEM @returns {Promise<string>} the same doubles behind TLS */
		secureUrl: async (own) => `https://127.0.0.1:${await ask('listenSecurely', own)}`,
		expireAll: () => ask('expireAll'),
		/** A bearer without asking for one as a client would, for the floors with a ready header. */
		bearer: () => ask('bearer'),
		stop,
	};
}

module.exports = { startDouble };
