'use strict';

/** Redis, then PostgreSQL go away and come back under load, while bearers are being renewed. */
const assert = require('node:assert/strict');
const { setTimeout: sleep } = require('node:timers/promises');
const { granted } = require('../grants');
const { isForgotten } = require('../lostByN8n');
const { allEndedWell, noneFailed } = require('../noneFailed');
const { PROVIDER_KINDS } = require('../providerKinds');
const { startLoad } = require('../steadyLoad');

const RHYTHM = { everyMs: 400, count: 1 };
const BEFORE_MS = 3_000;
const AWAY_MS = 2_000;
const AFTERWARDS_MS = 5_000;
// What waits in the queue looks forgotten, too, but not for long.
const STILL_MS = 3_000;
const LATER_BATCHES = 3;
const LATER_EACH = 5;

async function openSignedIn(laboratory) {
	const all = [];
	for (const kind of PROVIDER_KINDS) {
		const opened = await laboratory.openKind(kind);
		await opened.batch.start(1);
		allEndedWell(await opened.batch.result(), 1);
		opened.provider.clear();
		all.push(opened);
	}
	return all;
}

/** The load goes on while the server is away, and all bearers have just been revoked. */
async function playRestart(server, opened) {
	const load = startLoad(opened.map(({ batch }) => batch), RHYTHM);
	await sleep(BEFORE_MS);
	for (const { provider } of opened) provider.revokeBearers();
	await server.stop();
	await sleep(AWAY_MS);
	await server.start();
	await sleep(AFTERWARDS_MS);
	await load.stop();
}

/** As a supervisor would do it. @returns {Promise<string[]>} names of the processes that n8n had ended */
async function startEnded({ main, workers }) {
	const ended = [main, ...workers].filter((member) => member.hasEnded());
	for (const member of ended) await member.start();
	for (const member of [main, ...workers]) await member.ready();
	return ended.map(({ name }) => name);
}

/** What has been stored is good: at most one grant is needed, and no execution fails. */
async function playLater({ account, batch, provider }) {
	for (let round = 0; round < LATER_BATCHES; round += 1) {
		provider.clear();
		const after = await batch.newest();
		await batch.start(LATER_EACH);
		allEndedWell(await batch.result({ after }), LATER_EACH);
		assert.ok(granted(provider).length <= 1, `afterwards: ${account.grantTypes().join(', ')}`);
	}
}

async function judge(laboratory, situation, opened) {
	const { batch, kind, provider } = opened;
	const result = await batch.result({ isLost: isForgotten(laboratory.workers), stillMs: STILL_MS });
	laboratory.figures.add(situation, opened, result);
	noneFailed(result);
	const grants = granted(provider).length;
	await playLater(opened);
	return `${kind.title}: ${result.succeeded} succeeded with ${grants} grants, n8n lost ${result.lost.length}`;
}

const survives = (name, serverOf) => ({
	title: `${name} restarted under load while bearers are renewed: what n8n survives, the credentials survive`,
	run: async (laboratory) => {
		const opened = await openSignedIn(laboratory);
		await playRestart(serverOf(laboratory), opened);
		const ended = await startEnded(laboratory);
		const remarks = [];
		for (const one of opened) remarks.push(await judge(laboratory, `${name} restarted`, one));
		return [...remarks, ended.length === 0 ? 'no n8n process ended' : `n8n ended: ${ended.join(', ')}`].join('; ');
	},
});

module.exports = [survives('Redis', ({ redis }) => redis), survives('PostgreSQL', ({ postgres }) => postgres)];
