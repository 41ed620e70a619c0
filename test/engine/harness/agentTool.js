/** A node as the tool of an AI agent: n8n-core's own way from the agent's call to the node's `execute`. */
const { core } = require('./n8nRuntime');
const {
	makeHandleToolInvocation,
} = require('n8n-core/dist/execution-engine/node-execution-context/utils/get-input-connection-data');
const { createAdditionalData, nextExecutionId } = require('./additionalData');
const { loadPackage } = require('./packageLoader');
const { NODE, START, startThenNode } = require('./testWorkflow');

/**
 * @param {any} options as of runNode, without `items` and `mode`
 * @returns {Promise<(args: any) => Promise<string>>} one call of the tool in this execution; rejects with what the
 * agent is told
 */
async function startTool(options) {
	const pkg = options.pkg ?? (await loadPackage(options.root));
	const workflow = startThenNode(pkg, options);
	const node = workflow.getNode(NODE);
	const { store, style, executionId = nextExecutionId() } = options;
	const additionalData = createAdditionalData({ pkg, store, style, executionId, mode: 'trigger' });
	const data = { resultData: { runData: {} }, executionData: {} };
	// n8n-core counts the run index up with every try.
	const contextOf = (runIndex) =>
		new core.SupplyDataContext(
			workflow,
			node,
			additionalData,
			'trigger',
			data,
			runIndex,
			[],
			{},
			'ai_tool',
			{ data: {}, node, source: null },
			[],
			undefined,
			workflow.getNode(START),
		);
	return makeHandleToolInvocation(
		contextOf,
		node,
		pkg.nodeTypes.getByNameAndVersion(node.type, node.typeVersion),
		data,
	);
}

module.exports = { startTool };
