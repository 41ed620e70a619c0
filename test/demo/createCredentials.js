'use strict';

/** The five credentials, created and tested through n8n as a user does it. */
const { SANDBOX_ACCOUNTS } = require('../n8n/sandboxAccounts');

/** @returns {Promise<Record<string, { id: string, name: string }>>} by credential type */
async function createCredentials({ client, sandbox, log }) {
	const created = {};
	for (const { provider, title, credentialType, typed } of SANDBOX_ACCOUNTS) {
		const name = `${title} account`;
		const { id } = await client.createCredential({ name, type: credentialType, data: typed(sandbox[provider]) });
		const { status, message } = await client.testCredential(id);
		log(`  ${title.padEnd(14)} ${status === 'OK' ? 'tested:' : 'TEST FAILED:'} ${message}`);
		created[credentialType] = { id, name };
	}
	return created;
}

module.exports = { createCredentials };
