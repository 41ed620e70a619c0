'use strict';

/**
 * A worker dies after the provider has placed a call, before it has said so. The call is not placed again by anybody.
 */
const assert = require('node:assert/strict');
const { waitFor } = require('../../n8n/waitFor');
const { itemsOf } = require('../batch');
const { holdAnswer } = require('../heldAnswer');
const { allEndedWell } = require('../noneFailed');
const { ACCOUNTS } = require('../../providers');
const { usualKindOf } = require('../providerKinds');

/** Calls are placed one after another; this one's answer does not come. */
const HELD = 2;

/** Each provider whose calls name the number, and so the item. */
const KINDS = ACCOUNTS.filter(({ callEach }) => callEach).map((row) => ({
	...usualKindOf(row),
	parameters: row.callEach?.parameters,
}));

/** Numbers of which each is called once, so that they name the calls. */
const DYING = itemsOf((index) => ({ to: `+1212555${1000 + index}` }));
const LIVING = itemsOf((index) => ({ to: `+1415555${1000 + index}` }));

const placed = ({ requests }) => requests.filter(({ acted }) => acted).map(({ body }) => body.to);
const numbersOf = (items) => items.map(({ to }) => to);

/** What the provider has on record is all that came before the end of the worker, each once, and what others placed. */
function placedOnce({ provider }) {
	assert.deepEqual(placed(provider).sort(), [...numbersOf(DYING.slice(0, HELD + 1)), ...numbersOf(LIVING)].sort());
}

async function dieInMidCall({ workers }, { batch, kind, provider }) {
	holdAnswer(provider, { method: 'POST', path: kind.row.callEach.path }, HELD);
	await batch.start(1, DYING);
	await waitFor('the provider to place the call', () => placed(provider).length > HELD);
	const id = await batch.newest();
	const worker = await waitFor('the worker to log it', () => workers.find((one) => one.hasStarted(id)));
	// With its notes n8n would know at once, and could not be seen to leave it alone.
	await worker.killWithNotes();
	return { id, worker };
}

/** n8n 2 gives up what has died. n8n 1 runs it again by default, from the first item: docs/queue-mode.md. */
function neverAgain({ workers }, opened, id) {
	const times = workers.reduce((sum, worker) => sum + worker.timesStarted(id), 0);
	assert.equal(times, 1, `n8n began ${times} times with execution ${id}`);
	placedOnce(opened);
}

const notTwice = (kind) => ({
	title: `${kind.title}: a worker killed after the provider has placed a call, before it answered: others go on, no call is placed twice`,
	run: async (laboratory) => {
		// Still there if n8n runs the execution again: givenUp.js.
		const opened = await laboratory.lasting.openKind(kind);
		const { id, worker } = await dieInMidCall(laboratory, opened);
		laboratory.dead.push({ id, judge: () => neverAgain(laboratory, opened, id) });
		await Promise.all([worker.start(), opened.batch.start(1, LIVING)]);
		allEndedWell(await opened.batch.result({ after: Number(id) }), 1);
		placedOnce(opened);
		return `${HELD + 1} of ${DYING.length} calls placed before, ${LIVING.length} by another execution`;
	},
});

module.exports = KINDS.map(notTwice);
