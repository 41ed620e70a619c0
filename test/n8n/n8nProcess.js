'use strict';

/** One running n8n process: started, ready, its output kept, and ended with all its children. */
const { setTimeout: sleep } = require('node:timers/promises');
const { lastLines } = require('./lastLines');
const { spawnGroup, stopGroup } = require('./processGroup');

const READY_WITHIN_MS = 180_000;
const ASK_EVERY_MS = 200;

async function answers(url) {
	try {
		return (await fetch(url)).status === 200;
	} catch {
		return false;
	}
}

/** /healthz alone answers some seconds before the nodes are loaded and the routes exist. */
async function untilReady(child, url, output) {
	const deadline = Date.now() + READY_WITHIN_MS;
	while (!(await answers(`${url}/healthz/readiness`))) {
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new Error(
				`n8n ended with ${child.exitCode ?? child.signalCode}:\n${lastLines(output())}`,
			);
		}
		if (Date.now() > deadline)
			throw new Error(`n8n was not ready in time:\n${lastLines(output())}`);
		await sleep(ASK_EVERY_MS);
	}
}

/**
 * @param {{ host: { node: string, n8n: string }, env: NodeJS.ProcessEnv, onOutput: (text: string) => void }} options
 * @returns {Promise<{ ready(url: string): Promise<void>, stop(): Promise<void> }>}
 */
function startProcess({ host, env, onOutput }) {
	const args = [require.resolve('./n8n.child.js'), host.n8n, 'start'];
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
	};
}

module.exports = { startProcess };
