'use strict';

/**
 * Redis, then PostgreSQL go away and come back under load, and every bearer is granted while they are away: with
 * PostgreSQL gone, none of them can be stored, and refresh tokens that work once are used up.
 */
const assert = require('node:assert/strict');
const { setTimeout: sleep } = require('node:timers/promises');
const { waitFor } = require('../../n8n/waitFor');
const { granted } = require('../grants');
const { holdGrants } = require('../heldGrants');
const { isForgotten } = require('../lostByN8n');
const { allEndedWell, noneFailed } = require('../noneFailed');
const { PROVIDER_KINDS } = require('../providerKinds');
const { isGoingOn } = require('../settledExecutions');
const { startLoad } = require('../steadyLoad');

const RHYTHM = { everyMs: 400, count: 1 };
const AWAY_MS = 2_000;
// What waits in the queue looks forgotten, too, but not for long.
const STILL_MS = 3_000;
const LATER_EACH = 5;

async function openSignedIn(laboratory, kind) {
	const opened = await laboratory.openKind(kind);
	await opened.batch.start(1);
	allEndedWell(await opened.batch.result(), 1);
	opened.provider.clear();
	return opened;
}

const newestOf = (opened) => Promise.all(opened.map(({ batch }) => batch.newest()));

/** The load has got through at every account, with executions that came after these. */
async function throughAfter(opened, marks) {
	const isThrough = async ({ batch }, index) =>
		(await batch.list(marks[index])).some(({ status }) => status === 'success');
	await waitFor(
		'an execution at each account to succeed',
		async () => !(await Promise.all(opened.map(isThrough))).includes(false),
	);
}

async function endedOf({ batch }) {
	return (await batch.list()).filter((one) => !isGoingOn(one)).map(({ id }) => id);
}

const withoutGrant = (opened) =>
	opened.filter(({ provider }) => granted(provider).length === 0).map(({ kind }) => kind.title);

/**
 * Workers wait for new bearers, and get them while the server is away. @returns {Promise<string[][]>} what had ended
 * before
 */
async function goAway(server, opened) {
	const holds = opened.map(({ provider }) => holdGrants(provider));
	for (const { provider } of opened) provider.revokeBearers();
	for (const hold of holds) await hold.arrived();
	const ended = await Promise.all(opened.map(endedOf));
	await server.stop();
	assert.equal(withoutGrant(opened).length, opened.length, 'a bearer was granted before the server went away');
	for (const hold of holds) await hold.release();
	assert.deepEqual(withoutGrant(opened), [], 'no bearer was granted while the server was away');
	await sleep(AWAY_MS);
	return ended;
}

/** As a supervisor would do it. @returns {Promise<string[]>} names of the processes that n8n had ended */
async function startEnded({ main, workers }) {
	const ended = [main, ...workers].filter((member) => member.hasEnded());
	for (const member of ended) await member.start();
	for (const member of [main, ...workers]) await member.ready();
	return ended.map(({ name }) => name);
}

/**
 * @returns {Promise<any>} outages: for each account, what had ended before and which execution was the last before
 * n8n was ready again
 */
async function playRestart(laboratory, server, opened) {
	const load = startLoad(
		opened.map(({ batch }) => batch),
		RHYTHM,
	);
	await throughAfter(opened, await newestOf(opened));
	const endedBefore = await goAway(server, opened);
	await server.start();
	const restarted = await startEnded(laboratory);
	const ready = await newestOf(opened);
	await throughAfter(opened, ready);
	const calls = await load.stop();
	return {
		restarted,
		outages: opened.map((_one, index) => ({ ...calls[index], endedBefore: endedBefore[index], ready: ready[index] })),
	};
}

/** One more revoke: one execution renews, for all that follow. */
async function playLater({ account, batch, provider }) {
	provider.clear();
	provider.revokeBearers();
	for (const count of [1, LATER_EACH]) {
		const after = await batch.newest();
		await batch.start(count);
		allEndedWell(await batch.result({ after }), count);
	}
	assert.equal(granted(provider).length, 1, `afterwards: ${account.grantTypes().join(', ')}`);
}

/**
 * Nothing is lost but what was under way when the server went, or came while n8n was not ready; and each call n8n took
 * left a record.
 */
function assertBounded({ succeeded, lost }, { accepted, atRisk }) {
	assert.deepEqual(
		lost.filter((id) => !atRisk.includes(id)),
		[],
		'lost outside the outage',
	);
	const recorded = succeeded + lost.length - 1;
	assert.ok(recorded >= accepted, `n8n took ${accepted} calls and knows of ${recorded} apart from the first execution`);
}

async function judge({ workers, figures }, situation, opened, { accepted, endedBefore, ready }) {
	const { batch, kind, provider } = opened;
	const result = await batch.result({ isLost: isForgotten(workers), stillMs: STILL_MS });
	figures.add(situation, opened, result);
	noneFailed(result);
	const untilReady = (await batch.list()).map(({ id }) => id).filter((id) => Number(id) <= ready);
	const atRisk = untilReady.filter((id) => !endedBefore.includes(id));
	assertBounded(result, { accepted, atRisk });
	const grants = granted(provider).length;
	await playLater(opened);
	return `${kind.title}: ${result.succeeded} succeeded with ${grants} grants, n8n lost ${result.lost.length} of ${atRisk.length} in the outage`;
}

const survives = (name, serverOf) => ({
	title: `${name} restarted under load, bearers granted while it is away: what n8n survives, the credentials survive`,
	run: async (laboratory) => {
		const opened = await Promise.all(PROVIDER_KINDS.map((kind) => openSignedIn(laboratory, kind)));
		const { restarted, outages } = await playRestart(laboratory, serverOf(laboratory), opened);
		const remarks = await Promise.all(
			opened.map((one, index) => judge(laboratory, `${name} restarted`, one, outages[index])),
		);
		return [...remarks, restarted.length === 0 ? 'no n8n process ended' : `n8n ended: ${restarted.join(', ')}`].join(
			'; ',
		);
	},
});

module.exports = [survives('Redis', ({ redis }) => redis), survives('PostgreSQL', ({ postgres }) => postgres)];
