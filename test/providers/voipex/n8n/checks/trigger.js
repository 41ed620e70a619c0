'use strict';

/** A published Voipex Trigger: what starts the workflow of what VOIPEX posts, and who is let in. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { publishWebhook } = require('../../../../n8n/checks/publishedTrigger');
const { waitFor } = require('../../../../n8n/waitFor');

const row = accountOf('voipex');

/** Of each kind of call what somebody hears who listens to everything. */
const CALLS = {
	answered: ['answered', 'cdr', 'hangup', 'newCall', 'ringing'],
	missed: ['missedCall', 'ringing'],
	missedInQueue: ['missedCall', 'ringing', 'ringing'],
	ringAll: ['answered', 'hangup', 'hangup', 'ringing', 'ringing'],
	oneAfterAnother: ['answered', 'hangup', 'hangup', 'ringing', 'ringing'],
	missedOnLine: ['missedCall', 'ringing'],
	transferred: ['answered', 'attendedTransfer', 'hangup', 'ringing'],
	outgoing: ['answered', 'hangup', 'newCall', 'ringing'],
	unansweredOutgoing: ['hangup', 'ringing'],
	fromColleague: ['answered', 'hangup', 'ringing'],
};
const AGENT = ['agentLogin', 'agentLogout', 'agentPaused', 'agentUnpaused'];
const SMS = { received: 'smsReceived', delivered: 'smsDelivered', failed: 'smsFailed' };
const ALL = [...new Set([...Object.values(CALLS).flat(), ...AGENT, ...Object.values(SMS)])];

const trigger = (account, parameters) =>
	account.node(
		{ authentication: 'basic', events: ALL, options: {}, ...parameters },
		{ type: 'n8n-nodes-telephony.voipexTrigger' },
	);

const listen = async (laboratory, account, parameters = {}) =>
	await publishWebhook(laboratory, account, trigger(account, parameters));

async function post(listener, bodies, how) {
	for (const body of bodies) {
		const answer = await listener.post(body, how);
		assert.equal(
			answer.status,
			200,
			`${body.EventName ?? body.direction} was answered ${answer.status} ${answer.body}`,
		);
	}
}

/** The end of a call on a line is judged some seconds later: the last one shows that all before it are through. */
async function itemsUntil(listener, provider, renamed = (body) => body) {
	const last = provider.webhooks.call('missedOnLine');
	await post(listener, last.map(renamed));
	const { UniqueId } = last[0];
	await listener.untilStarted(({ event, callId }) => event === 'missedCall' && callId === UniqueId);
	return (await listener.starts()).flat().filter(({ callId }) => callId !== UniqueId);
}

const namesOf = (items) => items.map(({ event }) => event).sort();

function assertCalls(items, calls) {
	const seen = Object.entries(calls).map(([kind, [{ UniqueId }]]) => [
		kind,
		namesOf(items.filter(({ callId }) => callId === UniqueId)),
	]);
	assert.deepEqual(Object.fromEntries(seen), CALLS);
}

const callsOf = ({ webhooks }) => Object.fromEntries(webhooks.kinds.map((kind) => [kind, webhooks.call(kind)]));

const everything = {
	title:
		'Voipex Trigger: the ten events of a switchboard and those of SMS, each posted twice and out of order, start a published workflow with exactly their items',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const listener = await listen(laboratory, account);
		const calls = callsOf(provider);
		const agents = provider.webhooks.agent();
		const messages = Object.keys(SMS).map((kind) => provider.webhooks.sms(/** @type {any} */ (kind)));
		const bodies = [...Object.values(calls).flat(), ...agents, ...messages];
		assert.equal(new Set(bodies.map(({ EventName }) => EventName).filter(Boolean)).size, 10);
		await post(listener, bodies);
		await post(listener, [...bodies].reverse());
		const items = await itemsUntil(listener, provider);
		assertCalls(items, calls);
		const ofNoCall = items.filter(({ callId }) => callId === undefined);
		assert.deepEqual(namesOf(ofNoCall), [...AGENT, ...Object.values(SMS)].sort());
		assert.equal(items.length, bodies.length);
		assert.deepEqual(
			provider.requests.filter(({ path }) => !path.startsWith('/token')),
			[],
		);
		await listener.close();
		return `${bodies.length} bodies, each twice: ${items.length} items`;
	},
};

const missedAlone = {
	title: 'Voipex Trigger: of all kinds of calls the missed ones start a workflow that wants those, once each',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const listener = await listen(laboratory, account, { events: ['missedCall'] });
		const calls = callsOf(provider);
		await post(listener, Object.values(calls).flat());
		await post(listener, Object.values(calls).flat());
		const items = await itemsUntil(listener, provider);
		const missed = Object.keys(CALLS).filter((kind) => CALLS[kind].includes('missedCall'));
		assert.deepEqual(items.map(({ callId }) => callId).sort(), missed.map((kind) => calls[kind][0].UniqueId).sort());
		assert.ok(items.every(({ event, outcome }) => event === 'missedCall' && outcome === 'missed'));
		await listener.close();
	},
};

