'use strict';

/** A published uCom PBX Trigger: what it registers at the PBX, what starts the workflow, and what is left behind. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { triggerWorkflow } = require('../../../../n8n/triggerWorkflow');
const { publishTrigger } = require('../../../../n8n/checks/publishedTrigger');
const { waitFor } = require('../../../../n8n/waitFor');
const { SIX } = require('../../double/callKinds');

const row = accountOf('uComPbx');
const ALL = ['incomingCall', 'outgoingCall', 'answered', 'callEnded', 'missedCall'];
const WHOLE_CALL = 4;

/** Three phones, the queue and the menu that the double's calls go through. */
const extensionsOf = ({ records: { extensions } }) => [
	...extensions.filter(({ type }) => type === 'phone').slice(0, 3),
	...['queue', 'ivr'].map((type) => extensions.find((one) => one.type === type)),
];

const trigger = (account, events, extensions = extensionsOf(account.provider), options = {}) =>
	account.node(
		{ listenOn: 'extensions', extensions: extensions.map(({ id }) => String(id)), events, options },
		{ type: 'n8n-nodes-telephony.uComPbxTrigger' },
	);

const isOwn = ({ url }) => url.includes('127.0.0.1');
const own = ({ records }) => records.events.filter(isOwn);
const foreign = ({ records }) => JSON.stringify(records.events.filter((handler) => !isOwn(handler)));

/** n8n answers 404 for a moment after it has published; a post that says nothing starts nothing. */
const untilListening = ({ webhooks, records }) =>
	waitFor('the webhook to be there', async () => {
		const { url } = records.events.find(isOwn);
		return (await webhooks.post({ url, fields: {} })).status === 200;
	});

async function publish(laboratory, account, node) {
	const published = await publishTrigger(laboratory, account, node);
	await untilListening(account.provider);
	return published;
}

/** n8n takes back what is unpublished behind its answer. */
const untilGone = (provider) =>
	waitFor('our handlers to be gone', () => own(provider).length === 0, { timeoutMs: 120_000 });

async function post({ webhooks }, postings, how) {
	for (const posting of postings) {
		const answer = await webhooks.post(posting, how);
		assert.equal(answer.status, 200, `${posting.fields.EventType} was answered ${answer.status} ${answer.body}`);
	}
}

const EXPECTED = {
	answered: ['answered', 'callEnded', 'incomingCall'],
	missedOnPhone: ['incomingCall', 'missedCall'],
	missedInQueue: ['incomingCall', 'missedCall'],
	ringAll: ['answered', 'callEnded', 'incomingCall'],
	transferred: ['answered', 'answered', 'callEnded', 'incomingCall'],
	abandonedInMenu: ['missedCall'],
};

const isMissed = (event) => event === 'missedCall';

/** The end of a call is judged some seconds later: the last one shows that all before it are through. */
async function eventsByCall(listener, calls, last) {
	await listener.untilStarted(({ callId }) => callId === last);
	const items = (await listener.starts()).flat();
	return Object.fromEntries(
		Object.entries(calls).map(([kind, postings]) => [
			kind,
			items
				.filter(({ callId }) => callId === postings[0].fields.CallID)
				.map(({ event }) => event)
				.sort(),
		]),
	);
}

const idOf = (postings) => postings[0].fields.CallID;

const sixKinds = {
	title: 'uCom PBX Trigger: six kinds of calls start a published workflow with exactly their events, missed once each',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const before = foreign(provider);
		assert.equal(JSON.parse(before).length, 3);
		const everything = await publish(laboratory, account, trigger(account, ALL));
		assert.equal(own(provider).length, 3 * WHOLE_CALL + 2);
		const calls = Object.fromEntries(SIX.map((kind) => [kind, provider.webhooks.call(kind)]));
		const postings = Object.values(calls).flat();
		await post(provider, postings);
		// The PBX tries again, out of order, in other letters and in the address.
		await post(provider, [...postings].reverse(), { as: 'query', spelling: 'lower' });
		const seen = await eventsByCall(everything, calls, idOf(calls.abandonedInMenu));
		assert.deepEqual(seen, EXPECTED);
		const starts = (await everything.starts()).length;
		await everything.close();
		await untilGone(provider);
		assert.equal(foreign(provider), before);
		return `${postings.length} events, each twice: ${starts} executions; 14 handlers made and removed`;
	},
};

