'use strict';

/** The opened node: its parameters, its dropdowns, what came out. */
const { expect } = require('./stage');

const parametersOf = (page) => page.getByTestId('node-parameters');
const outputOf = (page) => page.getByTestId('output-panel');
const field = (page, name) => parametersOf(page).getByTestId(`parameter-input-${name}`);
/** The entries of a select of which several may be chosen: n8n gives them no name of its own. */
const shownChoices = (page) => page.getByRole('option').filter({ visible: true });
const shownOptions = (page) => page.getByTestId('parameter-input-item').filter({ visible: true });

async function close(page) {
	await page.getByTestId('ndv-close-button').click();
	await expect(page.getByTestId('ndv')).toBeHidden();
}

const nodeOf = (page, name) =>
	page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).filter({ visible: true });

/** From the canvas. */
async function open(page, name) {
	await nodeOf(page, name).dblclick();
	await expect(parametersOf(page)).toBeVisible();
}

/** The credential of the node: its select, and its name in it. */
async function chooseCredential(page, name) {
	await page.getByTestId('node-credentials-select').click();
	await page.getByRole('option', { name }).filter({ visible: true }).first().click();
	await expect(page.getByTestId('node-credentials-select').locator('input')).toHaveValue(name);
}

/** @param {string} option its name on screen */
async function chooseOption(page, name, option) {
	await field(page, name).click();
	await shownOptions(page).getByText(option, { exact: true }).click();
}

const type = (page, name, text) => field(page, name).locator('input, textarea').fill(text);

/** "Add filter", "Add option" and the like. @param {string} collection on screen @param {string} option on screen */
async function addTo(page, collection, option) {
	const group = parametersOf(page)
		.getByTestId('parameter-item')
		.filter({ has: page.getByTestId('collection-parameter-add') })
		.filter({ has: page.getByTestId('input-label').getByText(collection, { exact: true }) });
	await group.getByTestId('collection-parameter-add').click();
	await page.getByRole('option', { name: option, exact: true }).filter({ visible: true }).click();
}

/** Opens the list of a field and waits for it. @returns {Promise<string[]>} what it offers */
async function offeredBy(page, name) {
	await parametersOf(page).getByTestId(`resource-locator-${name}`).getByTestId('rlc-input-container').click();
	const entries = page.getByTestId('rlc-item').filter({ visible: true });
	await expect(entries.first()).toBeVisible();
	return await entries.allInnerTexts();
}

/** The first of the list that stands open. @returns {Promise<string>} its name */
async function chooseFirst(page, name) {
	const first = page.getByTestId('rlc-item').filter({ visible: true }).first();
	const chosen = (await first.innerText()).trim();
	await first.click();
	await expect(parametersOf(page).getByTestId(`resource-locator-${name}`).getByTestId('rlc-input')).toHaveValue(chosen);
	return chosen;
}

/** Webhook URLs > Production URL, as it stands there. @returns {Promise<string>} */
async function productionUrl(page) {
	await parametersOf(page).getByText('Webhook URLs').click();
	await parametersOf(page).getByText('Production URL', { exact: true }).click();
	const url = parametersOf(page).locator('.webhook-url');
	await expect(url).toContainText('/webhook/');
	return (await url.innerText()).trim();
}

/** Execute step; until it has ended. */
async function execute(page) {
	await page.getByTestId('node-execute-button').click();
	await expect(outputOf(page).getByTestId('node-run-info')).toBeVisible();
}

/** Output as a table. */
async function showTable(page) {
	await outputOf(page).getByTestId('radio-button-table').click();
	return outputOf(page).locator('table');
}

module.exports = {
	addTo,
	chooseCredential,
	chooseFirst,
	chooseOption,
	close,
	execute,
	field,
	nodeOf,
	offeredBy,
	open,
	outputOf,
	parametersOf,
	productionUrl,
	showTable,
	shownChoices,
	shownOptions,
	type,
};