const renamed = {
	title: 'Voipex Trigger: a switchboard whose keys are renamed starts the same',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const table = {
			Direction: 'way',
			EventName: 'event',
			From: 'To',
			To: 'From',
			Line: 'ext',
			Login: 'who',
			Email: 'mail',
			Queue: 'q',
			Reason: 'why',
			UniqueId: 'call_id',
		};
		const byTable = (body) => provider.webhooks.renamed(body, table);
		const listener = await listen(laboratory, account, { renamedKeys: table });
		const calls = callsOf(provider);
		await post(listener, Object.values(calls).flat().map(byTable));
		const items = await itemsUntil(listener, provider, byTable);
		assertCalls(items, calls);
		const [{ UniqueId, From, To }] = calls.ringAll;
		const one = items.find(({ callId, event }) => callId === UniqueId && event === 'answered');
		assert.deepEqual([one.from, one.to, one.queue, one.agent.extension], [From, To, 'Support', '445']);
		await listener.close();
	},
};

/** @param {'basic' | 'bearer'} as @param {string[]} wrong */
const door = (as, wrong) => ({
	title: `Voipex Trigger: ${as} authentication lets in who knows it; a wrong one gets 401 and starts nothing`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const listener = await listen(laboratory, account, { authentication: as, events: ['ringing'] });
		const [ring] = provider.webhooks.call('missed');
		for (const authorization of wrong) {
			const answer = await listener.post(ring, { as: 'none', headers: { authorization } });
			assert.equal(answer.status, 401);
			assert.match(answer.headers['www-authenticate'], new RegExp(`^${as} `, 'i'));
		}
		assert.equal((await listener.post(ring, { as: 'none' })).status, 401);
		assert.equal((await listener.post(ring, { as: as === 'basic' ? 'bearer' : 'basic' })).status, 401);
		await post(listener, [ring], { as });
		await listener.untilStarted(({ callId }) => callId === ring.UniqueId);
		assert.equal((await listener.starts()).length, 1);
		await listener.close();
		return `${wrong.length + 2} refused`;
	},
});

const encoded = (login) => `Basic ${Buffer.from(login).toString('base64')}`;

const smsWithoutLogin = {
	title: 'Voipex Trigger: SMS hooks that show no login reach a trigger without authentication, each once',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const listener = await listen(laboratory, account, { authentication: 'none', events: Object.values(SMS) });
		const messages = Object.keys(SMS).map((kind) => provider.webhooks.sms(/** @type {any} */ (kind)));
		const last = provider.webhooks.sms('received');
		await post(listener, [...messages, ...messages, last], { as: 'none' });
		await listener.untilStarted(({ id }) => id === last.id);
		const items = (await listener.starts()).flat();
		assert.deepEqual(namesOf(items), [...Object.values(SMS), 'smsReceived'].sort());
		await listener.close();
	},
};

const remembers = {
	title: 'Voipex Trigger: after a restart of n8n a repeated event is still known, and so is who took the call',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const listener = await listen(laboratory, account, { events: ['answered', 'hangup'] });
		const [, ring, answer, end] = provider.webhooks.call('answered');
		await post(listener, [ring, answer]);
		await listener.untilStarted(({ event }) => event === 'answered');
		await laboratory.server.restart();
		await waitFor('the webhook to be there again', async () => (await listener.post(answer)).status === 200);
		await post(listener, [answer, end]);
		await listener.untilStarted(({ event }) => event === 'hangup');
		assert.deepEqual(
			(await listener.starts()).flat().map(({ event, outcome }) => [event, outcome]),
			[
				['answered', 'answered'],
				['hangup', 'answered'],
			],
		);
		await listener.close();
	},
};

const unfinished = {
	title: 'Voipex Trigger: a credential without the login cannot be published, and n8n says which fields are missing',
	run: async (laboratory) => {
		const account = await laboratory.open(row, { typed: { webhookUsername: '' } });
		const failure = await publishWebhook(laboratory, account, trigger(account)).catch((error) => error);
		assert.match(String(failure.message), /has no Webhook Username and Webhook Password/);
	},
};

module.exports = [
	everything,
	missedAlone,
	renamed,
	door('basic', [encoded('n8n:example-other'), encoded('n8n:'), encoded('n8n:example-webhook-passwordx'), 'Basic x']),
	door('bearer', ['Bearer example-other', 'Bearer example-webhook-tokenx', 'example-webhook-token']),
	smsWithoutLogin,
	remembers,
	unfinished,
];
