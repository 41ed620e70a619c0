'use strict';

/** A wait that fails, and what n8n offers to try it again: no call is placed a second time. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { outputOf, errorOf } = require('../../../../n8n/executionsApi');
const { oneNodeWorkflow, SUBJECT } = require('../../../../n8n/oneNodeWorkflow');

const row = accountOf('voipex');

const NUMBERS = ['601000181', '601000182', '601000183'];
const LIVE = '/calls/current';

const originate = {
	resource: 'call',
	operation: 'originate',
	from: 'line',
	line: '440',
	to: '={{ $json.to }}',
	options: { waitUntilEnded: true },
};

const placed = ({ requests }) => requests.filter(({ acted }) => acted).length;

/** Once all three calls are placed the next look at one of them is refused. */
function refuseOneLook({ settings, faults }) {
	const fault = { match: { method: 'GET', path: LIVE }, status: 400, body: { message: 'No' } };
	let isDone = false;
	settings.courseOf = (to) => {
		if (to === NUMBERS.at(-1) && !isDone) isDone = faults.push(fault) > 0;
		return { rings: 1, talks: 4 };
	};
}

async function workflowThatFails(laboratory, retrying = {}) {
	const account = await laboratory.open(row);
	refuseOneLook(account.provider);
	const node = { ...account.node(originate), ...retrying };
	const items = NUMBERS.map((to) => ({ to }));
	return { account, workflow: await laboratory.client.importWorkflow(oneNodeWorkflow({ node, items })) };
}

const recordsOf = (execution) => outputOf(execution, SUBJECT).map(({ json }) => [json.to, json.outcome, json.ended]);

const allAnswered = NUMBERS.map((to) => [to, 'answered', true]);

module.exports = [
	{
		title: `${row.label}: Retry On Fail after a failed wait waits again and places no call again`,
		run: async (laboratory) => {
			const retrying = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1_000 };
			const { account, workflow } = await workflowThatFails(laboratory, retrying);
			const execution = await laboratory.client.runWorkflow(workflow.id);
			assert.equal(execution.status, 'success', errorOf(execution)?.message);
			assert.deepEqual(recordsOf(execution), allAnswered);
			assert.equal(account.provider.faults.length, 0, 'no look was refused');
			assert.equal(placed(account.provider), NUMBERS.length);
		},
	},
	{
		title: `${row.label}: the Retry button after a failed wait waits again and places no call again`,
		run: async (laboratory) => {
			const { client, server } = laboratory;
			const { account, workflow } = await workflowThatFails(laboratory);
			const failed = await client.runWorkflow(workflow.id);
			assert.equal(failed.status, 'error');
			assert.match(errorOf(failed).message, /^The call was placed, but how it ended could not be found out/);
			assert.equal(placed(account.provider), NUMBERS.length);
			await server.restart();
			const retried = await client.retryExecution(failed.id);
			assert.equal(retried.status, 'success', errorOf(retried)?.message);
			assert.deepEqual(recordsOf(retried), allAnswered);
			assert.equal(placed(account.provider), NUMBERS.length);
			const anew = await client.runWorkflow(workflow.id);
			assert.equal(anew.status, 'success', errorOf(anew)?.message);
			assert.equal(placed(account.provider), 2 * NUMBERS.length);
			return 'over a restart of n8n, too; a new execution places them';
		},
	},
];
