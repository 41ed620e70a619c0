'use strict';

/** The way to a new thing: the plus of n8n's side bar, from wherever one is. */
const { expect, n8nUrl } = require('./stage');

/**
 * @param {any} page
 * @param {{ entry: string, from: string, sign: any }} thing its entry in the menu, where to begin in a browser that has
 *   just been opened, and what is seen once it is there
 */
async function create(page, { entry, from, sign }) {
	if (!page.url().startsWith(n8nUrl())) await page.goto(`${n8nUrl()}${from}`);
	const wanted = page.getByTestId('navigation-menu-item').filter({ hasText: entry, visible: true });
	// While the page is still loading, n8n lets a click on the menu pass by.
	await expect(async () => {
		if (await sign.isVisible()) return;
		if (!(await wanted.isVisible())) await page.getByTestId('universal-add').click({ timeout: 10_000 });
		await wanted.click({ timeout: 10_000 });
		await expect(sign).toBeVisible({ timeout: 20_000 });
	}).toPass();
}

/** An empty canvas. */
const newWorkflow = (page) =>
	create(page, { entry: 'New workflow', from: '/workflow/new', sign: page.getByTestId('canvas-add-button') });

/** An imported one, from the list of workflows. */
async function openWorkflow(page, { id }) {
	await page.goto(`${n8nUrl()}/workflow/${id}`);
	await expect(page.getByTestId('canvas-node').first()).toBeVisible();
	await page.getByTestId('zoom-to-fit').click();
}

module.exports = { create, newWorkflow, openWorkflow };
