/** From a stored row to what a node sees: undeclared properties dropped, defaults applied, expressions resolved. */
const { NodeHelpers, Workflow } = require('n8n-workflow');
const { core } = require('./n8nRuntime');

const mockNode = { name: '', typeVersion: 1, type: 'mock', position: [0, 0], parameters: {} };
const mockType = { description: { properties: [] } };
const mockNodeTypes = {
	getKnownTypes: () => ({}),
	getByName: () => mockType,
	getByNameAndVersion: () => mockType,
};

/** The properties of a type and of all it extends. */
function credentialProperties(credentialTypes, name) {
	const type = credentialTypes.getByName(name);
	const properties = [];
	for (const parent of type.extends ?? []) {
		NodeHelpers.mergeNodeProperties(properties, credentialProperties(credentialTypes, parent));
	}
	NodeHelpers.mergeNodeProperties(properties, type.properties);
	return properties;
}

function resolveInNode(data, node, mode, keys, executeData) {
	const { workflow, runExecutionData, runIndex, itemIndex, connectionInputData } = node;
	return workflow.expression.getParameterValue(
		data,
		runExecutionData,
		runIndex,
		itemIndex,
		node.node.name,
		connectionInputData,
		mode,
		keys,
		executeData,
		false,
		data,
	);
}

function resolveAlone(data, mode, keys) {
	const workflow = new Workflow({ nodes: [mockNode], connections: {}, active: false, nodeTypes: mockNodeTypes });
	return workflow.expression.getComplexParameterValue(mockNode, data, mode, keys, undefined, undefined, data);
}

/**
 * @param {any} properties of the credential type
 * @param {any} stored row data
 * @param {any} about `{ additionalData, mode, executeData, node }`; `node` is n8n's expressionResolveValues
 */
function applyDefaults(properties, stored, { additionalData, mode, executeData, node }) {
	const data = NodeHelpers.getNodeParameters(properties, stored, true, false, null, null);
	// Undeclared, yet n8n lets exactly this one through.
	if (stored.oauthTokenData !== undefined) data.oauthTokenData = stored.oauthTokenData;
	const keys = core.getAdditionalKeys(additionalData, mode, null);
	return node ? resolveInNode(data, node, mode, keys, executeData) : resolveAlone(data, mode, keys);
}

module.exports = { applyDefaults, credentialProperties };
