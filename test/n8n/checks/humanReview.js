'use strict';

/** The nodes that can ask by text stand between an agent and a tool: n8n's Human Review variant of them. */
const assert = require('node:assert/strict');
const { ACCOUNTS, listOf } = require('../../providers');
const { agentWorkflow, AGENT } = require('../agentWorkflow');
const { outputOf } = require('../executionsApi');
const { press } = require('../replyWorkflow');
const { waitFor } = require('../waitFor');

const ROWS = ACCOUNTS.map((row) => ({ row, reply: listOf(row.provider, 'n8n/reply') })).filter(
	({ reply }) => 'parameters' in reply,
);

const variantOf = (row) => `${row.nodeType}HitlTool`;
const valueOf = (description, field) =>
	description.properties.filter(({ name }) => name === field).map((property) => property.default)[0];

const appears = {
	title: `Human Review: n8n offers the variant of ${ROWS.map(({ row }) => row.label).join(', ')} to agents, and of no other`,
	run: async ({ client }) => {
		const types = await client.nodeTypes();
		const found = ACCOUNTS.filter((row) => types.some(({ name }) => name === variantOf(row)));
		assert.deepEqual(
			found.map(({ label }) => label),
			ROWS.map(({ row }) => row.label),
		);
		for (const { row, reply } of ROWS) {
			const description = types.find(({ name }) => name === variantOf(row));
			assert.equal(valueOf(description, 'operation'), 'sendAndWait');
			assert.equal(valueOf(description, 'resource'), reply.parameters({ records: EMPTY }).resource);
			assert.equal(valueOf(description, 'responseType'), 'approval');
			assert.match(valueOf(description, 'message'), /\$tool\.name/);
		}
	},
};

/** Only the names of what is typed are looked at. */
const EMPTY = { phoneNumbers: [{ number: '' }], allowedNumbers: [''] };

const CALLER = ACCOUNTS.find(({ callEach }) => callEach);

/** The reviewed tool places a call; who approves it is asked by text of the same provider. */
async function asked(laboratory, { row, reply }) {
	const boss = await laboratory.open(row);
	const calls = await laboratory.open(CALLER);
	const model = await laboratory.openChatModel();
	const parameters = CALLER?.callEach?.parameters(calls.provider);
	const tools = [
		{
			name: 'Make a call',
			type: `${CALLER?.nodeType}Tool`,
			parameters: { ...parameters, to: "={{ $fromAI('number', 'whom to call', 'string') }}" },
			credentials: calls.credentials,
			reviewedBy: 'Boss',
		},
		{
			name: 'Boss',
			type: variantOf(row),
			parameters: {
				...reply.parameters(boss.provider),
				operation: 'sendAndWait',
				message: '=The agent wants {{ $tool.name }}: {{ JSON.stringify($tool.parameters) }}',
			},
			credentials: boss.credentials,
		},
	];
	const call = { tool: 'Make_a_call', arguments: { toolParameters: { number: '+12125550141' }, hitlParameters: {} } };
	model.says([{ calls: [call] }, { text: 'That is settled.' }]);
	const { id } = await laboratory.client.importWorkflow(agentWorkflow({ tools, model: model.credentials }));
	const started = await laboratory.client.session.post(`/workflows/${id}/run`, {
		triggerToStartFrom: { name: 'Start' },
	});
	const text = await waitFor('the text to the boss', async () => {
		const execution = await laboratory.client.getExecution(started.executionId);
		if (execution.status === 'error') throw new Error(JSON.stringify(execution.data.resultData.error));
		return execution.status === 'waiting' && boss.provider.requests.filter(({ acted }) => acted).map(reply.textIn)[0];
	});
	const placed = () => calls.provider.requests.filter(({ acted }) => acted).map(({ body }) => body.to);
	return { text, placed, model, ended: () => laboratory.client.untilEnded(started.executionId) };
}

const decides = (one, approved) => ({
	title: `Human Review: ${one.row.label}: an agent that wants to call has it ${approved ? 'approved' : 'declined'} by text`,
	run: async (laboratory) => {
		const { text, placed, model, ended } = await asked(laboratory, one);
		assert.match(text, /^The agent wants .*\+12125550141/s);
		assert.deepEqual(placed(), []);
		await press(text.split('\n').at(-1), { approved: String(approved) });
		const execution = await ended();
		assert.equal(execution.status, 'success', JSON.stringify(execution.data.resultData.error));
		assert.deepEqual(placed(), approved ? ['+12125550141'] : []);
		assert.equal(outputOf(execution, AGENT)[0].json.output, 'That is settled.');
		return model.toolAnswers()[0]?.slice(0, 80);
	},
});

module.exports = [appears, ...ROWS.flatMap((one) => [decides(one, true), decides(one, false)])];
