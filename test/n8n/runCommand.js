'use strict';

/** Runs one command to its end and returns its output; a failure carries the end of that output. */
const { lastLines } = require('./lastLines');
const { spawnGroup } = require('./processGroup');

function failure(command, args, code, output) {
	return new Error(`"${[command, ...args].join(' ')}" ended with code ${code}:\n${lastLines(output)}`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ stdout: string, stderr: string }>}
 */
function runCommand(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawnGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
		const text = { stdout: '', stderr: '' };
		for (const stream of ['stdout', 'stderr']) {
			child[stream].setEncoding('utf8').on('data', (chunk) => (text[stream] += chunk));
		}
		child.once('error', reject);
		child.once('close', (code, signal) => {
			if (code === 0) resolve(text);
			else reject(failure(command, args, code ?? signal, text.stdout + text.stderr));
		});
	});
}

module.exports = { runCommand };