const missedOnly = {
	title: 'uCom PBX Trigger: of the six kinds three start a workflow that wants missed calls, once each',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const listener = await publish(laboratory, account, trigger(account, ['missedCall']));
		const calls = Object.fromEntries(SIX.map((kind) => [kind, provider.webhooks.call(kind, { recorded: false })]));
		await post(provider, Object.values(calls).flat());
		const seen = await eventsByCall(listener, calls, idOf(calls.abandonedInMenu));
		const expected = Object.fromEntries(Object.entries(EXPECTED).map(([kind, all]) => [kind, all.filter(isMissed)]));
		assert.deepEqual(seen, expected);
		await listener.close();
	},
};

const strangers = {
	title: 'uCom PBX Trigger: a wrong secret gets 404 without words and starts nothing',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const phones = extensionsOf(provider).slice(0, 3);
		const listener = await publish(laboratory, account, trigger(account, ['incomingCall'], phones));
		const [posting] = provider.webhooks.call('answered');
		const place = posting.url.lastIndexOf('/') + 1;
		for (const secret of ['0'.repeat(32), posting.url.slice(place, -1), `${posting.url.slice(place)}0`]) {
			const answer = await provider.webhooks.post({ ...posting, url: posting.url.slice(0, place) + secret });
			assert.deepEqual([answer.status, answer.body], [404, '']);
		}
		await post(provider, [posting]);
		await listener.untilStarted(({ callId }) => callId === posting.fields.CallID);
		assert.equal((await listener.starts()).length, 1);
		await listener.close();
	},
};

const limit = {
	title: 'uCom PBX Trigger: where the limit of handlers is reached half-way publishing fails, says so, and leaves none',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const before = foreign(provider);
		provider.settings.mostEventHandlers = 3 + 6;
		const failure = await publishTrigger(laboratory, account, trigger(account, ['missedCall'])).catch((error) => error);
		assert.match(String(failure.message), /did not take one more event handler/);
		assert.match(String(failure.message), /max_event 200/);
		assert.deepEqual(own(provider), []);
		assert.equal(foreign(provider), before);
		const made = provider.requests.filter(({ method, status }) => method === 'POST' && status === 201).length;
		return `${made} made and taken back`;
	},
};

const killed = {
	title: 'uCom PBX Trigger: n8n killed while it is published and started again registers nothing twice',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const listener = await publish(laboratory, account, trigger(account, ALL));
		const before = JSON.stringify(provider.records.events);
		const [ring, answer, end] = provider.webhooks.call('answered');
		await post(provider, [ring, answer]);
		await listener.untilStarted(({ event }) => event === 'answered');
		provider.clear();
		await laboratory.server.crash();
		await untilListening(provider);
		assert.equal(JSON.stringify(provider.records.events), before);
		await post(provider, [answer, end]);
		const { fields } = end;
		await listener.untilStarted(({ event }) => event === 'callEnded');
		const items = (await listener.starts()).flat().filter(({ callId }) => callId === fields.CallID);
		assert.deepEqual(
			items.map(({ event, outcome }) => [event, outcome]),
			[
				['incomingCall', 'inProgress'],
				['answered', 'answered'],
				['callEnded', 'answered'],
			],
		);
		assert.deepEqual(
			provider.requests.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/')),
			[],
		);
		await listener.close();
		await untilGone(provider);
	},
};

const killedMidway = {
	title: 'uCom PBX Trigger: n8n killed in the middle of publishing leaves nothing twice when it is published again',
	run: async (laboratory) => {
		const { client, server } = laboratory;
		const account = await laboratory.open(row);
		const { provider } = account;
		const workflow = await client.importWorkflow(triggerWorkflow(trigger(account, ALL)));
		/** @type {any} */
		let open;
		const sixth = { match: { method: 'POST', path: /\/event\/$/ }, hold: new Promise((resolve) => (open = resolve)) };
		let added = 0;
		provider.on('request', ({ method, path }) => {
			if (method === 'POST' && path.endsWith('/event/') && (added += 1) === 5) provider.faults.push(sixth);
		});
		const publishing = client.publish(workflow.id).catch((error) => error);
		await waitFor('the publishing to be half-way', () => added === 5 && provider.faults.length === 0);
		await server.crash();
		open();
		await publishing;
		const left = own(provider).length;
		// n8n may or may not go on with it by itself, and need a while to know that it was interrupted.
		await client.publish(workflow.id).catch(() => undefined);
		await waitFor('all handlers to be there', () => own(provider).length === 14, { timeoutMs: 180_000 });
		const keys = own(provider).map(({ extension_id: extension, event_type: type }) => `${extension} ${type}`);
		assert.equal(new Set(keys).size, 14);
		assert.equal(new Set(own(provider).map(({ url }) => url)).size, 1);
		await client.unpublish(workflow.id);
		await untilGone(provider);
		return `${left} were there after the start, 14 in the end, none after that`;
	},
};

module.exports = [sixKinds, missedOnly, strangers, limit, killed, killedMidway];
