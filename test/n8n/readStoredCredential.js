'use strict';

/** What n8n really keeps of a credential, secrets and bearer included; a test's only way to know. */
const { ensureHost } = require('./host');
const { runCommand } = require('./runCommand');

/**
 * Works while n8n runs and after it has stopped.
 * @param {{ userFolder: string, id: string }} options
 * @returns {Promise<{ id: string, name: string, type: string, data: any }>}
 */
async function readStoredCredential({ userFolder, id }) {
	const { node } = await ensureHost();
	const { stdout } = await runCommand(node, [require.resolve('./storedCredential.child.js'), userFolder, id]);
	return JSON.parse(stdout);
}

module.exports = { readStoredCredential };
