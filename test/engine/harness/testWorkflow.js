/** The workflow every run executes: Start -> the node under test. */
const { Workflow } = require('n8n-workflow');

const START = 'Start';
const NODE = 'Node under test';

const references = (store, credentials) =>
	Object.fromEntries(Object.entries(credentials).map(([type, id]) => [type, store.reference(id)]));

const errorHandling = ({ continueOnFail }) => {
	if (!continueOnFail) return {};
	return { onError: continueOnFail === true ? 'continueRegularOutput' : continueOnFail };
};

/** n8n takes a wait of 0 for "not set" and waits a second. */
const retrying = ({ retryOnFail }) => {
	if (!retryOnFail) return {};
	return {
		retryOnFail: true,
		maxTries: retryOnFail.maxTries ?? 2,
		waitBetweenTries: retryOnFail.waitBetweenTries || 1,
	};
};

function latestVersion(pkg, type) {
	const found = pkg.nodeTypes.getByName(type);
	const { version, defaultVersion } = found.description;
	return found.currentVersion ?? defaultVersion ?? (Array.isArray(version) ? version.at(-1) : version);
}

/** One node of the package, as a user would have configured it. */
function describeNode(pkg, options) {
	const type = options.node.includes('.') ? options.node : `${pkg.name}.${options.node}`;
	return {
		id: options.nodeId ?? 'node-under-test',
		name: NODE,
		type,
		typeVersion: options.typeVersion ?? latestVersion(pkg, type),
		position: [200, 0],
		parameters: options.parameters ?? {},
		credentials: references(options.store, options.credentials ?? {}),
		...errorHandling(options),
		...retrying(options),
		...options.nodeSettings,
	};
}

function workflowOf(pkg, nodes, connections, { workflowId, staticData } = {}) {
	return new Workflow({
		id: workflowId ?? 'workflow-under-test',
		name: 'Workflow under test',
		nodes,
		connections,
		active: false,
		nodeTypes: pkg.nodeTypes,
		staticData,
		settings: { executionOrder: 'v1' },
	});
}

function startThenNode(pkg, options) {
	const type = 'n8n-nodes-base.manualTrigger';
	const start = { id: 'start', name: START, type, typeVersion: 1, position: [0, 0], parameters: {} };
	const connections = { [START]: { main: [[{ node: NODE, type: 'main', index: 0 }]] } };
	return workflowOf(pkg, [start, describeNode(pkg, options)], connections, options);
}

/** Without a trigger, as the editor does to fill a dropdown. */
const nodeAlone = (pkg, options) => workflowOf(pkg, [describeNode(pkg, options)], {}, options);

module.exports = { START, NODE, startThenNode, nodeAlone };
