/** Two workflows that differ in one node: 500 items, each asking the provider for the same small record. */
const manual = { id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };

const list = (count) => ({
	id: 'list',
	name: 'List',
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	position: [200, 0],
	parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows: Array.from({ length: count }, (_, n) => ({ n })) }), options: {} },
});

const items = {
	id: 'items',
	name: 'Items',
	type: 'n8n-nodes-base.splitOut',
	typeVersion: 1,
	position: [400, 0],
	parameters: { fieldToSplitOut: 'rows', options: {} },
};

const next = (node) => ({ main: [[{ node, type: 'main', index: 0 }]] });

function workflow(name, count, measured) {
	const node = { id: 'measured', name: 'Measured', position: [600, 0], ...measured };
	return {
		name,
		nodes: [manual, list(count), items, node],
		connections: { Start: next('List'), List: next('Items'), Items: next('Measured') },
		settings: { executionOrder: 'v1' },
	};
}

/** @param {{ id: string, name: string }} credential @param {string} url of the same record */
const httpRequestWorkflow = (count, credential, url) =>
	workflow('HTTP Request', count, {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: { url, authentication: 'predefinedCredentialType', nodeCredentialType: 'mightyCallApi', options: {} },
		credentials: { mightyCallApi: credential },
	});

const mightyCallWorkflow = (count, credential) =>
	workflow('MightyCall', count, {
		type: 'n8n-nodes-telephony.mightyCall',
		typeVersion: 1,
		parameters: { resource: 'profile', operation: 'get', extension: '', options: {} },
		credentials: { mightyCallApi: credential },
	});

module.exports = { httpRequestWorkflow, mightyCallWorkflow };
