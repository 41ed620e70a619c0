'use strict';

/**
 * A workflow that a webhook starts: a node asks somebody by text and waits; whoever declines is asked once more, and what
 * comes behind an approval is seen at the last node. And what people do with the link in the text.
 */
const { randomUUID } = require('node:crypto');
const { fetchAnew } = require('./fetchAnew');
const { SUBJECT } = require('./oneNodeWorkflow');
const { waitFor } = require('./waitFor');

const START = 'Webhook';
const DECISION = 'Decision';
const APPROVED = 'Approved';

const nodeNamed = (name, type, typeVersion, more) => ({
	id: randomUUID(),
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion,
	position: [0, 0],
	parameters: {},
	...more,
});

const to = (...outputs) => ({ main: outputs.map((node) => [{ node, type: 'main', index: 0 }]) });

/** @param {{ node: any, path: string }} options node: type, parameters, credentials as in a workflow */
const replyWorkflow = ({ node, path }) => ({
	name: `${node.type} asks ${path}`,
	nodes: [
		nodeNamed(START, 'webhook', 2, {
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		}),
		{ id: randomUUID(), name: SUBJECT, typeVersion: 1, position: [0, 0], ...node },
		nodeNamed(DECISION, 'if', 1, {
			parameters: {
				conditions: { boolean: [{ value1: '={{ $json.data.approved || $json.data.timedOut }}', value2: true }] },
			},
		}),
		nodeNamed(APPROVED, 'noOp', 1),
	],
	connections: { [START]: to(SUBJECT), [SUBJECT]: to(DECISION), [DECISION]: to(APPROVED, SUBJECT) },
	settings: { executionOrder: 'v1' },
});

/**
 * Published, and ready to be started.
 * @param {{ client: any, account: any, reply: any, more?: any }} options reply: of a provider's n8n/reply.js; more:
 *   parameters
 */
async function openReplies({ client, account, reply, more = {} }) {
	const path = randomUUID();
	const parameters = {
		...reply.parameters(account.provider),
		operation: 'sendAndWait',
		message: 'May we call?',
		...more,
	};
	const { id: workflowId } = await client.importWorkflow(replyWorkflow({ node: account.node(parameters), path }));
	await client.publish(workflowId);

	const texts = () => account.provider.requests.filter(({ acted }) => acted).map(reply.textIn);
	const waiting = async () =>
		(await client.listExecutions({ workflowId })).filter(({ status }) => status === 'waiting').map(({ id }) => id);

	/** Once the last text is out and the execution put away. @param {number} [sent] texts in all @returns its link */
	async function linkOf(sent = 1, count = 1) {
		await waitFor(
			`${sent} texts, and ${count} executions to wait`,
			async () => texts().length === sent && (await waiting()).length === count,
		);
		return texts().at(-1).split('\n').at(-1);
	}

	return {
		workflowId,
		start: async (body = { lead: 'Ada' }) => void (await (await client.callWebhook(path, body)).text()),
		texts,
		waiting,
		linkOf,
		ended: () => client.endedExecutions(workflowId),
		close: () => client.unpublish(workflowId),
	};
}

const pageOf = async (answer) => ({
	status: answer.status,
	type: answer.headers.get('content-type'),
	policy: answer.headers.get('content-security-policy'),
	text: await answer.text(),
});

/** As a browser, or a program that previews links, does it. */
const look = async (link, userAgent = 'Mozilla/5.0 (iPhone)') =>
	await pageOf(await fetchAnew(link, { headers: { 'user-agent': userAgent } }));

/** As the form on the page does it. */
const press = async (link, fields) =>
	await pageOf(await fetchAnew(link, { method: 'POST', body: new URLSearchParams(fields) }));

module.exports = { openReplies, look, press, APPROVED };
