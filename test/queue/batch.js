'use strict';

/** A published workflow around an account's cheap read, started as often and as many at once as a check wants. */
const { randomUUID } = require('node:crypto');
const { READS } = require('../n8n/checks/reads');
const { waitFor } = require('../n8n/waitFor');
const { withoutLost } = require('./lostByN8n');
const { listAll, tally } = require('./tally');
const { webhookWorkflow } = require('./webhookWorkflow');

const ITEMS_EACH = 20;
const SETTLED_WITHIN_MS = 90_000;
const GOING_ON = ['new', 'running', 'waiting', 'unknown'];

const body = { items: Array.from({ length: ITEMS_EACH }, (_none, index) => ({ index })) };
const isGoingOn = ({ status }) => GOING_ON.includes(status);

async function publishWorkflow(client, { row, provider, node }, path) {
	const { parameters } = READS[row.provider](provider);
	const { id } = await client.importWorkflow(webhookWorkflow({ node: node(parameters), path }));
	await client.publish(id);
	return id;
}

/** Tells for how long a text has stayed the same. */
function stillness() {
	let last;
	let since;
	return (text) => {
		if (text !== last) since = Date.now();
		last = text;
		return Date.now() - since;
	};
}

/** Waits until what `list` lists has ended, apart from what cannot end any more; that has to look so for a while. */
async function settled(list, { isLost = () => false, stillMs = 0 }) {
	let all = [];
	const unchangedMs = stillness();
	const open = () => all.filter((one) => isGoingOn(one) && !isLost(one));
	const look = async () => {
		all = await list();
		const goingOn = all.filter(isGoingOn).map(({ id, status }) => `${id} ${status}`);
		const isStill = unchangedMs(goingOn.join()) >= stillMs || goingOn.length === 0;
		return isStill && open().length === 0 && all;
	};
	return await waitFor('all executions to end', look, { timeoutMs: SETTLED_WITHIN_MS, everyMs: 300 }).catch((error) => {
		const names = open().map(({ id, status }) => `${id} (${status})`);
		throw new Error(`${error.message}; still going on: ${names.join(', ')}`, { cause: error });
	});
}

/** @param {{ client: object, postgres: object, account: object }} options account: one of openAccount.js */
async function openBatch({ client, postgres, account }) {
	const path = randomUUID();
	const workflowId = await publishWorkflow(client, account, path);

	/** One webhook call, in vain when n8n or its database is away. @returns {Promise<boolean>} whether n8n took it */
	async function startOne() {
		try {
			const answer = await client.callWebhook(path, body);
			await answer.text();
			return answer.ok;
		} catch {
			return false;
		}
	}

	const start = (count) => Promise.all(Array.from({ length: count }, startOne));

	/** @param {number} [after] id of an execution: only those that came after it */
	const list = async (after = 0) =>
		(await listAll(postgres, workflowId)).filter(({ id }) => Number(id) > after);

	const newest = async () => Math.max(0, ...(await list()).map(({ id }) => Number(id)));

	/** All executions, ended and judged; what n8n lost is told apart. */
	async function result({ after, ...patience } = {}) {
		const all = await settled(() => list(after), patience);
		const judged = await tally(client, all.filter((one) => !isGoingOn(one)), ITEMS_EACH);
		const lost = all.filter(isGoingOn).map(({ id }) => id);
		return withoutLost({ ...judged, lost });
	}

	return { start, list, newest, result, close: () => client.unpublish(workflowId) };
}

module.exports = { openBatch };
