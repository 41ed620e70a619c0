'use strict';

/** A workflow that hands items to one node, which is the node a check is about. */
const { randomUUID } = require('node:crypto');

const START = 'Start';
const SUBJECT = 'Subject';

const startNode = () => ({
	id: randomUUID(),
	name: START,
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
});

/** What uploads take; nothing else looks at it. */
const FILE = {
	data: Buffer.from('ID3 example').toString('base64'),
	mimeType: 'audio/mpeg',
	fileName: 'example.mp3',
	fileExtension: 'mp3',
};

/**
 * @param {object} options
 * @param {object} options.node  type, typeVersion, parameters, credentials, onError as in a workflow
 * @param {any[]} [options.items]
 */
function oneNodeWorkflow({ node, items = [{}] }) {
	return {
		name: `${node.type} ${node.parameters.resource ?? ''} ${node.parameters.operation ?? ''}`.trim(),
		nodes: [startNode(), { id: randomUUID(), name: SUBJECT, typeVersion: 1, position: [220, 0], ...node }],
		connections: { [START]: { main: [[{ node: SUBJECT, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
		pinData: { [START]: items.map((json) => ({ json, binary: { data: FILE } })) },
	};
}

module.exports = { oneNodeWorkflow, SUBJECT };
