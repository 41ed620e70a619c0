/** An execution that a node has put to wait: asked through its own webhook, and gone on with, by n8n's control flow. */
const { core } = require('./n8nRuntime');
const { createAdditionalData } = require('./additionalData');
const { createStore } = require('./credentialStore');
const { loadPackage } = require('./packageLoader');
const { outcome } = require('./run');
const { NODE, startThenNode } = require('./testWorkflow');
const { answerFor, answerForError } = require('./webhookAnswer');
const { webhookRequest } = require('./webhookRequest');
const { WebhookResponse } = require('./webhookResponse');

/** What n8n's database gives back. */
const stored = (data) => JSON.parse(JSON.stringify(data));

async function sceneOf(options) {
	const { mode = 'trigger', executionId, store = createStore() } = options;
	const pkg = options.pkg ?? (await loadPackage(options.root));
	const workflow = startThenNode(pkg, { ...options, store });
	const additionalData = createAdditionalData({ ...options, pkg, store, mode, executionId, parameters: undefined });
	return { workflow, additionalData, mode, node: workflow.getNode(NODE), pkg };
}

/** @param {any} scene @param {any} data */
async function goOn({ workflow, additionalData, mode }, data) {
	const execution = new core.WorkflowExecute(additionalData, mode, data);
	return outcome(/** @type {any} */ (await execution.processRunExecutionData(workflow)));
}

function webhookFor(workflow, type, method) {
	const description = type.description.webhooks.find(({ httpMethod, restartWebhook }) => {
		return restartWebhook === true && httpMethod === method;
	});
	return { httpMethod: method, node: NODE, path: 'node', webhookDescription: description, workflowId: workflow.id };
}

/** n8n goes on with it although the node has thrown, so a node never may. */
async function called(type, context, response) {
	try {
		return await type.webhook.call(context);
	} catch (error) {
		answerForError(response);
		return { noWebhookResponse: true, workflowData: [[{ json: {} }]], error };
	}
}

/**
 * Somebody opens or posts to a link. Which execution and node it leads to n8n has found out already.
 *
 * @param {object} options of runNode for the execution that waits, and
 * @param {any} options.data what runNode gave of it
 * @param {string} options.link
 * @param {string} [options.method]
 * @param {any} [options.body] of a form, as n8n has read it
 * @returns {Promise<any>} what came back, whether the execution went on, and what came of that
 */
async function openLink({ data, link, method = 'GET', body, ...options }) {
	const scene = await sceneOf(options);
	const { workflow, mode, pkg } = scene;
	const additionalData = /** @type {any} */ (scene.additionalData);
	const node = /** @type {import('n8n-workflow').INode} */ (scene.node);
	const kept = stored(data);
	kept.waitTill = undefined;
	const [waiting] = kept.executionData.nodeExecutionStack;
	waiting.node.disabled = true;
	const type = pkg.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const query = Object.fromEntries(new URL(link).searchParams);
	const response = new WebhookResponse();
	Object.assign(additionalData, { httpRequest: webhookRequest({ method, query, body }), httpResponse: response });
	const webhookData = /** @type {any} */ (webhookFor(workflow, type, method));
	const context = new core.WebhookContext(workflow, node, additionalData, mode, webhookData, [], kept);
	const result = await called(type, context, response);
	answerFor(response, result, { workflow, node, description: webhookData.webhookDescription, mode });
	const answer = { ...response.answer, started: result.workflowData !== undefined, error: result.error };
	if (!answer.started) return answer;
	waiting.data.main = result.workflowData;
	kept.resultData.runData[NODE].pop();
	return { ...answer, outcome: await goOn(scene, kept) };
}

/** The moment has come until which the execution was to wait. @param {any} options as of openLink */
async function timeOver({ data, ...options }) {
	return await goOn(await sceneOf(options), stored(data));
}

module.exports = { openLink, timeOver };
