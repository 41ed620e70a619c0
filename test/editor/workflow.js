'use strict';

/** The workflow as a whole: published, and its executions looked at. */
const { expect } = require('./stage');

/** Publish, Publish again in the dialog, and Got it. */
async function publish(page) {
	await page.getByTestId('workflow-open-publish-modal-button').click();
	await page.getByTestId('workflow-publish-button').click();
	const published = page.getByRole('dialog').filter({ hasText: 'Workflow published', visible: true });
	await published.getByRole('button', { name: 'Got it' }).click();
	await expect(published).toBeHidden();
	await expect(page.getByTestId('workflow-open-publish-modal-button')).toContainText('Published');
}

/** Executions: the newest one has succeeded. */
async function expectSuccess(page) {
	await page.getByTestId('radio-button-executions').click();
	await expect(
		page
			.getByText(/Succeeded/)
			.filter({ visible: true })
			.first(),
	).toBeVisible();
}

module.exports = { publish, expectSuccess };
