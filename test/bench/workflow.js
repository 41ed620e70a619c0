'use strict';

/**
 * The workflow around one measured node: a webhook, as many items as its query asks for, the node, n8n's own notes on
 * it.
 */
const { randomUUID } = require('node:crypto');

const node = (name, type, parameters = {}, more = {}) => ({
	id: randomUUID(),
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
	...more,
});
const to = (name) => ({ node: name, type: 'main', index: 0 });
const only = (name) => ({ main: [[to(name)]] });

const webhook = (path) =>
	node(
		'Webhook',
		'n8n-nodes-base.webhook',
		{ path, responseMode: 'lastNode', options: {} },
		{ typeVersion: 2, webhookId: path },
	);

// Nothing is saved: writing 50,000 items into the database would outweigh every node.
const settings = {
	executionOrder: 'v1',
	saveDataSuccessExecution: 'none',
	saveDataErrorExecution: 'none',
	saveExecutionProgress: false,
};

const straight = {
	nodes: [],
	reported: 'Measured',
	connections: { Webhook: only('Items'), Items: only('Measured'), Measured: only('Report') },
};

/** One item a round. The loop's own time counts: there is no working one after another without it. */
const looped = {
	nodes: [node('Loop', 'n8n-nodes-base.splitInBatches', { batchSize: 1, options: {} }, { typeVersion: 3 })],
	reported: 'Measured,Loop',
	connections: {
		Webhook: only('Items'),
		Items: only('Loop'),
		Measured: only('Loop'),
		Loop: { main: [[to('Report')], [to('Measured')]] },
	},
};

/**
 * @param {{ name: string, path: string, measured: any }} options measured: type, parameters, credentials, `inLoop`
 */
function workflowAround({ name, path, measured: { inLoop, ...measured } }) {
	const { nodes, reported, connections } = inLoop ? looped : straight;
	const items = node('Items', 'n8n-nodes-telephony-bench.benchItems');
	const report = node('Report', 'n8n-nodes-telephony-bench.benchReport', { nodes: reported });
	return {
		name,
		nodes: [webhook(path), items, ...nodes, node('Measured', '', {}, measured), report],
		connections,
		settings,
	};
}

module.exports = { workflowAround };
