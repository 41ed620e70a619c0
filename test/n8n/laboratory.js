'use strict';

/** What all checks share: one n8n with the packed package, a signed-in client, and the evidence they leave. */
const { startSandbox } = require('../sandbox');
const { startChatModel } = require('./chatModel');
const { connect } = require('./client');
const { createEvidence } = require('./evidence');
const { openAccount } = require('./openAccount');
const { startN8n } = require('./server');
const { packTarball } = require('./tarball');

/** Debug level, so that the search for secrets in the logs is a hard one. */
const LOUD = { N8N_LOG_LEVEL: 'debug' };

/** @param {{ log: (line: string) => void }} options */
async function openLaboratory({ log }) {
	const tarball = process.env.N8N_TEST_TARBALL || (await packTarball({ log }));
	const evidence = createEvidence();
	const server = await startN8n({ tarball, env: LOUD, log });
	const client = await connect(server.url, { onAnswer: evidence.add });
	const accounts = new Set();

	/** A double of its own for each check: another address is another account, so no bearer is left over. */
	async function open(row, { typed = {} } = {}) {
		const sandbox = await startSandbox({ only: [row.provider] });
		try {
			const account = await openAccount({ row, sandbox, client, server, evidence, typed });
			accounts.add(account);
			return account;
		} catch (error) {
			// A double left listening would keep the process alive for ever.
			await sandbox.stop();
			throw error;
		}
	}

	/** A chat model for an AI agent, with the n8n credential for it; closed with the accounts. */
	async function openChatModel() {
		const model = await startChatModel();
		accounts.add({ close: model.stop });
		const { apiKey, url } = model;
		const { id } = await client.createCredential({ name: 'Model', type: 'openAiApi', data: { apiKey, url } });
		return { ...model, credentials: { openAiApi: { id, name: 'Model' } } };
	}

	async function closeAccounts() {
		for (const account of accounts) await account.close();
		accounts.clear();
	}

	async function close() {
		await closeAccounts();
		await server.stop();
	}

	return { client, server, evidence, open, openChatModel, closeAccounts, close };
}

module.exports = { openLaboratory };
