'use strict';

/** A new workflow is reached from whatever stands in the editor. */
const { newWorkflow } = require('./home');
const nodePanel = require('./nodePanel');
const nodeView = require('./nodeView');
const { test, expect } = require('./stage');

const SAVES = '**/rest/workflows**';

test('home: a workflow that n8n has not saved yet is left for a new one', async ({ page }) => {
	await newWorkflow(page);
	// n8n's own saving a moment later would decide whether the question is asked.
	await page.route(SAVES, (route) => (route.request().method() === 'GET' ? route.continue() : route.abort()));
	try {
		await nodePanel.addAction(page, { searched: 'mightycall', found: 'MightyCall', action: 'Get many phone numbers' });
		await nodeView.close(page);
		await expect(nodeView.nodeOf(page, 'Get many phone numbers')).toBeVisible();
		await newWorkflow(page);
		await expect(nodeView.nodeOf(page, 'Get many phone numbers')).toBeHidden();
	} finally {
		await page.unroute(SAVES);
	}
});
