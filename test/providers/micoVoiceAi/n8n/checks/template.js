'use strict';

/** The call request of the credential in the real editor: its placeholders are the fields of the node. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { hasBrowser } = require('../../../../n8n/browser');
const { oneNodeWorkflow, SUBJECT } = require('../../../../n8n/oneNodeWorkflow');
const { openBrowser } = require('../../../../n8n/browser');
const { waitFor } = require('../../../../n8n/waitFor');
const { allSucceeded } = require('../../../../n8n/checks/allSucceeded');

const row = accountOf('micoVoiceAi');
const TEMPLATE = { resource: 'outboundCall', operation: 'createFromTemplate' };
const VALUES = { phone: '+1 (212) 555-0123', first_name: 'Ada' };
const ARRIVED = [['/v1/outbound_calls', { phone_number: '+12125550123', variables: { first_name: 'Ada' } }]];
/** A browser and an editor on a loaded machine. */
const SEEN_WITHIN_MS = 180_000;

const arrived = ({ requests }) => requests.filter(({ acted }) => acted).map(({ path, body }) => [path, body]);

const asked = {
	title: 'Mico Voice AI: the mapper of the editor gets the placeholders of the credential, from the credential alone',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const node = { ...account.node(TEMPLATE), id: 'example', name: SUBJECT };
		const question = { node, field: 'templateValues', method: 'templateFields' };
		const fields = await laboratory.client.mapperFields(question);
		assert.deepEqual(
			fields.map(({ id, displayName, required, type }) => [id, displayName, required, type]),
			[
				['phone', 'phone', true, 'string'],
				['first_name', 'first_name', false, 'string'],
			],
		);
		await account.edit({ callRequestBody: '' });
		await assert.rejects(laboratory.client.mapperFields(question), /Call Request Body/);
		assert.deepEqual(account.provider.requests, []);
	},
};

/** What a person does: opens the node, fills in what is there, and saves. */
async function fillInInEditor({ client }, { id, nodes }) {
	const { page, close } = await openBrowser(client);
	try {
		await page.goto(`${client.url}/workflow/${id}/${nodes.find(({ name }) => name === SUBJECT).id}`, {
			timeout: SEEN_WITHIN_MS,
		});
		const mapper = page.locator('[data-test-id="resource-mapper-container"]');
		for (const [name, value] of Object.entries(VALUES)) {
			const input = mapper.locator(`[data-test-id="parameter-input-${name}"]`).locator('input, textarea').first();
			await input.waitFor({ timeout: SEEN_WITHIN_MS });
			await input.fill(value);
		}
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+s');
		return await waitFor('the workflow to be saved', async () => {
			const { nodes: saved } = await client.getWorkflow(id);
			const { templateValues } = saved.find(({ name }) => name === SUBJECT).parameters;
			return templateValues?.value?.first_name && templateValues;
		});
	} finally {
		await close();
	}
}

const filledIn = {
	title: 'Mico Voice AI: filled in by a browser in the editor, the placeholders are the call that arrives',
	run: async (laboratory) => {
		if (!hasBrowser()) return 'left out: no Chromium here';
		const account = await laboratory.open(row);
		const { client } = laboratory;
		const workflow = await client.importWorkflow(oneNodeWorkflow({ node: account.node(TEMPLATE) }));
		const templateValues = await fillInInEditor(laboratory, workflow);
		assert.deepEqual(templateValues.value, VALUES);
		assert.deepEqual(account.provider.requests, []);
		const { status, data } = await client.runWorkflow(workflow.id);
		assert.equal(status, 'success', data.resultData.error?.message);
		assert.deepEqual(arrived(account.provider), ARRIVED);
	},
};

const withoutEditor = {
	title: 'Mico Voice AI: what came into the template after the node was filled in is asked for, and nothing is sent',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const parameters = { ...TEMPLATE, templateValues: { mappingMode: 'defineBelow', value: VALUES } };
		allSucceeded(await account.run(parameters));
		assert.deepEqual(arrived(account.provider), ARRIVED);
		account.provider.clear();
		await account.edit({ callRequestBody: '{"phone_number":"[[phone]]","company":"[[company]]"}' });
		const [{ status, error }] = await account.run(parameters);
		assert.equal(status, 'error');
		assert.match(error.message, /"Values" has nothing for company/);
		assert.deepEqual(arrived(account.provider), []);
	},
};

module.exports = [asked, filledIn, withoutEditor];
