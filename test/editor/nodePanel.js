'use strict';

/** n8n's node panel: searched, and a node added from it. */
const { picture } = require('./picture');
const { expect } = require('./stage');

const panelOf = (page) => page.getByTestId('node-creator');
const entry = (page, name) => panelOf(page).getByTestId('node-creator-item-name').getByText(name, { exact: true });

/** The plus, on the canvas or in its corner, and words typed into the search of the panel. */
async function search(page, words) {
	const first = page.getByTestId('canvas-add-button');
	await ((await first.count()) > 0 ? first : page.getByTestId('node-creator-plus-button')).click();
	await panelOf(page).getByTestId('node-creator-search-bar').fill(words);
}

/** One of the entries of a found node; n8n folds up the kind that it expects less. @param {'Actions' | 'Triggers'} kind */
async function choose(page, kind, name) {
	const category = panelOf(page).getByTestId('node-creator-category-item').filter({ hasText: kind });
	const wanted = entry(page, name);
	await expect(category).toBeVisible();
	// What is unfolded shows its entries a moment later than its heading, and a click would fold it up.
	await expect(async () => {
		if (!(await wanted.isVisible())) await category.click();
		await expect(wanted).toBeVisible({ timeout: 3_000 });
	}).toPass();
	if (kind === 'Actions') await picture(page, 'node-panel');
	await wanted.click();
	await expect(page.getByTestId('node-parameters')).toBeVisible();
}

/**
 * @param {any} page
 * @param {{ searched: string, found: string, action: string }} node action: as the panel calls the operation
 */
async function addAction(page, { searched, found, action }) {
	await search(page, searched);
	await entry(page, found).click();
	await choose(page, 'Actions', action);
}

/**
 * @param {any} page
 * @param {{ searched: string, found: string, action?: string }} node without an action where it has no events
 */
async function addTrigger(page, { searched, found, action }) {
	await search(page, searched);
	await entry(page, found).click();
	if (action !== undefined) return await choose(page, 'Triggers', action);
	await panelOf(page).getByText('Add to workflow').click();
	await expect(page.getByTestId('node-parameters')).toBeVisible();
}

module.exports = { search, entry, panelOf, addAction, addTrigger };
