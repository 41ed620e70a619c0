'use strict';

/** Workflows: imported, published, run by hand. */
const { fetchAnew } = require('./fetchAnew');
const { waitFor } = require('./waitFor');

const MANUAL = 'n8n-nodes-base.manualTrigger';

/** What an exported file carries beyond this (its id, its instance) belongs to where it came from. */
const importable = ({ name, nodes, connections, settings, pinData }) => ({
	name,
	nodes,
	connections,
	settings: settings ?? {},
	pinData: pinData ?? {},
});

function manualTrigger(workflow) {
	const trigger = workflow.nodes.find(({ type }) => type === MANUAL);
	if (!trigger) throw new Error(`"${workflow.name}" has no manual trigger; name the node to start from`);
	return trigger.name;
}

/** The production address of a workflow's webhook trigger whose own path is `webhook`, as is usual. */
function webhookAddress(url, { nodes }) {
	const { webhookId } = nodes.find((node) => node.webhookId);
	return `${url}/webhook/${webhookId}/webhook`;
}

/**
 * @param {ReturnType<typeof import('./restSession').createRestSession>} session
 * @param {ReturnType<typeof import('./executionsApi').executionsApi>} executions
 * @param {string} url
 */
function workflowsApi(session, executions, url) {
	const path = (id) => `/workflows/${encodeURIComponent(id)}`;
	const getWorkflow = (id) => session.get(path(id));
	const importWorkflow = (workflow) => session.post('/workflows', importable(workflow));

	const publicationStatus = (id) => session.get(`${path(id)}/publication-status`);

	/** The triggers go live a moment after the answer; a webhook is told apart from an unknown path. */
	async function publish(id) {
		const { versionId } = await getWorkflow(id);
		await session.post(`${path(id)}/activate`, { versionId });
		return await waitFor(`workflow ${id} to be published`, async () => {
			const { status, triggers } = await publicationStatus(id);
			if (status === 'failed' || status === 'partial') throw new Error(JSON.stringify(triggers));
			return status === 'published' && getWorkflow(id);
		});
	}

	const unpublish = (id) => session.post(`${path(id)}/deactivate`);

	/** @returns {Promise<string>} the ID of the execution */
	async function startWorkflow(id, trigger) {
		const name = trigger ?? manualTrigger(await getWorkflow(id));
		const started = await session.post(`${path(id)}/run`, { triggerToStartFrom: { name } });
		if (started.waitingForWebhook) throw new Error(`"${name}" waits for its test webhook to be called`);
		return started.executionId;
	}

	/** @param {{ trigger?: string, timeoutMs?: number }} [options] trigger: name of the node to start from */
	const runWorkflow = async (id, { trigger, ...options } = {}) =>
		await executions.untilEnded(await startWorkflow(id, trigger), options);

	const callWebhook = (webhookPath, body, { method = 'POST', headers = {} } = {}) =>
		fetchAnew(`${url}/webhook/${webhookPath}`, {
			method,
			headers: { 'content-type': 'application/json', ...headers },
			body: method === 'GET' ? undefined : JSON.stringify(body),
		});

	return {
		getWorkflow,
		importWorkflow,
		publish,
		publicationStatus,
		unpublish,
		startWorkflow,
		runWorkflow,
		callWebhook,
		webhookAddress: (workflow) => webhookAddress(url, workflow),
	};
}

module.exports = { workflowsApi };
