'use strict';

/** Send and Wait for Response in a real n8n: the link in the text, who opens it, and what the answer brings about. */
const assert = require('node:assert/strict');
const { ACCOUNTS, listOf } = require('../../providers');
const { outputOf } = require('../executionsApi');
const { APPROVED, look, openReplies, press } = require('../replyWorkflow');

const ROWS = ACCOUNTS.map((row) => ({ row, reply: listOf(row.provider, 'n8n/reply') })).filter(
	({ reply }) => 'parameters' in reply,
);
const [FIRST] = ROWS;

const PREVIEWS = ['facebookexternalhit/1.1', 'Slackbot-LinkExpanding 1.0', 'WhatsApp/2.23', 'Mozilla/5.0 (iPhone)'];

const wrong = (link) => link.replace(/reply=[^&]{22}/, `reply=${'x'.repeat(22)}`);

async function opened(laboratory, { row, reply }, more) {
	const account = await laboratory.open(row);
	return { account, replies: await openReplies({ client: laboratory.client, account, reply, more }) };
}

const answerOf = (execution) => outputOf(execution, APPROVED).map(({ json }) => [json.body?.lead, json.data]);

const RESPONDED = /^\d{4}-\d\d-\d\dT/;

function assertApproved(execution) {
	assert.equal(execution.status, 'success', JSON.stringify(execution.data.resultData.error));
	const [[lead, { approved, respondedAt, ...rest }]] = answerOf(execution);
	assert.deepEqual([lead, approved, rest], ['Ada', true, {}]);
	assert.match(respondedAt, RESPONDED);
}

const counts = (asked) => ({
	title: `${asked.row.label}: Send and Wait for Response: previews of the link and a wrong secret change nothing, an answer goes on, a second one does nothing`,
	run: async (laboratory) => {
		const { replies } = await opened(laboratory, asked);
		await replies.start();
		const link = await replies.linkOf();
		for (const agent of PREVIEWS) {
			const page = await look(link, agent);
			assert.deepEqual([page.status, page.type], [200, 'text/html; charset=utf-8']);
			assert.match(page.text, /May we call\?.*<form method="post">/s);
			assert.match(page.policy, /form-action 'self'/);
		}
		for (const page of [await look(wrong(link)), await press(wrong(link), { approved: 'true' })])
			assert.ok([401, 403].includes(page.status), `a wrong secret: ${page.status} ${page.text}`);
		assert.equal((await press(link, {})).status, 400);
		assert.equal((await replies.waiting()).length, 1);
		const thanks = await press(link, { approved: 'true' });
		assert.deepEqual([thanks.status, thanks.type], [200, 'text/html; charset=utf-8']);
		assert.match(thanks.text, /Thank you/);
		const [execution] = await replies.ended();
		assertApproved(execution);
		const late = await press(link, { approved: 'false' });
		assert.doesNotMatch(late.text, /Thank you/);
		const [again, ...more] = await replies.ended();
		assert.deepEqual([answerOf(again), more], [answerOf(execution), []]);
		await replies.close();
		return `a wrong secret ${(await look(wrong(link))).status}, a second answer ${late.status}`;
	},
});

const askedAgain = {
	title: `${FIRST.row.label}: Send and Wait for Response: asked again in one execution, the link of the first text is no longer valid`,
	run: async (laboratory) => {
		const { replies } = await opened(laboratory, FIRST);
		await replies.start();
		const first = await replies.linkOf(1);
		assert.match((await press(first, { approved: 'false' })).text, /Thank you/);
		const second = await replies.linkOf(2);
		for (const page of [await look(first), await press(first, { approved: 'true' })]) {
			assert.equal(page.status, 403);
			assert.match(page.text, /no longer\. Nothing was changed/);
		}
		assert.equal((await replies.waiting()).length, 1);
		await press(second, { approved: 'true' });
		assertApproved((await replies.ended())[0]);
		assert.equal(replies.texts().length, 2);
		await replies.close();
	},
};

const restarted = {
	title: `${FIRST.row.label}: Send and Wait for Response: a restart of n8n keeps what waits, and Longest Wait passes`,
	run: async (laboratory) => {
		const patient = await opened(laboratory, FIRST);
		const hasty = await opened(laboratory, FIRST, { options: { longestWait: 1 } });
		await hasty.replies.start();
		await patient.replies.start();
		const link = await patient.replies.linkOf();
		const late = await hasty.replies.linkOf();
		await laboratory.server.restart();
		assert.match((await look(link)).text, /May we call\?/);
		assert.match((await press(link, { approved: 'true' })).text, /Thank you/);
		assertApproved((await patient.replies.ended())[0]);
		const passed = await laboratory.client.waitForExecution(() => true, {
			workflowId: hasty.replies.workflowId,
			timeoutMs: 180_000,
		});
		assert.deepEqual(answerOf(passed), [['Ada', { approved: false, timedOut: true }]]);
		assert.doesNotMatch((await press(late, { approved: 'true' })).text, /Thank you/);
		assert.deepEqual([patient.replies.texts().length, hasty.replies.texts().length], [1, 1]);
	},
};

const inFreeText = {
	title: `${FIRST.row.label}: Send and Wait for Response: a free text comes out as it was written`,
	run: async (laboratory) => {
		const more = { responseType: 'freeText', options: { longestWait: 60 } };
		const { replies } = await opened(laboratory, FIRST, more);
		await replies.start();
		const link = await replies.linkOf();
		assert.match((await look(link)).text, /<textarea name="text"/);
		await press(link, { text: 'After six & <not> before' });
		await replies.linkOf(2);
		const [{ id }] = await laboratory.client.listExecutions({ workflowId: replies.workflowId });
		const { data } = await laboratory.client.getExecution(id);
		const [first] = data.resultData.runData.Decision;
		assert.equal(first.data.main[1][0].json.data.text, 'After six & <not> before');
		await replies.close();
	},
};

module.exports = [...ROWS.map(counts), askedAgain, inFreeText, restarted];
