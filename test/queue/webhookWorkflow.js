'use strict';

/** A workflow that a webhook starts: the items in the body go one by one through the node a check is about. */
const { randomUUID } = require('node:crypto');
const { SUBJECT } = require('../n8n/oneNodeWorkflow');

const WEBHOOK = 'Webhook';
const ITEMS = 'Items';

const webhookNode = (path) => ({
	id: randomUUID(),
	name: WEBHOOK,
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	position: [0, 0],
	webhookId: path,
	// Answered at once: an answer that a restart loses would say nothing about the execution.
	parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
});

const itemsNode = () => ({
	id: randomUUID(),
	name: ITEMS,
	type: 'n8n-nodes-base.splitOut',
	typeVersion: 1,
	position: [220, 0],
	parameters: { fieldToSplitOut: 'body.items', options: {} },
});

const to = (node) => ({ main: [[{ node, type: 'main', index: 0 }]] });

/** @param {{ node: any, path: string }} options node: type, parameters, credentials as in a workflow */
const webhookWorkflow = ({ node, path }) => ({
	name: `${node.type} ${path}`,
	nodes: [
		webhookNode(path),
		itemsNode(),
		{ id: randomUUID(), name: SUBJECT, typeVersion: 1, position: [440, 0], ...node },
	],
	connections: { [WEBHOOK]: to(ITEMS), [ITEMS]: to(SUBJECT) },
	settings: { executionOrder: 'v1' },
});

module.exports = { webhookWorkflow };
