'use strict';

/**
 * A published workflow around one operation of an account's node, started as often and as many at once as a check
 * wants.
 */
const { randomUUID } = require('node:crypto');
const { withoutLost } = require('./lostByN8n');
const { isGoingOn, settled } = require('./settledExecutions');
const { listAll, tally } = require('./tally');
const { webhookWorkflow } = require('./webhookWorkflow');

const ITEMS_EACH = 20;

/** @param {(index: number) => any} make */
const itemsOf = (make) => Array.from({ length: ITEMS_EACH }, (_none, index) => make(index));
const PLAIN_ITEMS = itemsOf((index) => ({ index }));

/**
 * @param {{ client: any, postgres: any, account: any, parameters: any }} options
 *   account: one of openAccount.js; parameters: of its node
 */
async function openBatch({ client, postgres, account, parameters }) {
	const path = randomUUID();
	const { id: workflowId } = await client.importWorkflow(webhookWorkflow({ node: account.node(parameters), path }));
	await client.publish(workflowId);

	/** One webhook call, in vain when n8n or its database is away. @returns {Promise<boolean>} whether n8n took it */
	async function startOne(items) {
		try {
			const answer = await client.callWebhook(path, { items });
			await answer.text();
			return answer.ok;
		} catch {
			return false;
		}
	}

	const start = (count, items = PLAIN_ITEMS) => Promise.all(Array.from({ length: count }, () => startOne(items)));

	/** @param {number} [after] id of an execution: only those that came after it */
	const list = async (after = 0) => (await listAll(postgres, workflowId)).filter(({ id }) => Number(id) > after);

	const newest = async () => Math.max(0, ...(await list()).map(({ id }) => Number(id)));

	/**
	 * All executions, ended and judged.
	 * @param {{ after?: number, isLost?: (execution: { id: string }) => boolean, stillMs?: number }} [options] isLost:
	 *   where something has been taken down, what cannot end any more; n8n's own failures are then told apart as well
	 */
	async function result({ after, isLost, stillMs } = {}) {
		const all = await settled(() => list(after), { isLost, stillMs });
		const judged = await tally(
			client,
			all.filter((one) => !isGoingOn(one)),
			ITEMS_EACH,
		);
		const lost = all.filter(isGoingOn).map(({ id }) => id);
		return isLost ? withoutLost({ ...judged, lost }) : { ...judged, lost };
	}

	return { start, list, newest, result, close: () => client.unpublish(workflowId) };
}

module.exports = { itemsOf, openBatch };
