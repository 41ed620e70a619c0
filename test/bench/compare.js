/** Our node beside n8n's HTTP Request node with the same credential, in one real n8n, in turns. */
const { outputOf } = require('../n8n/client');
const { httpRequestWorkflow, mightyCallWorkflow } = require('./workflows');
const { median } = require('./median');

const ITEMS = 500;
const ROUNDS = 7;

async function runOnce(client, workflowId) {
	const execution = await client.runWorkflow(workflowId);
	const received = outputOf(execution, 'Measured').length;
	if (received !== ITEMS) throw new Error(`expected ${ITEMS} items, got ${received} (${execution.status})`);
	return execution.data.resultData.runData.Measured[0].executionTime;
}

/** @returns {Promise<{ name: string, milliseconds: number[] }[]>} the time n8n itself took down for the node */
async function rounds(client, workflows) {
	const timed = workflows.map(({ name, id }) => ({ name, id, milliseconds: [] }));
	for (const { id } of timed) await runOnce(client, id);
	for (let round = 0; round < ROUNDS; round++) {
		for (const one of timed) one.milliseconds.push(await runOnce(client, one.id));
	}
	return timed;
}

async function compare(client, provider) {
	const { apiKey, userKey } = provider.credentials;
	const data = { edition: 'custom', baseUrl: provider.url, apiKey, signInWith: 'userKey', userSecretKey: userKey };
	const { id, name } = await client.createCredential({ name: 'MightyCall', type: 'mightyCallApi', data });
	const http = await client.importWorkflow(httpRequestWorkflow(ITEMS, { id, name }, `${provider.url}/v4/api/profile`));
	const ours = await client.importWorkflow(mightyCallWorkflow(ITEMS, { id, name }));
	const timed = await rounds(client, [
		{ name: 'HTTP Request node', id: http.id },
		{ name: 'MightyCall node', id: ours.id },
	]);
	return timed.map((one) => ({ ...one, median: median(one.milliseconds) }));
}

module.exports = { compare, ITEMS, ROUNDS };
