'use strict';

/**
 * What all tests of the editor share: the n8n of test/run/test-editor.js, one page signed in to it, the doubles, and a
 * stored credential for each of them. One page for all: a new one loads the whole editor anew, half a minute each.
 */
const { test: base, expect } = require('@playwright/test');
const { signedInContext } = require('../n8n/browser');
const { connect } = require('../n8n/client');
const { ACCOUNTS } = require('../providers');
const { startSandbox } = require('../sandbox');

const VIEWPORT = { width: 1440, height: 900 };

function n8nUrl() {
	const { EDITOR_URL } = process.env;
	if (!EDITOR_URL) throw new Error('EDITOR_URL names no n8n: start the tests with npm run test:editor');
	return EDITOR_URL;
}

/** @returns {Promise<Record<string, { id: string, name: string }>>} by credential type */
async function storeCredentials(client, sandbox, worker) {
	/** @type {Record<string, { id: string, name: string }>} */
	const stored = {};
	for (const { provider, label, type, data } of ACCOUNTS) {
		// A worker that follows a failed one has other doubles, and so other credentials; the first is in the pictures.
		const name = `${label} sandbox${worker > 0 ? ` ${worker}` : ''}`;
		const { id } = await client.createCredential({ name, type, data: data(sandbox[provider]) });
		stored[type] = { id, name };
	}
	return stored;
}

/** Says in the report that a person has clicked it. @param {string} kind @param {string} what */
const clicked = (kind, what) => void base.info().annotations.push({ type: kind, description: what });

/**
 * n8n saves a moment after a change; who leaves sooner is asked. A test that goes on is done with what it leaves, and
 * whatever it waits for next comes once this is answered.
 */
async function leaveUnsaved(page) {
	const question = page.getByRole('dialog', { name: 'Save changes before leaving?' });
	await page.addLocatorHandler(question, () => question.getByRole('button', { name: 'Leave without saving' }).click());
}

/** @type {any} What all tests of the editor are handed. */
const fixtures = {
	sandbox: [
		async ({}, use) => {
			const sandbox = await startSandbox();
			await use(sandbox);
			await sandbox.stop();
		},
		{ scope: 'worker' },
	],
	client: [async ({}, use) => use(await connect(n8nUrl())), { scope: 'worker' }],
	credentials: [
		async ({ client, sandbox }, use, { workerIndex }) => {
			const credentials = await storeCredentials(client, sandbox, workerIndex);
			await use(credentials);
			for (const { id } of Object.values(credentials)) await client.deleteCredential(id);
		},
		{ scope: 'worker' },
	],
	/** Origins beside n8n's own that the browser may go to; whatever else it asks for is cut off. */
	alsoAt: [async ({}, use) => use([]), { scope: 'worker' }],
	editor: [
		async ({ browser, client, alsoAt }, use) => {
			const context = await signedInContext(browser, client, { viewport: VIEWPORT, alsoAt });
			const page = await context.newPage();
			await leaveUnsaved(page);
			await use(page);
			await context.close();
		},
		{ scope: 'worker' },
	],
	/** The page, on the way to wherever the test goes first. */
	page: async ({ editor }, use) => use(editor),
};

/** @type {import('@playwright/test').TestType<any, any>} */
const test = base.extend(fixtures);

module.exports = { test, expect, clicked, n8nUrl };
