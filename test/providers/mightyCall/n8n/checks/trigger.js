'use strict';

/** MightyCall posts to a published MightyCall Trigger: what starts the workflow, and what does not. */
const assert = require('node:assert/strict');
const { outputOf } = require('../../../../n8n/executionsApi');
const { accountOf } = require('../../..');
const { TRIGGER } = require('../../../../n8n/triggerWorkflow');
const { waitFor } = require('../../../../n8n/waitFor');
const { publishWebhook } = require('../../../../n8n/checks/publishedTrigger');

const row = accountOf('mightyCall');
const NAMED = ['started', 'ringing', 'connected', 'completed', 'missed'];

const trigger = (account, parameters) => account.node(parameters, { type: 'n8n-nodes-telephony.mightyCallTrigger' });

const listen = async (laboratory, account, events) =>
	await publishWebhook(laboratory, account, trigger(account, { events }));

/** The calls of the vendor's page, and what becomes of their events where all that have a name are chosen. */
const CALLS = {
	answered: ['started', 'ringing', 'connected', 'completed'],
	missed: ['started', 'ringing', 'missed'],
	voicemail: ['started', 'ringing', 'missed'],
	groupRing: ['started', 'ringing', 'ringing', 'missed'],
	transfer: ['started', 'ringing', 'connected', 'ringing', 'connected', 'completed'],
};

const isMissed = (name) => name === 'missed';

async function post(listener, event, status = 200) {
	const answer = await listener.post(event);
	assert.equal(answer.status, status, `${event.EventType} was answered ${answer.status} ${answer.body}`);
}

/** A missed call is waited for some seconds: once this one has started the workflow, so has all that came before it. */
async function untilDone(listener, { webhooks }) {
	const last = webhooks.sequence('missed').at(-1);
	await post(listener, last);
	const isLast = ({ guid }) => guid === last.Guid;
	await listener.untilStarted(isLast);
	return (await listener.starts()).filter((items) => !items.some(isLast));
}

/** Each execution has one item; by call, in the order of the events. */
function byCall(starts, order) {
	assert.deepEqual(
		starts.filter((items) => items.length !== 1),
		[],
	);
	const place = ({ guid }) => order.indexOf(guid);
	const items = starts.flat().sort((one, other) => place(one) - place(other));
	return (bodies) => items.filter(({ callId }) => callId === bodies[0].Body.Id).map(({ event }) => event);
}

async function assertItems(listener, provider, calls, wanted) {
	const starts = await untilDone(listener, provider);
	const eventsOf = byCall(
		starts,
		Object.values(calls).flatMap((bodies) => bodies.map(({ Guid }) => Guid)),
	);
	for (const [name, bodies] of Object.entries(calls))
		assert.deepEqual(eventsOf(bodies), CALLS[name].filter(wanted), name);
	assert.equal(starts.length, Object.values(CALLS).flat().filter(wanted).length);
	return starts.length;
}

const documentedCalls = {
	title: 'MightyCall Trigger: each documented call starts a published workflow with exactly the chosen events',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const everything = await listen(laboratory, account, NAMED);
		const missedOnly = await listen(laboratory, account, ['missed']);
		const calls = Object.fromEntries(Object.keys(CALLS).map((name) => [name, provider.webhooks.sequence(name)]));
		for (const body of Object.values(calls).flat()) {
			await post(everything, body);
			await post(missedOnly, body);
		}
		const all = await assertItems(everything, provider, calls, () => true);
		const missed = await assertItems(missedOnly, provider, calls, isMissed);
		// Each listener asks of each missed call whether it was: those of CALLS and its own last one.
		const asked = provider.requests
			.filter(({ path }) => path.startsWith('/v4/api/'))
			.map(({ method, path }) => `${method} ${path}`);
		assert.deepEqual(
			asked.filter((one) => !/^GET \/v4\/api\/calls\/[^/]+$/.test(one)),
			[],
		);
		const missedCalls = Object.values(CALLS).flat().filter(isMissed).length + 1;
		assert.equal(asked.length, 2 * missedCalls);
		await everything.close();
		await missedOnly.close();
		return `${Object.values(calls).flat().length} events: ${all} executions, and ${missed} of missed calls only`;
	},
};

const startsNothing = {
	title:
		"MightyCall Trigger: the panel's check gets 200, a foreign key 401, a repeated event 200, and none starts anything",
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const listener = await listen(laboratory, account, ['any']);
		for (const check of provider.webhooks.check()) await post(listener, check);
		const [event, other] = provider.webhooks.sequence('answered');
		await post(listener, { ...event, ApiKey: 'example-foreign-api-key' }, 401);
		await post(listener, { ...event, ApiKey: undefined }, 401);
		for (let times = 0; times < 3; times += 1) await post(listener, event);
		await Promise.all([1, 2, 3].map(() => post(listener, other)));
		const starts = await untilDone(listener, provider);
		assert.deepEqual(
			starts
				.flat()
				.map(({ guid }) => guid)
				.sort(),
			[event.Guid, other.Guid].sort(),
		);
		await listener.close();
	},
};

const remembers = {
	title: 'MightyCall Trigger: after a restart of n8n a repeated event is still known, and so is who took the call',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const listener = await listen(laboratory, account, ['missed', 'connected']);
		const [start, ringing, connected, completed] = provider.webhooks.sequence('answered');
		for (const body of [start, ringing, connected]) await post(listener, body);
		await listener.untilStarted(({ event }) => event === 'connected');
		await laboratory.server.restart();
		await waitFor('the webhook to be there again', async () => (await listener.post(connected)).status === 200);
		await post(listener, completed);
		const starts = await untilDone(listener, provider);
		assert.deepEqual(
			starts.flat().map(({ event }) => event),
			['connected'],
		);
		await listener.close();
	},
};

const echo = {
	title: 'MightyCall Trigger: an Echo header comes back, and the answer does not wait for the recording',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const options = { downloadRecording: true };
		const listener = await publishWebhook(laboratory, account, trigger(account, { events: ['completed'], options }));
		const completed = provider.webhooks.sequence('answered', { recorded: true }).at(-1);
		/** @type {any} */
		let open;
		provider.faults.push({ match: { path: /^\/v4\/auth/ }, hold: new Promise((resolve) => (open = resolve)) });
		const answer = await listener.post(completed, { headers: { Echo: 'example-echo' } });
		assert.deepEqual([answer.status, answer.headers.echo], [200, 'example-echo']);
		assert.deepEqual(await listener.starts(), []);
		open();
		const execution = await listener.untilStarted(({ event }) => event === 'completed');
		const [{ json, binary }] = outputOf(execution, TRIGGER);
		assert.equal(json.recordingError, undefined);
		assert.match(binary.data.mimeType, /wav/);
		assert.ok(!JSON.stringify(execution).includes('example-record-'), 'an execution shows the token of a recording');
		await listener.close();
		return `${binary.data.fileName}, ${binary.data.fileSize}`;
	},
};

module.exports = [documentedCalls, startsNothing, remembers, echo];
