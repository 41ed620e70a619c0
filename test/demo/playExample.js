'use strict';

/** Imports one example into n8n as a user does, starts it, and holds what was seen against what was expected. */
const { outputOf } = require('../n8n/executionsApi');
const { press } = require('../n8n/replyWorkflow');
const { waitFor } = require('../n8n/waitFor');
const { readExample } = require('./examples');
const leads = require('./leads.json');

const BY_HAND = 'To Check by Hand';
const ALL_WITHIN_MS = 120_000;
const ENDED = ['success', 'error', 'crashed', 'canceled'];

/** Examples name their credentials; whoever imports one chooses his own. */
function withCredentials(workflow, credentials) {
	const chosen = (node) =>
		node.credentials
			? {
					...node,
					credentials: Object.fromEntries(Object.keys(node.credentials).map((type) => [type, credentials[type]])),
				}
			: node;
	return { ...workflow, nodes: workflow.nodes.map(chosen) };
}

const webhookOf = ({ nodes }) => nodes.find(({ type }) => type === 'n8n-nodes-base.webhook').parameters.path;

async function endedExecutions(client, workflowId, count) {
	const ended = await waitFor(
		`${count} executions to end`,
		async () => {
			const all = (await client.listExecutions({ workflowId })).filter(({ status }) => ENDED.includes(status));
			return all.length >= count && all;
		},
		{ timeoutMs: ALL_WITHIN_MS },
	);
	return await Promise.all(ended.map(({ id }) => client.getExecution(id)));
}

/** All CRM events at once: that is how a busy CRM sends them. */
async function startByEvents(client, workflow) {
	await client.publish(workflow.id);
	const answers = await Promise.all(leads.map((lead) => client.callWebhook(webhookOf(workflow), lead)));
	const refused = answers.filter(({ ok }) => !ok);
	if (refused.length) throw new Error(`The webhook answered ${refused[0].status} to ${refused.length} events`);
	return await endedExecutions(client, workflow.id, leads.length);
}

const startByHand = async (client, workflow) => [await client.runWorkflow(workflow.id)];

const triggerOf = ({ nodes }) => nodes.find(({ webhookId }) => webhookId);

/** One report after another, as they come in the course of a day. */
async function startByReports(client, workflow, { reports, executions }, provider) {
	await client.publish(workflow.id);
	const address = `${client.url}/webhook/${triggerOf(workflow).webhookId}/webhook`;
	for (const report of reports(provider)) {
		const { status } = await provider.webhooks.post(address, report);
		if (status !== 200) throw new Error(`The trigger answered ${status} to ${report.EventType}`);
	}
	return await endedExecutions(client, workflow.id, executions());
}

/** Somebody gets the text, and presses a button on the page: n8n does not take it before it has put the execution away. */
async function answer({ answers }, provider, before) {
	if (!answers) return;
	const asked = await waitFor('the text that asks', () => provider.requests.slice(before).find(answers.matches));
	const link = answers.linkIn(asked);
	await waitFor('the answer to be taken', async () => /Thank you/.test((await press(link, answers.fields)).text));
}

const START = { webhook: startByEvents, hand: startByHand, reports: startByReports };

/** @param {any[]} requests that have come since it began: another example may ask the same */
const seenSteps = ({ steps }, provider, requests) =>
	steps.map(({ step, matches, count }) => ({
		step,
		seen: requests.filter(matches).length,
		expected: count(provider),
	}));

const countOut = (executions, node) => executions.reduce((sum, execution) => sum + outputOf(execution, node).length, 0);

function seenInN8n({ result, setAside }, provider, executions) {
	const rows = [
		{
			step: 'executions that failed',
			seen: executions.filter(({ status }) => status !== 'success').length,
			expected: 0,
		},
		{ step: 'events set aside with a reason', seen: countOut(executions, BY_HAND), expected: setAside },
	];
	if (result)
		rows.push({
			step: `items from "${result.node}"`,
			seen: countOut(executions, result.node),
			expected: result.count(provider),
		});
	return rows;
}

/**
 * @param {object} options
 * @param {object} options.client  a signed-in client (test/n8n/client.js)
 * @param {import('./examples').Example} options.example
 * @param {object} options.provider  its double
 * @param {Record<string, { id: string, name: string }>} options.credentials  by credential type
 * @returns {Promise<{ workflow: any, executions: any[], seen: { step: string, seen: number, expected: number }[]
 * }>}
 */
async function playExample({ client, example, provider, credentials }) {
	example.prepare?.(provider);
	const workflow = await client.importWorkflow(withCredentials(readExample(example), credentials));
	const before = provider.requests.length;
	const [executions] = await Promise.all([
		START[example.start](client, workflow, example, provider),
		answer(example, provider, before),
	]);
	const requests = provider.requests.slice(before);
	const seen = [...seenSteps(example, provider, requests), ...seenInN8n(example, provider, executions)];
	return { workflow, executions, seen };
}

module.exports = { playExample, BY_HAND };
