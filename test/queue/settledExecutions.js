'use strict';

/** Waits until executions have ended. */
const { waitFor } = require('../n8n/waitFor');

const SETTLED_WITHIN_MS = 90_000;
const LOOK_EVERY_MS = 300;
const GOING_ON = ['new', 'running', 'waiting', 'unknown'];

const isGoingOn = ({ status }) => GOING_ON.includes(status);

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

/**
 * Waits until what `list` lists has ended, apart from what cannot end any more; that has to look so for a while.
 * @param {() => Promise<{ id: string, status: string }[]>} list
 * @param {{ isLost?: (execution: { id: string }) => boolean, stillMs?: number }} patience
 */
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
	const pace = { timeoutMs: SETTLED_WITHIN_MS, everyMs: LOOK_EVERY_MS };
	return await waitFor('all executions to end', look, pace).catch((error) => {
		const names = open().map(({ id, status }) => `${id} (${status})`);
		throw new Error(`${error.message}; still going on: ${names.join(', ')}`, { cause: error });
	});
}

module.exports = { isGoingOn, settled };
