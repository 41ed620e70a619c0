'use strict';

/**
 * The nodes as tools of an AI agent, with a chat model on this machine that says what is written down here: what a model
 * is told of them, and what becomes of what it asks them for.
 */
const assert = require('node:assert/strict');
const { ACCOUNTS, listOf } = require('../../providers');
const { agentWorkflow, AGENT } = require('../agentWorkflow');
const { outputOf } = require('../executionsApi');

const DONE = 'That is done.';

/** n8n makes the tool's name of the node's. */
const toolName = ({ name }) => name.replace(/ /g, '_');

const schemaOf = ({ asks }) => ({
	type: 'object',
	properties: asks,
	required: Object.keys(asks),
	additionalProperties: false,
});

/** Says who wrote the schema, which is no matter of ours. */
const schemaShown = ({ $schema: _dialect, ...schema }) => schema;

const nodeOf = (account, { name, parameters }, more = {}) => ({
	name,
	type: `${account.row.nodeType}Tool`,
	parameters: { ...parameters(account.provider), ...more },
	credentials: account.credentials,
});

const acted = ({ requests }) =>
	requests.filter((one) => one.acted).map(({ path, body, query }) => ({ path, body, ...(query && { query }) }));

async function asked(laboratory, { account, tools, turns, asChat }) {
	const model = await laboratory.openChatModel();
	model.says(turns);
	const workflow = agentWorkflow({ tools, model: model.credentials, asChat });
	const { id } = await laboratory.client.importWorkflow(workflow);
	const execution = await laboratory.client.runWorkflow(id);
	const problem = execution.data.resultData.error?.message;
	assert.equal(execution.status, 'success', `${problem} ${account.provider.seen()}`);
	return { model, execution };
}

const callOf = (tool) => ({ calls: [{ tool: toolName(tool), arguments: tool.given }] });

const does = (row, tool) => ({
	title: `AI agent: ${row.label}, "${tool.description}": the model sees what is meant, and what it says arrives`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const turns = [callOf(tool), { text: DONE }];
		const { model, execution } = await asked(laboratory, { account, tools: [nodeOf(account, tool)], turns });
		const [seen] = model.tools();
		assert.deepEqual(
			{ ...seen, parameters: schemaShown(seen.parameters) },
			{ name: toolName(tool), description: tool.description, parameters: schemaOf(tool) },
		);
		assert.deepEqual(acted(account.provider), [tool.sent(account.provider)]);
		assert.equal(outputOf(execution, AGENT)[0].json.output, DONE);
		return model.toolAnswers()[0].slice(0, 60);
	},
});

const rehearses = (row, tool) => ({
	title: `AI agent: ${row.label}, "${tool.description}": with Dry Run nothing is sent, and the model is told what would be`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const node = nodeOf(account, tool, { options: { dryRun: true } });
		const { model } = await asked(laboratory, { account, tools: [node], turns: [callOf(tool), { text: DONE }] });
		assert.match(model.toolAnswers()[0], /"dryRun":true/);
		assert.deepEqual(account.provider.requests, []);
	},
});

module.exports = ACCOUNTS.flatMap((row) =>
	listOf(row.provider, 'n8n/agentTools').flatMap((tool) => [does(row, tool), rehearses(row, tool)]),
);
