'use strict';

/** A workflow in which an AI agent has nodes as tools, and a chat model that a check has written down (chatModel.js). */
const { randomUUID } = require('node:crypto');

const START = 'Start';
const AGENT = 'Agent';
const MODEL = 'Model';
const LANGCHAIN = '@n8n/n8n-nodes-langchain';

const nodeNamed = (name, type, typeVersion, more) => ({
	id: randomUUID(),
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters: {},
	...more,
});

const manualTrigger = () => nodeNamed(START, 'n8n-nodes-base.manualTrigger', 1);

/** Anybody may chat; the answer comes in pieces, as the agent gets it from the model. */
const chatTrigger = () =>
	nodeNamed(START, `${LANGCHAIN}.chatTrigger`, 1.4, {
		parameters: { public: true, mode: 'webhook', options: { responseMode: 'streaming' } },
		webhookId: randomUUID(),
	});

const modelNode = (credentials) =>
	nodeNamed(MODEL, `${LANGCHAIN}.lmChatOpenAi`, 1.3, {
		parameters: {
			model: { __rl: true, mode: 'id', value: 'example-model' },
			responsesApiEnabled: false,
			options: { maxRetries: 0 },
		},
		credentials,
	});

const wired = (type, node) => ({ [type]: [[{ node, type, index: 0 }]] });

/**
 * @param {object} options
 * @param {any[]} options.tools  name, type, parameters, credentials as in a workflow; `reviewedBy`: the name of the tool
 *        that asks a person before
 * @param {any} options.model  credentials of the chat model
 * @param {boolean} [options.asChat]
 */
function agentWorkflow({ tools, model, asChat = false }) {
	const agent = nodeNamed(AGENT, `${LANGCHAIN}.agent`, 3.1, {
		parameters: asChat ? { promptType: 'auto' } : { promptType: 'define', text: 'Do what you can do.' },
	});
	const toolNodes = tools.map(({ name, type, reviewedBy: _reviewedBy, ...more }) => nodeNamed(name, type, 1, more));
	const toolWires = tools.map(({ name, reviewedBy = AGENT }) => [name, wired('ai_tool', reviewedBy)]);
	return {
		name: `Agent with ${tools[0].name}`,
		nodes: [asChat ? chatTrigger() : manualTrigger(), agent, modelNode(model), ...toolNodes],
		connections: {
			[START]: wired('main', AGENT),
			[MODEL]: wired('ai_languageModel', AGENT),
			...Object.fromEntries(toolWires),
		},
		settings: { executionOrder: 'v1' },
		pinData: {},
	};
}

module.exports = { agentWorkflow, AGENT };
