/** Dropdowns and "From list": the editor calls a node's methods with a LoadOptionsContext, outside any execution. */
const { core } = require('./n8nRuntime');
const { loadPackage } = require('./packageLoader');
const { createAdditionalData } = require('./additionalData');
const { createStore } = require('./credentialStore');
const { NODE, nodeAlone } = require('./testWorkflow');

function methodOf(nodeType, kind, name) {
	const methods = nodeType.methods?.[kind] ?? {};
	if (typeof methods[name] === 'function') return methods[name];
	throw new Error(`No ${kind} method "${name}"; there are: ${Object.keys(methods).join(', ') || 'none'}`);
}

async function callMethod(kind, options, ...args) {
	const { method, path = 'parameters', store = createStore() } = options;
	const pkg = options.pkg ?? (await loadPackage(options.root));
	const workflow = nodeAlone(pkg, { ...options, store });
	const node = workflow.getNode(NODE);
	const nodeType = pkg.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	// The editor has filled in the defaults by then, and sends them as well; so does this.
	const { parameters } = node;
	const additionalData = createAdditionalData({ pkg, store, style: options.style, mode: 'internal', parameters });
	const context = new core.LoadOptionsContext(workflow, node, additionalData, path);
	return await methodOf(nodeType, kind, method).call(context, ...args);
}

/** @param {any} options `{ node, method, parameters?, credentials, store, path?, style?, pkg?, root? }` */
const loadOptions = async (options) => await callMethod('loadOptions', options);

/** As loadOptions, with `filter` and `paginationToken`.
 * @param {any} options */
const listSearch = async (options) => await callMethod('listSearch', options, options.filter, options.paginationToken);

/** What the mapper of a field shows; as loadOptions.
 * @param {any} options */
const resourceMapping = async (options) => await callMethod('resourceMapping', options);

module.exports = { loadOptions, listSearch, resourceMapping };
