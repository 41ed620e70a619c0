'use strict';

/** A PostgreSQL of our own, in a temporary folder. */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { privatePort } = require('./privatePort');
const { runCommand } = require('../n8n/runCommand');
const { makeTemporaryFolder, removeTemporaryFolder } = require('../n8n/temporaryFolder');
const { startPrivateServer } = require('./privateServer');
const { unprivilegedUser } = require('./unprivilegedUser');

const USER = 'n8n';
const DATABASE = 'postgres';
const HOST = '127.0.0.1';
// Fast shutdown: connected clients are sent away.
const STOP_SIGNAL = 'SIGINT';

/** @returns {Promise<string>} where its data is */
async function makeCluster(bin, folder, user) {
	const data = path.join(folder, 'data');
	if (user) fs.chownSync(folder, user.uid, user.gid);
	const args = ['-D', data, '-U', USER, '-E', 'UTF8', '--locale=C', '--auth=trust', '--no-sync'];
	await runCommand(path.join(bin, 'initdb'), args, { ...user, cwd: folder });
	return data;
}

const settingsOf = (port) => ({
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: HOST,
	DB_POSTGRESDB_PORT: String(port),
	DB_POSTGRESDB_USER: USER,
	DB_POSTGRESDB_DATABASE: DATABASE,
});

/** No durability: the machine does not crash here, only the server goes away, and then cleanly. */
const serverArguments = (data, port) => [
	...['-D', data, '-h', HOST, '-p', String(port)],
	...['unix_socket_directories=', 'fsync=off'].flatMap((setting) => ['-c', setting]),
];

/**
 * With the driver that n8n itself uses: while checks wait they ask often, and a program for each query is dear.
 * @returns {Promise<any[]>} the rows of the answer
 */
async function rows(host, port, sql) {
	const { Client } = require(require.resolve('pg', { paths: [host.dir] }));
	const client = new Client({ host: HOST, port, user: USER, database: DATABASE });
	// Without a listener, a server that goes away would end this process.
	client.on('error', () => {});
	await client.connect();
	try {
		return (await client.query(sql)).rows;
	} finally {
		await client.end();
	}
}

/**
 * @param {{ bin: string, host: { dir: string }, logBook: any }} options bin: folder of PostgreSQL's programs
 * @returns {Promise<any>} env: for n8n; rows: for a query; start, stop: to restart it; close: for good
 */
async function startPostgres({ bin, host, logBook }) {
	const folder = makeTemporaryFolder('postgres');
	const user = await unprivilegedUser();
	const data = await makeCluster(bin, folder, user);
	const port = await privatePort();
	const isReady = () => spawnSync(path.join(bin, 'pg_isready'), ['-h', HOST, '-p', String(port)]).status === 0;
	const command = path.join(bin, 'postgres');
	const server = await startPrivateServer({
		...{ name: 'PostgreSQL', command, args: serverArguments(data, port) },
		...{ folder, user, stopSignal: STOP_SIGNAL, isReady, logBook },
	});

	async function close() {
		await server.stop();
		removeTemporaryFolder(folder);
	}

	return { env: settingsOf(port), rows: (sql) => rows(host, port, sql), ...server, close };
}

module.exports = { startPostgres };
