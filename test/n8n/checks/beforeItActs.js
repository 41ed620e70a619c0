'use strict';

/**
 * What stands before a call, in a real n8n: its database remembers who was called, and the editor is told what was
 * skipped.
 */
const assert = require('node:assert/strict');
const { ACCOUNTS } = require('../../providers');
const { oneNodeWorkflow, SUBJECT } = require('../oneNodeWorkflow');

const NUMBERS = ['+12125550141', '+12125550142', '+12125550143'];
const itemsOf = (numbers) => numbers.map((to) => ({ to, consent: 'no' }));

const placed = ({ requests }) => requests.filter(({ acted }) => acted).map(({ body }) => body.to);

/** The provider whose calls name the number. */
const [row] = ACCOUNTS.filter(({ callEach }) => callEach);

const parametersOf = ({ provider }, beforeItActs) => ({ ...row.callEach?.parameters(provider), beforeItActs });

const rulesOf = (execution) =>
	execution.data.resultData.runData[SUBJECT][0].data.main[0].map(({ json }) => json.rule ?? 'sent');

const hintsOf = (execution) => execution.data.resultData.runData[SUBJECT][0].hints ?? [];

const onceOverRestart = {
	title: `${row.label}: Skip If Contacted Before over two executions and a restart of n8n, with a hint`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { client } = laboratory;
		const node = account.node(parametersOf(account, { contactedBefore: 'node' }));
		const workflow = await client.importWorkflow(oneNodeWorkflow({ node, items: itemsOf(NUMBERS) }));
		assert.deepEqual(rulesOf(await client.runWorkflow(workflow.id)), ['sent', 'sent', 'sent']);
		assert.deepEqual(
			rulesOf(await client.runWorkflow(workflow.id)),
			NUMBERS.map(() => 'contactedBefore'),
		);
		await laboratory.server.restart();
		const last = await client.runWorkflow(workflow.id);
		assert.deepEqual(
			rulesOf(last),
			NUMBERS.map(() => 'contactedBefore'),
		);
		assert.deepEqual(placed(account.provider), NUMBERS);
		assert.deepEqual(
			hintsOf(last).map(({ message }) => message),
			['3 of 3 skipped: contacted before'],
		);
	},
};

const nothingWithoutConsent = {
	title: `${row.label}: without consent nothing is sent, not even a sign-in, and Dry Run says so`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const parameters = parametersOf(account, { consent: '={{ $json.consent }}' });
		const [real] = await account.run(parameters, { items: itemsOf(NUMBERS) });
		const [dry] = await account.run({ ...parameters, options: { dryRun: true } }, { items: itemsOf(NUMBERS) });
		assert.deepEqual(
			real.items.map(({ rule }) => rule),
			NUMBERS.map(() => 'consent'),
		);
		assert.deepEqual(
			dry.items.map(({ beforeItActs }) => beforeItActs.rule),
			NUMBERS.map(() => 'consent'),
		);
		assert.deepEqual(account.provider.requests, []);
	},
};

module.exports = [onceOverRestart, nothingWithoutConsent];
