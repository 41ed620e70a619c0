'use strict';

/**
 * How long n8n takes to start with the package and without, in turns, and what loading the package alone takes in n8n's
 * own loader. The bench's own nodes are not installed here.
 */
const path = require('node:path');
const { freePort } = require('../n8n/freePort');
const { ensureHost } = require('../n8n/host');
const { n8nEnvironment } = require('../n8n/n8nEnvironment');
const { startProcess } = require('../n8n/n8nProcess');
const { runCommand } = require('../n8n/runCommand');
const { removeTemporaryFolder } = require('../n8n/temporaryFolder');
const { preparedFolder } = require('./benchedN8n');
const { median } = require('./median');
const { inTurns } = require('./rounds');

/** n8n's own words when it is through; asking for its health would measure how often we ask. */
const STARTED = 'Editor is now accessible via';

async function environmentOf(host, userFolder) {
	const port = await freePort();
	const brokerPort = await freePort();
	return { url: `http://127.0.0.1:${port}`, env: n8nEnvironment({ host, userFolder, port, brokerPort }) };
}

/** @returns {Promise<number>} milliseconds from the start of the process to n8n's own words */
async function oneStart({ userFolder }) {
	const host = await ensureHost();
	const { env, url } = await environmentOf(host, userFolder);
	const began = performance.now();
	let took;
	let output = '';
	const onOutput = (text) => {
		output += text;
		if (took === undefined && output.includes(STARTED)) took = Math.round(performance.now() - began);
	};
	const running = startProcess({ host, env, onOutput });
	await running.ready(url);
	await running.stop();
	if (took === undefined) throw new Error(`n8n did not say "${STARTED}"`);
	return took;
}

/** @returns {Promise<number[]>} milliseconds of n8n's loader for this package, each in a new process */
async function loadingAlone(packageFolder, rounds) {
	const { dir, node } = await ensureHost();
	// As n8n does: its own packages are found by the packages a user installs.
	const env = { ...process.env, NODE_PATH: path.join(dir, 'node_modules') };
	const milliseconds = [];
	for (let round = 0; round < rounds; round++) {
		const { stdout } = await runCommand(node, [require.resolve('./loadPackage.child.js'), packageFolder], {
			cwd: dir,
			env,
		});
		milliseconds.push(Number(stdout));
	}
	return milliseconds;
}

const figures = (milliseconds) => ({ median: median(milliseconds), milliseconds });

/** @param {{ tarball: string, rounds: number }} options */
async function startUp({ tarball, rounds }) {
	const runs = [
		{ key: 'without', userFolder: await preparedFolder([]) },
		{ key: 'with', userFolder: await preparedFolder([tarball]) },
	];
	// The first start of a folder makes the database.
	await inTurns(runs, 1, oneStart);
	const [without, withPackage] = await inTurns(runs, rounds, oneStart);
	const loading = await loadingAlone(
		path.join(runs[1].userFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-telephony'),
		rounds,
	);
	for (const { userFolder } of runs) removeTemporaryFolder(userFolder);
	return { without: figures(without.measured), with: figures(withPackage.measured), loadingAlone: figures(loading) };
}

module.exports = { startUp };
