/** One published webhook node: its workflow and all that n8n passes to the node's webhook functions. */
const { NodeHelpers } = require('n8n-workflow');
const { createAdditionalData } = require('./additionalData');
const { createStore } = require('./credentialStore');
const { loadPackage } = require('./packageLoader');
const { rowOf } = require('./staticDataRow');
const { NODE, nodeAlone } = require('./testWorkflow');

function webhookDataOf(workflow, node, description, additionalData) {
	const { httpMethod = 'GET', path = '', isFullPath = false } = description;
	return {
		httpMethod,
		node: node.name,
		path: NodeHelpers.getNodeWebhookPath(workflow.id, node, path, isFullPath, false),
		webhookDescription: description,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: additionalData,
	};
}

const withWebhookId = (options) => ({ webhookId: 'example-webhook-id', ...options.nodeSettings });

/**
 * Static data is read here: what others have saved by now is seen, what they save later is not.
 *
 * @param {any} options of deliver
 */
async function webhookTarget(options) {
	const { store = createStore(), style, mode = 'webhook', webhookName = 'default' } = options;
	const pkg = options.pkg ?? (await loadPackage(options.root));
	const row = rowOf(options.staticData);
	const settings = { ...options, store, staticData: row.read(), nodeSettings: withWebhookId(options) };
	const workflow = nodeAlone(pkg, settings);
	const node = workflow.getNode(NODE);
	const type = pkg.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	// The webhook runs before there is an execution, so it has no execution id.
	const additionalData = createAdditionalData({ pkg, store, style, mode });
	const description = type.description.webhooks.find(({ name }) => name === webhookName);
	const webhookData = webhookDataOf(workflow, node, description, additionalData);
	return { row, style, workflow, node, type, mode, description, additionalData, webhookData };
}

module.exports = { webhookTarget };
