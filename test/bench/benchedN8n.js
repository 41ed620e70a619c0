'use strict';

/** An n8n with the package and the bench's own nodes, and a workflow for each contestant and kind of work. */
const { randomUUID } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { connect } = require('../n8n/client');
const { installTarball } = require('../n8n/installTarball');
const { runCommand } = require('../n8n/runCommand');
const { startN8n } = require('../n8n/server');
const { makeTemporaryFolder, removeTemporaryFolder } = require('../n8n/temporaryFolder');
const { CONTESTANTS, CREDENTIALS } = require('./contestants');
const { longGet } = require('./longGet');
const { workflowAround } = require('./workflow');

async function packFloorNode() {
	const folder = makeTemporaryFolder('bench-tarball');
	await runCommand('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
		cwd: path.join(__dirname, 'floorNode'),
	});
	return path.join(folder, fs.readdirSync(folder)[0]);
}

/** @param {string[]} tarballs @returns {Promise<string>} a user folder with these packages */
async function preparedFolder(tarballs) {
	const folder = makeTemporaryFolder('bench-n8n');
	for (const tarball of tarballs) await installTarball(tarball, folder);
	return folder;
}

async function createCredentials(client, url) {
	const created = {};
	for (const [name, row] of Object.entries(CREDENTIALS)) {
		const { type, data } = row(url);
		const { id } = await client.createCredential({ name, type, data });
		created[name] = { [type]: { id, name } };
	}
	return created;
}

/**
 * @param {{ tarball: string, double: any, env?: any, log: (line: string) => void }} options
 * @returns {Promise<{ run: Function, logs(): string, stop(): Promise<void> }>}
 */
async function openBenchedN8n({ tarball, double, env, log }) {
	const userFolder = await preparedFolder([tarball, await packFloorNode()]);
	const server = await startN8n({ userFolder, env, log });
	const client = await connect(server.url);
	const credentials = await createCredentials(client, double.url);
	const bearer = await double.bearer();
	const published = new Map();

	async function accountFor({ credential, newAccount }) {
		if (!newAccount) return credentials[credential] ?? {};
		const { type, data } = CREDENTIALS[credential](double.url, randomUUID());
		const { id } = await client.createCredential({ name: `${credential} ${randomUUID()}`, type, data });
		return { [type]: { id, name: credential } };
	}

	async function publish(contestant, task) {
		const { title, tasks } = CONTESTANTS[contestant];
		const account = await accountFor(CONTESTANTS[contestant]);
		const measured = { ...tasks[task]({ url: double.url, bearer }), credentials: account };
		const webhook = randomUUID();
		const { id } = await client.importWorkflow(workflowAround({ name: `${title}, ${task}`, path: webhook, measured }));
		await client.publish(id);
		return `${server.url}/webhook/${webhook}`;
	}

	/**
	 * One execution. @param {{ contestant: string, task: string, items: number, profile?: boolean }} wanted
	 * @returns {Promise<{ milliseconds: number, cpu: number, items: number, pid: number, profile?: any }>}
	 */
	async function run({ contestant, task, items, profile }) {
		const key = `${contestant} ${task}`;
		// After 5,000 requests at once n8n may take its own database for lost, and refuse webhooks for a while.
		await server.ready();
		if (CONTESTANTS[contestant].newAccount) {
			published.set(key, await publish(contestant, task));
			// Its sign-in is no part of its pace.
			await longGet(`${published.get(key)}?items=1`);
		}
		if (!published.has(key)) published.set(key, await publish(contestant, task));
		return await longGet(`${published.get(key)}?items=${items}${profile ? '&profile=1' : ''}`);
	}

	async function stop() {
		await server.stop();
		removeTemporaryFolder(userFolder);
	}

	return { run, logs: server.logs, stop };
}

module.exports = { openBenchedN8n, preparedFolder };
