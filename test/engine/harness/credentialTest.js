/** The "Test" button of a credential: n8n wraps the type's `test` in a No-Op node and lets RoutingNode send it. */
const { Workflow, createEmptyRunExecutionData } = require('n8n-workflow');
const { core } = require('./n8nRuntime');
const { loadPackage } = require('./packageLoader');
const { createAdditionalData } = require('./additionalData');
const { createStore } = require('./credentialStore');
const { noOp } = require('./standIns').nodes;
const { verdictOnAnswer, verdictOnError } = require('./credentialTestVerdict');

/** The empty parameter `temp` on a No-Op is how n8n's preAuthentication recognises a test. */
function probeType(type, request) {
	const temp = { displayName: 'Temp', name: 'temp', type: 'string', default: '', routing: { request } };
	const description = { ...noOp.description, credentials: [{ name: type, required: true }], properties: [temp] };
	return { description };
}

function probeWorkflow(nodeType, credentials) {
	const node = {
		id: 'temp',
		name: 'Temp-Node',
		type: noOp.description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials,
	};
	const nodeTypes = { getKnownTypes: () => ({}), getByName: () => nodeType, getByNameAndVersion: () => nodeType };
	return new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
}

async function sendProbe(workflow, nodeType, additionalData, decrypted) {
	const node = workflow.nodes['Temp-Node'];
	const context = new core.ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	return await new core.RoutingNode(context, nodeType, decrypted).runNode();
}

function savedCredential({ type, data, credentialId = 'credential-under-test', store = createStore() }) {
	if (data !== undefined) store.add({ id: credentialId, type, data });
	return { store, reference: store.reference(credentialId), data: data ?? store.peek(credentialId) };
}

/**
 * The editor saves a credential before it tests it, so there is always a row: `data` is written to the store first;
 * without `data` the row `credentialId` of the store is tested.
 *
 * @param {any} options `{ type, data?, credentialId?, store?, style?, pkg?, root? }`
 * @returns {Promise<{ status: 'OK' | 'Error', message: string, data: any }>} `data` is what the test ended with
 */
async function testCredential(options) {
	const { type, style } = options;
	const pkg = options.pkg ?? (await loadPackage(options.root));
	const { store, reference, data } = savedCredential(options);
	const { test } = pkg.credentialTypes.getByName(type);
	if (test === undefined) return { status: 'Error', message: 'No testing function found for this credential.', data };
	const additionalData = createAdditionalData({ pkg, store, style, mode: 'internal' });
	const prepared = additionalData.credentialsHelper.prepare(data, type, { additionalData, mode: 'internal' });
	const nodeType = probeType(type, test.request);
	const workflow = probeWorkflow(nodeType, { [type]: reference });
	return await sendProbe(workflow, nodeType, additionalData, { ...reference, type, data: prepared }).then(
		(answer) => ({ ...verdictOnAnswer(test.rules, answer), data: prepared }),
		(error) => ({ ...verdictOnError(test.rules, error), data: prepared }),
	);
}

module.exports = { testCredential };
