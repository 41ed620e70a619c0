'use strict';

/** A worker dies in the middle of a renewal; nobody else is to notice, and nothing stays locked. */
const assert = require('node:assert/strict');
const { waitFor } = require('../../n8n/waitFor');
const { tooManyGrants } = require('../grants');
const { holdGrants } = require('../heldGrants');
const { CONCURRENCY } = require('../installation');
const { allEndedWell } = require('../noneFailed');
const { PROVIDER_KINDS } = require('../providerKinds');

const OTHERS = 30;
const LATER = 30;

/** An account whose bearer has been revoked, and the worker that is asking for a new one. */
async function inMidRenewal(laboratory, kind) {
	const opened = await laboratory.openKind(kind);
	const { batch, provider } = opened;
	await batch.start(1);
	allEndedWell(await batch.result(), 1);
	provider.clear();
	provider.revokeBearers();
	const grant = holdGrants(provider, 1);
	await batch.start(1);
	await grant.arrived();
	const held = String(await batch.newest());
	const worker = await waitFor('the worker to log it', () => laboratory.workers.find((one) => one.hasStarted(held)));
	const others = laboratory.workers.filter((one) => one !== worker);
	return { ...opened, grant, held, worker, others };
}

async function succeededElsewhere({ batch, held, worker }) {
	const isElsewhere = ({ id, status }) => status === 'success' && !worker.hasStarted(id);
	return (await batch.list(held)).some(isElsewhere);
}

/**
 * Later executions succeed, on the worker that has come back as well, and of the earlier ones only the dead are
 * missing.
 */
async function goesOn({ batch, worker, others }) {
	await worker.start();
	const after = await batch.newest();
	await batch.start(LATER);
	allEndedWell(await batch.result({ after }), LATER);
	return await batch.result({ isLost: ({ id }) => Number(id) <= after && !others.some((one) => one.hasStarted(id)) });
}

/**
 * Only what the worker was at when it was killed, which is no more than it takes on at a time. It may have taken one off
 * the queue without having logged it yet; what another worker has begun with is not lost with this one.
 */
function assertDiedWith({ worker, others, held }, lost) {
	assert.deepEqual(
		lost.filter((id) => worker.hasLetGo(id) || others.some((one) => one.hasStarted(id))),
		[],
		'lost, but not with the worker',
	);
	assert.ok(lost.length <= CONCURRENCY, `${lost.length} executions were lost with a worker that takes ${CONCURRENCY}`);
	assert.ok(
		lost.includes(held) || others.some((one) => one.hasStarted(held)),
		`execution ${held} ended on a worker that was dead`,
	);
}

/** The revoke; and what was granted to the dead, which nobody else gets, or which ends that of the living once more. */
const ENDS = 2;

async function judge({ dead, figures }, situation, opened) {
	const result = await goesOn(opened);
	figures.add(situation, opened, result);
	dead.push(...result.lost.map((id) => ({ id })));
	allEndedWell(result, 2 + OTHERS + LATER);
	assertDiedWith(opened, result.lost);
	assert.equal(tooManyGrants(opened, ENDS), undefined);
	return `${result.lost.length} executions died with the worker; ${opened.account.grantTypes().join(', ')}`;
}

const othersGoOn = (kind) => ({
	title: `${kind.title}: a worker killed in the middle of a renewal holds up nobody else`,
	run: async (laboratory) => {
		const opened = await inMidRenewal(laboratory, kind);
		await opened.batch.start(OTHERS);
		await waitFor('an execution on another worker to succeed', () => succeededElsewhere(opened));
		await opened.worker.kill();
		await opened.grant.release();
		return await judge(laboratory, 'worker killed, others renewing', opened);
	},
});

const answerIsLost = (kind) => ({
	title: `${kind.title}: a worker killed before it could store what the provider gave it harms nobody else`,
	run: async (laboratory) => {
		const opened = await inMidRenewal(laboratory, kind);
		await opened.worker.kill();
		await opened.grant.release();
		await opened.batch.start(OTHERS);
		return await judge(laboratory, 'worker killed, its grant lost', opened);
	},
});

module.exports = [...PROVIDER_KINDS.map(othersGoOn), ...PROVIDER_KINDS.map(answerIsLost)];
