'use strict';

/** What all checks share: the installation, a signed-in client, and the figures they leave. Each row of checks has accounts of its own. */
const { startSandbox } = require('../sandbox');
const { connect } = require('../n8n/client');
const { createEvidence } = require('../n8n/evidence');
const { openAccount } = require('../n8n/openAccount');
const { packTarball } = require('../n8n/tarball');
const { openBatch } = require('./batch');
const { createFigures } = require('./figures');
const { startInstallation } = require('./installation');

/**
 * Accounts that are closed together.
 * @param {{ client: object, postgres: object, atEnd: (end: () => Promise<void>) => void }} options
 */
function createAccounts({ client, postgres, atEnd }) {
	const evidence = createEvidence();
	const open = new Set();

	/** A double of its own, n8n's credential for it, and a workflow that uses it. */
	async function openKind(kind) {
		const sandbox = await startSandbox({ only: [kind.row.provider] });
		// A double left listening would keep the process alive for ever.
		atEnd(sandbox.stop);
		const account = await openAccount({ row: kind.row, sandbox, client, evidence, typed: {} });
		Object.assign(account.provider.settings, kind.settings);
		const batch = await openBatch({ client, postgres, account });
		const opened = { kind, account, batch, provider: account.provider };
		open.add(opened);
		return opened;
	}

	async function closeAccounts() {
		for (const { account, batch } of open) {
			await batch.close();
			await account.close();
		}
		open.clear();
	}

	return { openKind, closeAccounts };
}

/** @param {{ log: (line: string) => void, atEnd: (end: () => Promise<void>) => void }} options */
async function openLaboratory({ log, atEnd }) {
	const tarball = process.env.N8N_TEST_TARBALL || (await packTarball({ log }));
	const installation = await startInstallation({ tarball, log, atEnd });
	const client = await connect(installation.url);
	const shared = { ...installation, client, figures: createFigures() };
	return { ...shared, withOwnAccounts: () => ({ ...shared, ...createAccounts({ ...shared, atEnd }) }) };
}

module.exports = { openLaboratory };
