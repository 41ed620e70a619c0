'use strict';

/**
 * What all checks share: the installation, a signed-in client, and the traces they leave. Each row of checks has
 * accounts of its own.
 */
const { startSandbox } = require('../sandbox');
const { readOf } = require('../n8n/checks/reads');
const { connect } = require('../n8n/client');
const { createEvidence } = require('../n8n/evidence');
const { openAccount } = require('../n8n/openAccount');
const { packTarball } = require('../n8n/tarball');
const { openBatch } = require('./batch');
const { createFigures } = require('./figures');
const { startInstallation } = require('./installation');

/**
 * Accounts that are closed together.
 * @param {{ client: any, postgres: any, evidence: any, atEnd: (end: () => Promise<void>) => void }} options
 */
function createAccounts({ client, postgres, evidence, atEnd }) {
	const open = new Set();

	/**
	 * A double of its own, n8n's credential for it, and a workflow that uses it. @param
	 * {import('./providerKinds').ProviderKind} kind
	 */
	async function openKind(kind) {
		const sandbox = await startSandbox({ only: [kind.row.provider] });
		// A double left listening would keep the process alive for ever.
		atEnd(sandbox.stop);
		const account = await openAccount({ row: kind.row, sandbox, client, evidence, typed: {} });
		const { provider } = account;
		Object.assign(provider.settings, kind.settings);
		const parameters = kind.parameters?.(provider) ?? readOf(kind.row, provider).parameters;
		const batch = await openBatch({ client, postgres, account, parameters });
		const opened = { kind, account, batch, provider };
		open.add(opened);
		return opened;
	}

	/** One that cannot be closed keeps no other from being closed. */
	async function closeAccounts() {
		const closings = [...open].flatMap(({ account, batch }) => [batch.close(), account.close()]);
		open.clear();
		const failed = (await Promise.allSettled(closings)).find(({ status }) => status === 'rejected');
		if (failed) throw failed.reason;
	}

	return { openKind, closeAccounts };
}

/** @param {{ log: (line: string) => void, atEnd: (end: () => Promise<void>) => void, logBook: any }} options */
async function openLaboratory({ log, atEnd, logBook }) {
	const tarball = process.env.N8N_TEST_TARBALL || (await packTarball({ log }));
	const installation = await startInstallation({ tarball, log, atEnd, logBook });
	const client = await connect(installation.url);
	const traces = { evidence: createEvidence(), figures: createFigures(), logBook };
	const makeAccounts = () => createAccounts({ ...installation, ...traces, client, atEnd });
	const shared = {
		...installation,
		...traces,
		client,
		/** Accounts that are still there when what died at them is looked at. */
		lasting: makeAccounts(),
		/** Executions that died with a worker: `id`, and `judge`, called once n8n has given it up. */
		dead: [],
	};
	return { ...shared, withOwnAccounts: () => ({ ...shared, ...makeAccounts() }) };
}

module.exports = { openLaboratory };
