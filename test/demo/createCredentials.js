'use strict';

/** The credentials, created and tested through n8n as a user does it. */
const { ACCOUNTS } = require('../providers');

/** @returns {Promise<Record<string, { id: string, name: string }>>} by credential type */
async function createCredentials({ client, sandbox, log }) {
	/** @type {Record<string, { id: string, name: string }>} */
	const created = {};
	for (const { provider, label, type, data } of ACCOUNTS) {
		const name = `${label} account`;
		const { id } = await client.createCredential({ name, type, data: data(sandbox[provider]) });
		const { status, message } = await client.testCredential(id);
		log(`  ${label.padEnd(14)} ${status === 'OK' ? 'tested:' : 'TEST FAILED:'} ${message}`);
		created[type] = { id, name };
	}
	return created;
}

module.exports = { createCredentials };
