'use strict';

/** The workflow as a whole: published, and its executions looked at. */
const { expect } = require('./stage');

/** Publish, and Publish again in the dialog. */
async function publish(page) {
	await page.getByTestId('workflow-open-publish-modal-button').click();
	await page.getByTestId('workflow-publish-button').click();
	await expect(page.getByTestId('workflowPublish-modal')).toBeHidden();
}

/** Executions: the newest one has succeeded. */
async function expectSuccess(page) {
	await page.getByTestId('radio-button-executions').click();
	await expect(
		page.getByTestId('execution-preview-details').or(page.getByTestId('execution-preview-label')).first(),
	).toContainText(/Success|Succeeded/);
}

module.exports = { publish, expectSuccess };
