'use strict';

/** One n8n process of the installation, main or worker, with a folder of its own as in a container of its own. */
const fs = require('node:fs');
const path = require('node:path');
const { startProcess } = require('../n8n/n8nProcess');
const { removeTemporaryFolder } = require('../n8n/temporaryFolder');

/**
 * @param {object} options
 * @param {string} options.name
 * @param {object} options.host
 * @param {string[]} options.command
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.url where it says whether it is ready
 */
function createMember({ name, host, command, env, url }) {
	let logs = '';
	let running;

	const ready = () => running.ready(url);

	async function start() {
		running = startProcess({ host, env, command, onOutput: (text) => (logs += text) });
		await ready();
	}

	/**
	 * Killed, and the disk gone with it, as with a container: what n8n noted there would tell it after a restart which
	 * executions have crashed.
	 */
	async function killWithNotes() {
		await running.kill();
		const folder = path.join(env.N8N_USER_FOLDER, '.n8n');
		const notes = fs.readdirSync(folder).filter((file) => file.startsWith('n8nEventLog'));
		for (const file of notes) fs.rmSync(path.join(folder, file));
	}

	/** For good, and at once: asked to end, n8n would wait for executions that have been lost. */
	async function close() {
		await running?.kill();
		removeTemporaryFolder(env.N8N_USER_FOLDER);
	}

	/** What the process itself has logged: that it began with an execution, and that n8n was through with it. */
	const timesStarted = (executionId) =>
		logs.match(new RegExp(`Worker started execution ${executionId}\\b`, 'g'))?.length ?? 0;
	const hasStarted = (executionId) => timesStarted(executionId) > 0;
	const hasLetGo = (executionId) =>
		new RegExp(`Worker (finished|errored while running) execution ${executionId}\\b`).test(logs);

	return {
		...{ name, start, ready, killWithNotes, close, timesStarted, hasStarted, hasLetGo },
		kill: () => running.kill(),
		hasEnded: () => running.hasEnded(),
		logs: () => logs,
	};
}

module.exports = { createMember };
