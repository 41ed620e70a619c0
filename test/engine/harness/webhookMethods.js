/** A webhook node's checkExists, create and delete, as n8n calls them when a workflow is published and unpublished. */
const { core } = require('./n8nRuntime');
const { webhookTarget } = require('./webhookTarget');

async function call(method, options) {
	const target = await webhookTarget({ ...options, mode: options.mode ?? 'trigger' });
	const { workflow, node, type, mode, additionalData, webhookData, row } = target;
	const run = type.webhookMethods?.[webhookData.webhookDescription.name]?.[method];
	if (run === undefined) throw new Error(`"${node.type}" has no webhook method "${method}"`);
	const activation = options.activation ?? 'activate';
	const context = new core.HookContext(workflow, node, additionalData, mode, activation, webhookData);
	const answer = await run.call(context);
	row.save(workflow);
	return answer;
}

/**
 * @param {any} options of deliver, and `activation` (default 'activate')
 * @returns each method, to be called by the test; rejects with what n8n shows the user
 */
const webhookMethods = (options) => ({
	checkExists: async () => await call('checkExists', options),
	create: async () => await call('create', options),
	delete: async () => await call('delete', options),
});

module.exports = { webhookMethods };
