'use strict';

/**
 * The first request after the bearer has expired, one item, each contestant for itself: two of them share a credential.
 * At 50 ms, so that the ways between n8n and the provider are what counts.
 */
const { setTimeout: sleep } = require('node:timers/promises');
const { CONTESTANTS } = require('./contestants');
const { median } = require('./median');
const { inTurns } = require('./rounds');

const LATENCY = 50;
const LIFETIME_S = 1;
const UNTIL_EXPIRED_MS = LIFETIME_S * 1000 + 200;
const RENEWING = ['mightyCall', 'httpRequest', 'metabase', 'baserow'];

/** Signs in if need be, waits until that bearer is no more, and asks again. */
async function afterExpiry(stage, run) {
	await stage.perform(run);
	await sleep(UNTIL_EXPIRED_MS);
	await stage.double.forget();
	const { milliseconds } = await stage.perform(run);
	return { milliseconds, ...(await stage.double.seen()) };
}

function rowOf({ run: { contestant }, measured }) {
	const milliseconds = measured.map((answer) => answer.milliseconds);
	const { requests, grants, refusals } = measured.at(-1);
	return {
		key: contestant,
		title: CONTESTANTS[contestant].title,
		median: median(milliseconds),
		milliseconds,
		requests,
		grants,
		refusals,
	};
}

async function firstRequestAfterExpiry(stage, { rounds }) {
	// The bearers of the work before are good for a day.
	await stage.double.expireAll();
	await stage.double.set({ latency: LATENCY, lifetime: LIFETIME_S });
	const runs = RENEWING.map((contestant) => ({ contestant, task: 'get', items: 1 }));
	const measure = (run) => afterExpiry(stage, run);
	await inTurns(runs, 1, measure);
	const results = await inTurns(runs, rounds, measure);
	await stage.double.set({});
	return {
		key: 'expiry',
		title: `first request after expiry, provider latency ${LATENCY} ms`,
		latency: LATENCY,
		rounds,
		rows: results.map(rowOf),
	};
}

module.exports = { firstRequestAfterExpiry };
