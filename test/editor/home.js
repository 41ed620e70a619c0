'use strict';

/** The way to a new thing: the plus of n8n's side bar, from wherever one is. */
const { expect, n8nUrl } = require('./stage');

/** @param {'New workflow' | 'New credential'} thing */
async function create(page, thing) {
	if (!page.url().startsWith(n8nUrl())) await page.goto(`${n8nUrl()}/home/workflows`);
	const entry = page.getByTestId('navigation-menu-item').filter({ hasText: thing, visible: true });
	await page.getByTestId('universal-add').click();
	// While the menu still unfolds, n8n lets a click pass by.
	await expect(async () => {
		await entry.click({ timeout: 10_000 });
		await expect(entry).toBeHidden({ timeout: 5_000 });
	}).toPass();
}

/** An empty canvas. */
async function newWorkflow(page) {
	await create(page, 'New workflow');
	await expect(page.getByTestId('canvas-add-button')).toBeVisible();
}

/** An imported one, from the list of workflows. */
async function openWorkflow(page, { id }) {
	await page.goto(`${n8nUrl()}/workflow/${id}`);
	await expect(page.getByTestId('canvas-node').first()).toBeVisible();
	await page.getByTestId('zoom-to-fit').click();
}

module.exports = { create, newWorkflow, openWorkflow };
