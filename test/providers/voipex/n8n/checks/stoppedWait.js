'use strict';

/** Calls that are waited for when somebody presses Stop: nothing is asked about them any more. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { oneNodeWorkflow } = require('../../../../n8n/oneNodeWorkflow');
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
			const items = NUMBERS.map((to) => ({ to }));
			const workflow = await client.importWorkflow(oneNodeWorkflow({ node: account.node(originate), items }));
			const execution = await client.startWorkflow(workflow.id);
			await waitFor('a look at each call', () => new Set(looks(provider)).size === NUMBERS.length);
			const stopped = new Set(looks(provider));
			const since = server.logs().length;
			const began = Date.now();
			await client.stopExecution(execution);
			await waitFor('the node to end', () => nodeHasEnded(server, workflow, since));
			const seconds = (Date.now() - began) / 1000;
			const asked = looks(provider).length;
			const [{ status, items: later }] = await account.run(originate, { items: [{ to: LATER }] });
			assert.deepEqual([status, later.map(({ outcome }) => outcome)], ['success', ['answered']]);
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
