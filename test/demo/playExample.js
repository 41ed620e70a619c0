'use strict';

/** Imports one example into n8n as a user does, starts it, and holds what was seen against what was expected. */
const { allOutputOf } = require('../n8n/executionsApi');
const { press } = require('../n8n/replyWorkflow');
const { waitFor } = require('../n8n/waitFor');
const { prepareTables } = require('./dataTables');
const { readExample } = require('./examples');
const { filledIn } = require('./filledIn');
const leads = require('./leads.json');
const { openServices } = require('./services');

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
async function startByEvents(client, workflow, { events = leads }) {
	await client.publish(workflow.id);
	const answers = await Promise.all(events.map((event) => client.callWebhook(webhookOf(workflow), event)));
	const refused = answers.filter(({ ok }) => !ok);
	if (refused.length) throw new Error(`The webhook answered ${refused[0].status} to ${refused.length} events`);
	return await endedExecutions(client, workflow.id, events.length);
}

const startByHand = async (client, workflow) => [await client.runWorkflow(workflow.id)];

const triggerOf = ({ nodes }) => nodes.find(({ webhookId }) => webhookId);

/** To the address that a user has pasted at the provider. */
const postTo = (address) => (provider, report) => provider.webhooks.post(address, report);

/** One report after another, as they come in the course of a day. */
async function startByReports(client, workflow, { reports, executions, post, oneByOne }, provider) {
	await client.publish(workflow.id);
	const report = post ?? postTo(`${client.url}/webhook/${triggerOf(workflow).webhookId}/webhook`);
	for (const [index, one] of reports(provider).entries()) {
		const { status } = await report(provider, one);
		if (status !== 200) throw new Error(`The trigger answered ${status} to ${JSON.stringify(one)}`);
		if (oneByOne) await endedExecutions(client, workflow.id, index + 1);
	}
	return await endedExecutions(client, workflow.id, executions());
}

/** First what the provider reports, then what the user starts. */
async function startByBoth(client, workflow, example, provider) {
	const reported = await startByReports(client, workflow, example, provider);
	return [...reported, ...(await startByHand(client, workflow))];
}

/** Somebody gets the text, and presses a button on the page: n8n does not take it before it has put the execution away. */
async function answer({ answers }, provider, before) {
	if (!answers) return;
	const asked = await waitFor('the text that asks', () => provider.requests.slice(before).find(answers.matches));
	const link = answers.linkIn(asked);
	await waitFor('the answer to be taken', async () => /Thank you/.test((await press(link, answers.fields)).text));
}

const START = { webhook: startByEvents, hand: startByHand, reports: startByReports, both: startByBoth };

/** @param {Record<string, any[]>} requests by service, '' for the provider's, that have come since it began */
const seenSteps = ({ steps }, provider, requests) =>
	steps.map(({ step, at = '', matches, count }) => ({
		step,
		seen: requests[at].filter(matches).length,
		expected: count(provider),
	}));

/** All runs of a node count: two branches that meet in it run it twice. */
const countOut = (executions, node) =>
	executions.reduce((sum, execution) => sum + allOutputOf(execution, node).length, 0);

function seenInN8n({ result, setAside }, provider, executions) {
	const rows = [
		{
			step: 'executions that failed',
			seen: executions.filter(({ status }) => status !== 'success').length,
			expected: 0,
		},
		{ step: 'events set aside with a reason', seen: countOut(executions, BY_HAND), expected: setAside },
	];
	for (const { node, count } of [result ?? []].flat())
		rows.push({ step: `items from "${node}"`, seen: countOut(executions, node), expected: count(provider) });
	return rows;
}

async function play({ client, example, provider, credentials, services }) {
	await prepareTables(client, example.tables);
	const wanted = services.atDoubles(filledIn(readExample(example), example, provider));
	const workflow = await client.importWorkflow(withCredentials(wanted, { ...credentials, ...services.credentials }));
	const before = provider.requests.length;
	const [executions] = await Promise.all([
		START[example.start](client, workflow, example, provider),
		answer(example, provider, before),
	]).catch(async (error) => {
		// Left published it would stand in the way of the next that plays the same file.
		await client.unpublish(workflow.id).catch(() => undefined);
		throw error;
	});
	const requests = { '': provider.requests.slice(before) };
	for (const [name, double] of Object.entries(services.doubles)) requests[name] = double.requests;
	const seen = [...seenSteps(example, provider, requests), ...seenInN8n(example, provider, executions)];
	return { workflow, executions, seen, requests };
}

/**
 * @param {object} options
 * @param {object} options.client  a signed-in client (test/n8n/client.js)
 * @param {import('./examples').Example} options.example
 * @param {object} options.provider  its double
 * @param {Record<string, { id: string, name: string }>} options.credentials  by credential type
 * @returns {Promise<{ workflow: any, executions: any[], seen: { step: string, seen: number, expected: number }[],
 *   requests: Record<string, any[]> }>} `requests`: by service, '' for the provider's
 */
async function playExample({ client, example, provider, credentials }) {
	example.prepare?.(provider);
	const services = await openServices(client, example.services);
	try {
		return await play({ client, example, provider, credentials, services });
	} finally {
		await services.close();
	}
}

module.exports = { playExample, BY_HAND };
