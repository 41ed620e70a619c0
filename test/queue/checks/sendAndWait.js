'use strict';

/**
 * Send and Wait for Response with several workers: one sends the text and lets go, the answer comes to the main process,
 * and a worker, which knows nothing but what is stored, goes on.
 */
const assert = require('node:assert/strict');
const { ACCOUNTS, listOf } = require('../../providers');
const { outputOf } = require('../../n8n/executionsApi');
const { APPROVED, look, openReplies, press } = require('../../n8n/replyWorkflow');
const { waitFor } = require('../../n8n/waitFor');
const { usualKindOf } = require('../providerKinds');

const TOGETHER = 6;

const [{ row, reply }] = ACCOUNTS.map((one) => ({ row: one, reply: listOf(one.provider, 'n8n/reply') })).filter(
	(one) => 'parameters' in one.reply,
);
const kind = usualKindOf(row);

const linkIn = (text) => text.split('\n').at(-1);

module.exports = [
	{
		title: `${kind.title}: Send and Wait for Response with several workers: the answer comes to the main process, a worker goes on`,
		run: async (laboratory) => {
			const { client, workers } = laboratory;
			const { account } = await laboratory.openKind(kind);
			const replies = await openReplies({ client, account, reply });
			await Promise.all(Array.from({ length: TOGETHER }, () => replies.start()));
			await replies.linkOf(TOGETHER, TOGETHER);
			const links = replies.texts().map(linkIn);
			for (const link of links) assert.match((await look(link)).text, /May we call\?/);
			assert.equal((await replies.waiting()).length, TOGETHER);
			const answers = await Promise.all(links.map((link) => press(link, { approved: 'true' })));
			for (const { text } of answers) assert.match(text, /Thank you/);
			const executions = await replies.ended();
			assert.deepEqual(
				executions.map((execution) => [
					execution.status,
					outputOf(execution, APPROVED).map(({ json }) => [json.body.lead, json.data.approved]),
				]),
				Array.from({ length: TOGETHER }, () => ['success', [['Ada', true]]]),
			);
			const timesAtWorkers = (id) => workers.reduce((sum, worker) => sum + worker.timesStarted(id), 0);
			for (const { id } of executions)
				await waitFor(`workers to have begun twice with execution ${id}`, () => timesAtWorkers(id) === 2);
			assert.equal(replies.texts().length, TOGETHER);
			const late = await Promise.all(links.map((link) => press(link, { approved: 'false' })));
			assert.deepEqual(
				late.filter(({ text }) => /Thank you/.test(text)),
				[],
			);
			const moved = executions.filter(({ id }) => workers.filter((worker) => worker.hasStarted(id)).length === 2);
			await replies.close();
			return `${moved.length} of ${TOGETHER} went on at another worker than the one that had asked`;
		},
	},
];
