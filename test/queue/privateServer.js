'use strict';

/** A server of our own on a private port: started, waited for, ended, and started again in the same folder. */
const { lastLines } = require('../n8n/lastLines');
const { spawnGroup, stopGroup } = require('../n8n/processGroup');
const { waitFor } = require('../n8n/waitFor');

const READY_WITHIN_MS = 30_000;

/**
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.command
 * @param {string[]} options.args
 * @param {string} options.folder
 * @param {{ uid: number, gid: number }} [options.user]
 * @param {string} [options.stopSignal] what makes the server end cleanly and soon
 * @param {() => Promise<boolean>} options.isReady
 * @param {{ add(source: { name: string, logs(): string }): void }} options.logBook
 */
async function startPrivateServer({ name, folder, isReady, logBook, stopSignal = 'SIGTERM', ...program }) {
	let child;
	let output = '';

	async function start() {
		const argument = JSON.stringify({ ...program, stopSignal });
		child = spawnGroup(process.execPath, [require.resolve('./server.child.js'), argument], {
			cwd: folder,
			stdio: 'pipe',
		});
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (text) => (output += text));
		await waitFor(
			`${name} to be ready`,
			async () => {
				if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}:\n${lastLines(output)}`);
				return await isReady();
			},
			{ timeoutMs: READY_WITHIN_MS },
		);
	}

	const stop = () => stopGroup(child);

	logBook.add({ name, logs: () => output });
	await start();
	return { start, stop };
}

module.exports = { startPrivateServer };
