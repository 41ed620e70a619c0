'use strict';

/** A real n8n of its own: own folder, own ports, the packed package installed, nothing left behind. */
const { ensureHost } = require('./host');
const { freePort } = require('./freePort');
const { installTarball } = require('./installTarball');
const { n8nEnvironment } = require('./n8nEnvironment');
const { startProcess } = require('./n8nProcess');
const { makeTemporaryFolder, removeTemporaryFolder } = require('./temporaryFolder');

async function settings({ host, userFolder, env }) {
	const port = await freePort();
	const brokerPort = await freePort();
	return {
		url: `http://127.0.0.1:${port}`,
		env: n8nEnvironment({ host, userFolder, port, brokerPort, extra: env }),
	};
}

/**
 * @param {any} [options]
 * @param {string} [options.tarball] package to install before the start
 * @param {any} [options.env] settings on top of the harness's own
 * @param {string} [options.userFolder] an existing folder to go on with; it is then not removed by stop()
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<{ url: string, userFolder: string, ready(): Promise<void>, restart(): Promise<void>, crash():
 * Promise<void>, stop(): Promise<void>, logs(): string }>}
 */
async function startN8n({ tarball, env, userFolder: givenFolder, log = console.log } = {}) {
	const host = await ensureHost({ log });
	const userFolder = givenFolder ?? makeTemporaryFolder('n8n');
	if (tarball) await installTarball(tarball, userFolder);
	const own = await settings({ host, userFolder, env });

	let logs = '';
	let running;
	const ready = () => running.ready(own.url);
	const start = async () => {
		running = startProcess({ host, env: own.env, onOutput: (text) => (logs += text) });
		await ready();
	};
	const stop = async () => {
		await running.stop();
		if (!givenFolder) removeTemporaryFolder(userFolder);
	};
	const restart = async () => {
		await running.stop();
		await start();
	};
	/** The machine loses its power, and is switched on again. */
	const crash = async () => {
		await running.kill();
		await start();
	};

	await start();
	return { url: own.url, userFolder, ready, restart, crash, stop, logs: () => logs };
}

module.exports = { startN8n };
