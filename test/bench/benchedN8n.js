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

/**
 * account: somebody's own; goesOn: a failed item is an item.
 * @typedef {{ contestant: string, task: string, account?: string, goesOn?: boolean }} Asked
 */

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
 * @param {{ tarball: string, double: any, url?: string, env?: any, log: (line: string) => void }} options
 * @returns {Promise<{ run: Function, prepare: Function, logs(): string, stop(): Promise<void> }>}
 */
async function openBenchedN8n({ tarball, double, url = double.url, env, log }) {
	const userFolder = await preparedFolder([tarball, await packFloorNode()]);
	const server = await startN8n({ userFolder, env, log });
	const client = await connect(server.url);
	const credentials = await createCredentials(client, url);
	const bearer = await double.bearer();
	const published = new Map();

	/** @param {string} [credential] @param {string} [user] who has an account of their own; else the one that all share */
	async function accountFor(credential, user) {
		if (!user || !credential) return credential ? credentials[credential] : {};
		const { type, data } = CREDENTIALS[credential](url, user);
		const { id } = await client.createCredential({ name: `${credential} ${randomUUID()}`, type, data });
		return { [type]: { id, name: credential } };
	}

	/** @param {Asked} asked */
	async function publish({ contestant, task, account, goesOn }) {
		const { title, tasks } = CONTESTANTS[contestant];
		const own = await accountFor(CONTESTANTS[contestant].credential, account);
		const measured = { ...tasks[task]({ url, bearer }), credentials: own };
		if (goesOn) measured.onError = 'continueRegularOutput';
		const webhook = randomUUID();
		const { id } = await client.importWorkflow(workflowAround({ name: `${title}, ${task}`, path: webhook, measured }));
		await client.publish(id);
		return `${server.url}/webhook/${webhook}`;
	}

	const nameOf = ({ contestant, task, account = '' }) => `${contestant} ${task} ${account}`;

	/** Publishes the workflow, and signs in: that is no part of a pace. */
	async function prepare(wanted) {
		published.set(nameOf(wanted), await publish(wanted));
		await longGet(`${published.get(nameOf(wanted))}?items=1`);
	}

	/**
	 * One execution.
	 * @param {Asked & { items: number, profile?: boolean }} asked
	 * @returns {Promise<{ milliseconds: number, cpu: number, items: number, failed: number, pid: number, profile?: any }>}
	 */
	async function run({ items, profile, ...asked }) {
		// After 5,000 requests at once n8n may take its own database for lost, and refuse webhooks for a while.
		await server.ready();
		const isNew = CONTESTANTS[asked.contestant].newAccount && !asked.account;
		const wanted = isNew ? { ...asked, account: randomUUID() } : asked;
		if (isNew) await prepare(wanted);
		if (!published.has(nameOf(wanted))) published.set(nameOf(wanted), await publish(wanted));
		return await longGet(`${published.get(nameOf(wanted))}?items=${items}${profile ? '&profile=1' : ''}`);
	}

	async function stop() {
		await server.stop();
		removeTemporaryFolder(userFolder);
	}

	return { run, prepare, logs: server.logs, stop };
}

module.exports = { openBenchedN8n, preparedFolder };
