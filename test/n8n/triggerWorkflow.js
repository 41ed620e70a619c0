'use strict';

/** A workflow that consists of one trigger: what starts it is all there is to see in an execution. */
const { randomUUID } = require('node:crypto');

const TRIGGER = 'Trigger';

/**
 * @param {any} node  type, parameters, credentials as in a workflow
 * @param {string} [name]
 */
const triggerWorkflow = (node, name = node.type) => ({
	name,
	nodes: [{ id: randomUUID(), webhookId: randomUUID(), name: TRIGGER, typeVersion: 1, position: [0, 0], ...node }],
	connections: {},
	settings: { executionOrder: 'v1' },
});

module.exports = { triggerWorkflow, TRIGGER };
