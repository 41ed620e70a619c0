/** Delivers a request to a webhook node, through n8n-core's WebhookContext and by n8n's own control flow around it. */
const { core } = require('./n8nRuntime');
const { webhookTarget } = require('./webhookTarget');
const { webhookRequest } = require('./webhookRequest');
const { WebhookResponse } = require('./webhookResponse');
const { answerFor, answerForError } = require('./webhookAnswer');

/**
 * n8n 2.41 answers for a node only once the workflow is started, and by then has overlooked what the node changed,
 * unless nothing had been stored before. A node that answers by itself does not lose it.
 */
const isOverlooked = ({ row, style }, { workflowData, noWebhookResponse }) =>
	style !== '2.8' && workflowData !== undefined && noWebhookResponse !== true && !row.isEmpty;

/** A test of the editor ("manual") keeps no static data; neither does a delivery that failed. */
function saveStaticData(target, result) {
	if (target.mode !== 'manual' && !isOverlooked(target, result)) target.row.save(target.workflow);
}

async function callNode(target, request, response) {
	const { workflow, node, type, mode, webhookData } = target;
	const additionalData = Object.assign(target.additionalData, { httpRequest: request, httpResponse: response });
	const closeFunctions = [];
	const context = new core.WebhookContext(workflow, node, additionalData, mode, webhookData, closeFunctions, null);
	try {
		return await type.webhook.call(context);
	} finally {
		response.answeredBeforeEnd = response.headersSent;
		await Promise.allSettled(closeFunctions.map(async (close) => await close()));
	}
}

async function runWebhook(target, request, response) {
	let result;
	try {
		result = await callNode(target, request, response);
	} catch (error) {
		answerForError(response);
		return { error };
	}
	saveStaticData(target, result);
	try {
		answerFor(response, result, target);
	} catch (error) {
		return { ...result, error };
	}
	return result;
}

function outcome(target, response, { workflowData, error }, began) {
	const { status, headers = {}, body, at } = response.answer ?? {};
	return {
		status,
		headers,
		body,
		answeredBeforeEnd: response.answeredBeforeEnd,
		answeredAfter: at === undefined ? undefined : at - began,
		took: Date.now() - began,
		started: workflowData !== undefined,
		items: workflowData?.[0] ?? [],
		error,
		staticData: target.row.node,
	};
}

async function finish(options, response) {
	const target = await webhookTarget(options);
	const began = Date.now();
	const result = await runWebhook(target, webhookRequest(options), response);
	return outcome(target, response, result, began);
}

/**
 * @typedef {object} Delivered
 * @property {number | undefined} status of the answer; undefined when none was ever sent
 * @property {Record<string, string>} headers of the answer, in lower case
 * @property {any} body of the answer
 * @property {boolean} answeredBeforeEnd the node answered by itself, while or before `webhook()` ended
 * @property {number | undefined} answeredAfter milliseconds of the clock from the request to the answer
 * @property {number} took milliseconds of the clock until `webhook()` ended
 * @property {boolean} started n8n runs the workflow
 * @property {any[]} items what the workflow is started with
 * @property {any} error thrown by `webhook()`, or by n8n because the request was answered twice
 * @property {any} staticData what is now stored for the node
 */

/**
 * A delivery that can be looked at while it runs.
 *
 * @param {object} options of deliver
 * @returns {{ answered: Promise<{ status: number, headers: any, body: any, at: number }>, finished: Promise<Delivered>
 * }}
 */
function startDelivery(options) {
	const response = new WebhookResponse();
	return { answered: response.answered, finished: finish(options, response) };
}

/**
 * @param {object} options
 * @param {string} options.node name of the node type
 * @param {any} [options.parameters]
 * @param {Record<string, string>} [options.credentials] credential type -> id in the store
 * @param {any} [options.store] a CredentialStore
 * @param {any} [options.body] an object travels as JSON, a text as text, undefined is no body at all
 * @param {Record<string, string>} [options.headers]
 * @param {any} [options.staticData] from createStaticData, shared by deliveries; or an object to begin with
 * @param {string} [options.workflowId]
 * @param {string} [options.nodeId]
 * @param {'webhook' | 'manual'} [options.mode] the production address or the editor's test address
 * @param {'2.8' | '2.41'} [options.style] how n8n stores a renewed token
 * @param {any} [options.pkg] a loaded package
 * @param {string} [options.root] folder of the package to load, default this repository
 * @returns {Promise<Delivered>}
 */
const deliver = async (options) => await startDelivery(options).finished;

module.exports = { deliver, startDelivery };
