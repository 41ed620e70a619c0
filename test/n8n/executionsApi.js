'use strict';

/** Executions: read back whole, waited for, and the items and errors of one node picked out. */
const { decodeFlatted } = require('./flattedText');
const { waitFor } = require('./waitFor');

const ENDED = ['success', 'error', 'crashed', 'canceled'];
const hasEnded = ({ status }) => ENDED.includes(status);

/** The items a node sent to its first output in its last run. */
function outputOf(execution, nodeName, output = 0) {
	const runs = execution.data.resultData.runData[nodeName] ?? [];
	return runs.at(-1)?.data?.main?.[output] ?? [];
}

/** The same of all its runs: branches that meet in a node run it more than once. */
const allOutputOf = (execution, nodeName) =>
	(execution.data.resultData.runData[nodeName] ?? []).flatMap((run) => run.data?.main?.[0] ?? []);

/** The error of one node, or of the whole execution when no node is named. */
function errorOf(execution, nodeName) {
	const { runData, error } = execution.data.resultData;
	return nodeName === undefined ? error : runData[nodeName]?.at(-1)?.error;
}

/** @param {ReturnType<typeof import('./restSession').createRestSession>} session */
function executionsApi(session) {
	async function getExecution(id) {
		const execution = await session.get(`/executions/${encodeURIComponent(id)}`);
		return { ...execution, data: decodeFlatted(execution.data) };
	}

	/** Newest first, without data. */
	async function listExecutions({ workflowId, limit = 100 } = {}) {
		const filter = encodeURIComponent(JSON.stringify(workflowId ? { workflowId } : {}));
		const { results } = await session.get(`/executions?filter=${filter}&limit=${limit}`);
		return results;
	}

	const untilEnded = (id, options) =>
		waitFor(
			`execution ${id} to end`,
			async () => {
				const execution = await getExecution(id);
				return hasEnded(execution) && execution;
			},
			options,
		);

	const stopExecution = (id) => session.post(`/executions/${encodeURIComponent(id)}/stop`);

	/** What the Retry button does with a failed execution: a new one, which goes on from the node that failed. */
	async function retryExecution(id, options) {
		const retried = await session.post(`/executions/${encodeURIComponent(id)}/retry`, { loadWorkflow: false });
		return await untilEnded(retried.id, options);
	}

	/** The newest ended execution, of one workflow or of all, that the predicate accepts. */
	async function waitForExecution(predicate = () => true, { workflowId, ...options } = {}) {
		const refused = new Set();
		const look = async () => {
			for (const { id } of (await listExecutions({ workflowId })).filter(hasEnded)) {
				if (refused.has(id)) continue;
				const execution = await getExecution(id);
				if (predicate(execution)) return execution;
				refused.add(id);
			}
			return undefined;
		};
		return await waitFor('an execution that fits', look, options);
	}

	/** All executions of a workflow, whole and oldest first, once none of them is still running. */
	async function endedExecutions(workflowId, options) {
		const listed = await waitFor(
			`the executions of workflow ${workflowId} to end`,
			async () => {
				const all = await listExecutions({ workflowId });
				return all.every(hasEnded) && all;
			},
			options,
		);
		return await Promise.all(listed.reverse().map(({ id }) => getExecution(id)));
	}

	return {
		getExecution,
		listExecutions,
		untilEnded,
		stopExecution,
		retryExecution,
		waitForExecution,
		endedExecutions,
	};
}

module.exports = { executionsApi, outputOf, allOutputOf, errorOf };
