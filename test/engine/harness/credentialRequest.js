/** What n8n's HTTP Request node does with a "predefined credential type": all items at once, each on its own. */
const { createEmptyRunExecutionData } = require('n8n-workflow');
const { core } = require('./n8nRuntime');
const { loadPackage } = require('./packageLoader');
const { createAdditionalData, nextExecutionId } = require('./additionalData');
const { NODE, nodeAlone } = require('./testWorkflow');

function contextOf(pkg, options, count) {
	const { type, credentialId, store, style, executionId = nextExecutionId() } = options;
	const settings = { node: 'n8n-nodes-base.httpRequest', credentials: { [type]: credentialId }, store };
	const workflow = nodeAlone(pkg, settings);
	const node = workflow.getNode(NODE);
	const additionalData = createAdditionalData({ pkg, store, style, executionId, mode: 'trigger' });
	const items = Array.from({ length: count }, (_, item) => ({ json: {}, pairedItem: { item } }));
	return new core.ExecuteContext(
		workflow,
		node,
		additionalData,
		'trigger',
		createEmptyRunExecutionData(),
		0,
		items,
		{ main: [items] },
		{ node, data: { main: [items] }, source: null },
		[],
	);
}

/** The older helper, which the node really uses, names the address `uri`. */
const legacyRequest = ({ url, ...rest }) => ({ json: true, ...rest, uri: rest.uri ?? url });

function send(context, type, request, index, legacy) {
	const fresh = { method: 'GET', ...request, headers: { ...request.headers } };
	const { helpers } = context;
	if (!legacy) return helpers.httpRequestWithAuthentication.call(context, type, fresh);
	return helpers.requestWithAuthentication.call(context, type, legacyRequest(fresh), undefined, index);
}

const settled = ({ status, value, reason }) =>
	status === 'fulfilled' ? { ok: true, value } : { ok: false, error: reason };

/**
 * @param {object} options
 * @param {string} options.type credential type
 * @param {string} options.credentialId
 * @param {object} options.store
 * @param {any | any[]} options.options one request, or one per item
 * @param {number} [options.items] how many times one request is sent, default 1
 * @param {boolean} [options.legacy] the older helper, default true as in the HTTP Request node
 * @param {'2.8' | '2.41'} [options.style]
 * @param {string} [options.executionId]
 * @param {any} [options.pkg] a loaded package
 * @param {string} [options.root] folder of the package to load
 * @returns {Promise<Array<{ ok: boolean, value?: any, error?: any }>>} in item order
 */
async function requestWithCredential(options) {
	const { type, legacy = true, items = 1 } = options;
	const pkg = options.pkg ?? (await loadPackage(options.root));
	const requests = Array.isArray(options.options)
		? options.options
		: Array.from({ length: items }, () => options.options);
	const context = contextOf(pkg, options, requests.length);
	const sent = requests.map((request, index) => send(context, type, request, index, legacy));
	return (await Promise.allSettled(sent)).map(settled);
}

module.exports = { requestWithCredential };
