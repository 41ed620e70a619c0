'use strict';

/**
 * The nodes as tools of an AI agent, with a chat model on this machine that says what is written down here: what a model
 * is told of them, and what becomes of what it asks them for.
 */
const assert = require('node:assert/strict');
const { ACCOUNTS, listOf, partOf } = require('../../providers');
const { offered, parametersLeft, shownTool } = require('../../engine/toolsShown');
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

/** Without what says how it is written down. */
const shown = ({ strict: _strict, parameters: { $schema: _dialect, ...parameters }, ...tool }) => ({
	...tool,
	parameters,
});

const nodeOf = (account, { name, parameters }, more = {}) => ({
	name,
	type: `${account.row.nodeType}Tool`,
	parameters: { ...parameters(account.provider), ...more },
	credentials: account.credentials,
});

const acted = ({ requests }) => requests.filter((one) => one.acted).map(({ path, body }) => ({ path, body }));

/** @param {any} laboratory @param {{ account: any, tools: any[], turns: any[], asChat?: boolean }} talk */
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
		assert.deepEqual(model.tools().map(shown), [
			{ name: toolName(tool), description: tool.description, parameters: schemaOf(tool) },
		]);
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

/** All operations of a node at once, each a tool with what can be left to the model left to it. */
const offers = (row) => ({
	title: `AI agent: ${row.label}: what the model sees of each operation is what is written down, and it is told no more`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const types = await laboratory.client.nodeTypes();
		const type = `${row.nodeType}Tool`;
		const description = types.find(({ name }) => name === type);
		const tools = offered(description).map((choice) => ({
			...{ name: choice.join(' '), type, credentials: account.credentials },
			parameters: parametersLeft(description, choice),
		}));
		const { model } = await asked(laboratory, { account, tools, turns: [{ text: DONE }] });
		const seen = model.tools().map((tool) => [tool.name.replace('_', '.'), shownTool(tool)]);
		assert.deepEqual(Object.fromEntries(seen), partOf(row.provider, 'toolsShown.json'));
		assert.deepEqual(account.provider.requests, []);
		return `${seen.length} tools`;
	},
});

/** What a workflow holds all the same, e.g. one that was made before. */
const refuses = (row, { parameters, says }) => ({
	title: `AI agent: ${row.label}, ${parameters.resource} ${parameters.operation} is no tool: nothing is sent, and the model is told`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const tool = { name: 'Refused', parameters: () => parameters, given: {} };
		const turns = [callOf(tool), { text: DONE }];
		const { model } = await asked(laboratory, { account, tools: [nodeOf(account, tool)], turns });
		assert.match(model.toolAnswers()[0], says);
		assert.deepEqual(account.provider.requests, []);
	},
});

/** The agent that is asked in a chat, and answers in pieces. */
const streams = (row, [tool]) => ({
	title: `AI agent: ${row.label}, asked in a chat, with the answer in pieces`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const model = await laboratory.openChatModel();
		model.says([callOf(tool), { text: DONE }]);
		const workflow = agentWorkflow({ tools: [nodeOf(account, tool)], model: model.credentials, asChat: true });
		const { id, nodes } = await laboratory.client.importWorkflow(workflow);
		await laboratory.client.publish(id);
		const { webhookId } = nodes.find(({ type }) => type.endsWith('.chatTrigger'));
		const message = { action: 'sendMessage', sessionId: 'example', chatInput: 'Call the lead' };
		const answer = await laboratory.client.callWebhook(`${webhookId}/chat`, message);
		const text = await answer.text();
		await laboratory.client.unpublish(id);
		assert.ok(
			model.requests.every(({ stream }) => stream === true),
			'the model was asked for a stream',
		);
		assert.match(text, new RegExp(DONE));
		assert.deepEqual(acted(account.provider), [tool.sent(account.provider)]);
	},
});

const checksOf = (row) => {
	const tools = listOf(row.provider, 'n8n/agentTools');
	return [
		offers(row),
		...tools.flatMap((tool) => [does(row, tool), rehearses(row, tool)]),
		...listOf(row.provider, 'n8n/noTools').map((refused) => refuses(row, refused)),
	];
};

const [first] = ACCOUNTS.filter(({ callEach }) => callEach);

module.exports = [...ACCOUNTS.flatMap(checksOf), streams(first, listOf(first.provider, 'n8n/agentTools'))];
