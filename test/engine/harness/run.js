/** Runs one node of the built package in a real workflow, through n8n-core's WorkflowExecute. */
const { core } = require('./n8nRuntime');
const { loadPackage } = require('./packageLoader');
const { createAdditionalData, nextExecutionId } = require('./additionalData');
const { createStore } = require('./credentialStore');
const { START, NODE, startThenNode } = require('./testWorkflow');

function begin(execution, workflow, items) {
	const startNode = workflow.getNode(START);
	const triggerToStartFrom = { name: START, data: { data: { main: [items] } } };
	return execution.run({ workflow, startNode, triggerToStartFrom });
}

function cancelWhen(running, cancelAfter) {
	void cancelAfter?.then(() => running.cancel());
}

/** n8n throws before it starts when a required parameter is empty; a test wants that as an error too. */
async function finish(execution, workflow, { items, cancelAfter }) {
	try {
		const running = begin(execution, workflow, items);
		cancelWhen(running, cancelAfter);
		return await running;
	} catch (error) {
		return { data: { resultData: { runData: {}, error } }, status: 'error' };
	}
}

function outcome({ data, status, waitTill }) {
	const { runData, error } = data.resultData;
	const task = runData[NODE]?.at(-1);
	const [items, errorItems] = task?.data?.main ?? [];
	return { items: items ?? [], errorItems: errorItems ?? [], error, status, task, runData, data, waitTill };
}

/** What n8n makes of the data of a failed execution when somebody presses Retry with the saved workflow: it goes on from the node that failed. */
function toBeRetried(data) {
	const { resultData } = data;
	const runs = resultData.runData[resultData.lastNodeExecuted] ?? [];
	delete resultData.error;
	if (runs.at(-1)?.error !== undefined) runs.pop();
	return data;
}

async function retry(workflow, additionalData, { data }) {
	const stored = JSON.parse(JSON.stringify(data, (_key, value) => (value instanceof Error ? { ...value } : value)));
	const retried = toBeRetried(stored);
	for (const entry of retried.executionData.nodeExecutionStack) entry.node = workflow.getNode(entry.node.name);
	return await new core.WorkflowExecute(additionalData, 'retry', retried).processRunExecutionData(workflow);
}

/**
 * @param {object} options
 * @param {string} options.node name of the node type, as its package calls it
 * @param {any} [options.parameters]
 * @param {any[]} [options.items] input items, default one empty item
 * @param {Record<string, string>} [options.credentials] credential type -> id in the store
 * @param {any} [options.store] a CredentialStore
 * @param {boolean | 'continueRegularOutput' | 'continueErrorOutput'} [options.continueOnFail]
 * @param {{ maxTries?: number, waitBetweenTries?: number }} [options.retryOnFail]
 * @param {string} [options.executionId]
 * @param {'manual' | 'trigger'} [options.mode]
 * @param {Promise<unknown>} [options.cancelAfter] the execution is cancelled when it settles
 * @param {'2.8' | '2.41'} [options.style] how n8n stores a renewed token
 * @param {any} [options.pkg] a loaded package
 * @param {string} [options.root] folder of the package to load, default this repository
 * @param {string} [options.nodeId]
 * @param {string} [options.workflowId]
 * @param {number} [options.typeVersion] default the newest
 * @param {any} [options.retryOf] what a failed run of it has given: n8n's Retry button
 * @param {any} [options.nodeSettings] any other setting of the node, e.g. `{ alwaysOutputData: true }`
 * @returns {Promise<{ items: any[], errorItems: any[], error: any, status: string, task: any, runData: any, data: any,
 *   waitTill: Date | undefined }>} data: all that n8n stores of it; waitTill: until when it was put away
 */
async function runNode(options) {
	const { items = [{ json: {} }], mode = 'trigger', executionId = nextExecutionId() } = options;
	const store = options.store ?? createStore();
	const pkg = options.pkg ?? (await loadPackage(options.root));
	const workflow = startThenNode(pkg, { ...options, store });
	const additionalData = createAdditionalData({ ...options, pkg, store, mode, executionId, parameters: undefined });
	if (options.retryOf) return outcome(await retry(workflow, additionalData, options.retryOf));
	const execution = new core.WorkflowExecute(additionalData, mode);
	return outcome(await finish(execution, workflow, { items, cancelAfter: options.cancelAfter }));
}

/**
 * Several executions at once in one process.
 *
 * @param {any[]} runs options of runNode
 */
const runParallel = async (runs) => await Promise.all(runs.map(runNode));

module.exports = { runNode, runParallel, outcome };
