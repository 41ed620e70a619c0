'use strict';

/** Pictures of the running editor, as a user sees it. */
const { openBrowser } = require('./browser');

const SEEN_WITHIN_MS = 60_000;
// Tooltips, toasts and the help bubble come and go; a picture should not depend on when it was taken.
const HIDE_POPUPS = `
	.el-notification, .n8n-tooltip, [role="tooltip"], [data-test-id="ask-assistant-floating-button"] {
		visibility: hidden !important;
	}`;

/** Everything loaded and nothing moving any more. */
async function settled(page, seen) {
	await page.addStyleTag({ content: HIDE_POPUPS });
	await seen.first().waitFor({ timeout: SEEN_WITHIN_MS });
	await page.waitForLoadState('networkidle').catch(() => undefined);
	await page.evaluate(() => document.fonts.ready);
	await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
}

/**
 * @param {{ url: string, session: any }} client a signed-in client (client.js)
 * @param {{ viewport?: { width: number, height: number }, alsoAt?: string[] }} [options]
 */
async function openEditor(client, options) {
	const { page, close } = await openBrowser(client, options);

	async function show(path, testId) {
		await page.goto(`${client.url}${path}`);
		const seen = page.locator(`[data-test-id="${testId}"]`);
		await settled(page, seen);
		return seen.first();
	}

	/** The credential's dialog alone. */
	const pictureOfCredential = async (id, file) =>
		(await show(`/home/credentials/${id}`, 'editCredential-modal')).screenshot({ path: file });

	const pictureOfWorkflow = async (id, file) => {
		await show(`/workflow/${id}`, 'canvas-node');
		await page.screenshot({ path: file });
	};

	/** One node opened, with its parameters. */
	const pictureOfNode = async (workflowId, nodeName, file) => {
		const { nodes } = await client.getWorkflow(workflowId);
		const { id } = nodes.find(({ name }) => name === nodeName);
		await show(`/workflow/${workflowId}/${id}`, 'node-parameters');
		await page.screenshot({ path: file });
	};

	/** The canvas with the ticks and item counts of one execution. */
	const pictureOfExecution = async (workflowId, executionId, file) => {
		await show(`/workflow/${workflowId}/executions/${executionId}`, 'canvas-node');
		await page.screenshot({ path: file });
	};

	return { page, close, pictureOfCredential, pictureOfWorkflow, pictureOfNode, pictureOfExecution };
}

module.exports = { openEditor };
