'use strict';

/** n8n's dialog of a credential, as a person fills it in. */
const { expect, n8nUrl } = require('./stage');

const dialogOf = (page) => page.getByTestId('editCredential-modal');

/** Credentials > Create credential > its name > Continue. */
async function createCredential(page, displayName) {
	await page.goto(`${n8nUrl()}/home/credentials`);
	await page.getByTestId('add-resource-credential').first().click();
	await page.getByTestId('new-credential-type-select').locator('input').fill(displayName);
	await page.getByRole('option', { name: displayName, exact: true }).click();
	await page.getByTestId('new-credential-type-button').click();
	await expect(dialogOf(page)).toBeVisible();
}

/** @param {any} property of the credential type @param {any} value as it is stored */
async function fillIn(page, property, value) {
	const field = dialogOf(page).getByTestId(`parameter-input-${property.name}`);
	if (property.type !== 'options') return await field.locator('input, textarea').fill(String(value));
	await field.click();
	const { name } = property.options.find((option) => option.value === value);
	await page.getByTestId('parameter-input-item').filter({ visible: true }).getByText(name, { exact: true }).click();
}

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** From top to bottom, whatever is to be another than what stands there. @param {Record<string, any>} values */
async function fillInAll(page, { properties }, values) {
	for (const property of properties) {
		const value = values[property.name];
		if (value === undefined || isSame(value, property.default)) continue;
		await fillIn(page, property, value);
	}
}

/** Until n8n has tested it: green stands there before, too. */
async function save(page) {
	const tested = page.waitForResponse((response) => response.url().endsWith('/rest/credentials/test'));
	await dialogOf(page).getByTestId('credential-save-button').click();
	await tested;
}

const close = async (page) => {
	await page.keyboard.press('Escape');
	await expect(dialogOf(page)).toBeHidden();
};

/** @returns {Promise<string>} as n8n has named it */
const nameOf = async (page) => (await dialogOf(page).getByTestId('inline-edit-preview').first().innerText()).trim();

/** The green box. */
const success = (page) => dialogOf(page).getByTestId('credentials-config-container-test-success');

/** The words in the red box, unfolded. */
async function refusal(page) {
	await dialogOf(page).getByText('More details').click();
	return dialogOf(page);
}

module.exports = { createCredential, fillIn, fillInAll, save, close, success, refusal, nameOf, dialogOf };
