'use strict';

/** One running n8n process: started, ready, its output kept, and ended with all its children. */
const { setTimeout: sleep } = require('node:timers/promises');
const { fetchAnew } = require('./fetchAnew');
const { lastLines } = require('./lastLines');
const { hasEnded, spawnGroup, stopGroup } = require('./processGroup');

/** It takes half a minute; on a machine that others load, many times that. */
const READY_WITHIN_MS = 900_000;
const ASK_EVERY_MS = 200;

async function answers(url) {
	try {
		return (await fetchAnew(url)).status === 200;
	} catch {
		return false;
	}
}

/** /healthz alone answers some seconds before the nodes are loaded and the routes exist. */
async function untilReady(child, url, output) {
	const deadline = Date.now() + READY_WITHIN_MS;
	while (!(await answers(`${url}/healthz/readiness`))) {
		if (hasEnded(child)) {
			throw new Error(`n8n ended with ${child.exitCode ?? child.signalCode}:\n${lastLines(output())}`);
		}
		if (Date.now() > deadline) throw new Error(`n8n was not ready in time:\n${lastLines(output())}`);
		await sleep(ASK_EVERY_MS);
	}
}

/**
 * @param {object} options
 * @param {{ node: string, n8n: string }} options.host
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string[]} [options.command] what n8n is to do
 * @param {(text: string) => void} options.onOutput
 * @returns {{ ready(url: string): Promise<void>, stop(): Promise<void>, kill(): Promise<void>, hasEnded(): boolean }}
 */
function startProcess({ host, env, command = ['start'], onOutput }) {
	const args = [require.resolve('./n8n.child.js'), host.n8n, ...command];
	const child = spawnGroup(host.node, args, { cwd: env.N8N_USER_FOLDER, env, stdio: 'pipe' });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => {
			output += text;
			onOutput(text);
		});
	}
	return {
		ready: (url) => untilReady(child, url, () => output),
		stop: () => stopGroup(child),
		/** As a machine that loses its power: no warning, no last words. */
		kill: () => stopGroup(child, { signal: 'SIGKILL' }),
		hasEnded: () => hasEnded(child),
	};
}

module.exports = { startProcess };
