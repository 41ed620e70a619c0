'use strict';

/** One provider's double, the n8n credential for it, and what a check does with the two. */
const { errorOf, outputOf } = require('./executionsApi');
const { oneNodeWorkflow, SUBJECT } = require('./oneNodeWorkflow');
const { readStoredCredential } = require('./readStoredCredential');

let opened = 0;

/** What came out of one execution of the node a check is about. */
const result = (execution) => ({
	status: execution.status,
	items: outputOf(execution, SUBJECT).map(({ json }) => json),
	error: errorOf(execution, SUBJECT) ?? errorOf(execution),
	execution,
});

async function openAccount({ row, sandbox, client, server, evidence, typed }) {
	const provider = sandbox[row.provider];
	const data = { ...row.data(provider), ...typed };
	const { id } = await client.createCredential({
		name: `${row.label} ${(opened += 1)}`,
		type: row.type,
		data,
	});
	for (const field of row.secrets) evidence.note(data[field], `${field} of ${row.label}`);
	const credentials = { [row.type]: { id, name: row.label } };

	const node = (parameters, more = {}) => ({ type: row.nodeType, typeVersion: 1, parameters, credentials, ...more });

	/** Imports a workflow around the node and runs it as often as asked, at the same time. */
	async function runNode(subject, { items, executions = 1 } = {}) {
		const workflow = await client.importWorkflow(oneNodeWorkflow({ node: subject, items }));
		const runs = Array.from({ length: executions }, () => client.runWorkflow(workflow.id));
		return (await Promise.all(runs)).map(result);
	}

	const run = (parameters, options) => runNode(node(parameters), options);

	async function close() {
		evidence.noteProvider(row, provider);
		await sandbox.stop();
	}

	return {
		row,
		provider,
		credentialId: id,
		credentials,
		node,
		run,
		runNode,
		close,
		test: () => client.testCredential(id),
		edit: (changes) => client.updateCredential(id, changes),
		shown: () => client.getCredential(id),
		stored: () => readStoredCredential({ userFolder: server.userFolder, id }),
		grantTypes: () => provider.grants.map(({ type, accepted }) => (accepted ? type : `${type} refused`)),
		refusals: () => provider.requests.filter(({ status }) => status === 401 || status === 403),
	};
}

module.exports = { openAccount };
