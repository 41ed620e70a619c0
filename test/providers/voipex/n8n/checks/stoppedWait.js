'use strict';

/** Calls that are waited for when somebody presses Stop: nothing is asked about them any more. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { outputOf } = require('../../../../n8n/executionsApi');
const { oneNodeWorkflow, SUBJECT } = require('../../../../n8n/oneNodeWorkflow');
const { waitFor } = require('../../../../n8n/waitFor');

const row = accountOf('voipex');

const NUMBERS = ['601000161', '601000162', '601000163'];
/** Its looks come when those of the stopped ones would. */
const LATER = '601000171';

const originate = {
	resource: 'call',
	operation: 'originate',
	from: 'line',
	line: '440',
	to: '={{ $json.to }}',
	options: { waitUntilEnded: true },
};

/** For a machine that others load: nothing waits for it when all goes well. */
const PATIENCE = { timeoutMs: 300_000 };

/** Those of the stopped calls ring for ever. */
const courseOf = (to) => (to === LATER ? { rings: 1, talks: 10 } : { rings: 3_600 });

const looks = ({ requests }) =>
	requests.filter(({ path }) => path === '/calls/current').map(({ query }) => query.callId);

/** What n8n logs when the node has given up: the execution itself is called canceled before. */
const nodeHasEnded = (server, { id }, since) =>
	server
		.logs()
		.slice(since)
		.split('\n')
		.some((line) => line.includes('Workflow execution finished') && line.includes(id));

module.exports = [
	{
		title: `${row.label}: Stop ends the waits for all calls, and nothing more is asked about them`,
		run: async (laboratory) => {
			const { client, server } = laboratory;
			const account = await laboratory.open(row);
			const { provider } = account;
			provider.settings.courseOf = courseOf;
			const workflowTo = async (numbers) =>
				await client.importWorkflow(
					oneNodeWorkflow({ node: account.node(originate), items: numbers.map((to) => ({ to })) }),
				);
			const workflow = await workflowTo(NUMBERS);
			const execution = await client.startWorkflow(workflow.id);
			await waitFor('a look at each call', () => new Set(looks(provider)).size === NUMBERS.length, PATIENCE);
			const stopped = new Set(looks(provider));
			const since = server.logs().length;
			const began = Date.now();
			await client.stopExecution(execution);
			await waitFor('the node to end', () => nodeHasEnded(server, workflow, since), PATIENCE);
			const seconds = (Date.now() - began) / 1000;
			const asked = looks(provider).length;
			const later = await client.runWorkflow((await workflowTo([LATER])).id, PATIENCE);
			assert.deepEqual(
				outputOf(later, SUBJECT).map(({ json }) => json.outcome),
				['answered'],
			);
			assert.equal((await client.getExecution(execution)).status, 'canceled');
			const after = looks(provider).slice(asked);
			assert.ok(after.length >= 3, `the later call was looked at ${after.length} times alone`);
			assert.deepEqual(
				after.filter((callId) => stopped.has(callId)),
				[],
			);
			return `the node ended ${seconds.toFixed(1)} s after Stop; ${after.length} looks at a later call since, none at these`;
		},
	},
];
