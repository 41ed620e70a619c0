'use strict';

/** A workflow of one trigger, published in n8n: posted to, and asked what it was started with. */
const assert = require('node:assert/strict');
const { outputOf } = require('../executionsApi');
const { triggerWorkflow, TRIGGER } = require('../triggerWorkflow');
const { waitFor } = require('../waitFor');

/** n8n answers 404 for a moment after a workflow is published. An empty object is a check, and starts nothing. */
const untilListening = (post) =>
	waitFor(
		'the webhook to be there',
		async () => (await post({ raw: '{}', headers: { 'content-type': 'application/json' } })).status !== 404,
	);

const itemsOf = (execution) => outputOf(execution, TRIGGER).map(({ json }) => json);

/** What each execution was started with. None may have failed, and none may show what came with the event to prove it. */
async function starts({ client }, { provider }, workflow) {
	const executions = await client.endedExecutions(workflow.id);
	for (const execution of executions) {
		assert.equal(execution.status, 'success', JSON.stringify(execution.data.resultData.error));
		for (const secret of provider.webhooks?.secrets() ?? [])
			assert.ok(!JSON.stringify(execution).includes(secret), 'an execution shows what proves that an event is genuine');
	}
	return executions.map(itemsOf);
}

/**
 * @param {any} laboratory
 * @param {any} account
 * @param {any} node  type, parameters, credentials
 */
async function publishTrigger(laboratory, account, node) {
	const { client } = laboratory;
	const workflow = await client.importWorkflow(triggerWorkflow(node));
	await client.publish(workflow.id);
	return {
		workflow,
		starts: () => starts(laboratory, account, workflow),
		/** Resolves with the ended execution that was started with such an item. */
		untilStarted: (isMeant) =>
			client.waitForExecution((one) => itemsOf(one).some(isMeant), { workflowId: workflow.id }),
		close: () => client.unpublish(workflow.id),
	};
}

async function publishWebhook(laboratory, account, node) {
	const published = await publishTrigger(laboratory, account, node);
	const address = laboratory.client.webhookAddress(published.workflow);
	const post = (event, options) => account.provider.webhooks.post(address, event, options);
	await untilListening(post);
	return { ...published, address, post };
}

module.exports = { publishTrigger, publishWebhook };
