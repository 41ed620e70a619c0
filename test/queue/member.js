'use strict';

/** One n8n process of the installation, main or worker, with a folder of its own as in a container of its own. */
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

	async function close() {
		await running?.stop();
		removeTemporaryFolder(env.N8N_USER_FOLDER);
	}

	/** What the process itself has logged: that it began with an execution, and that n8n was through with it. */
	const hasStarted = (executionId) => new RegExp(`Worker started execution ${executionId}\\b`).test(logs);
	const hasLetGo = (executionId) =>
		new RegExp(`Worker (finished|errored while running) execution ${executionId}\\b`).test(logs);

	return {
		...{ name, start, ready, close, hasStarted, hasLetGo },
		kill: () => running.kill(),
		hasEnded: () => running.hasEnded(),
		logs: () => logs,
	};
}

module.exports = { createMember };
