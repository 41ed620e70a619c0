'use strict';

/** The timed workloads: node time as n8n records it, wall time where there is no node. */
const { isNearAnAim } = require('./aims');
const { CONTESTANTS } = require('./contestants');
const { median } = require('./median');
const { inTurns } = require('./rounds');

/** Enough to have everything loaded, compiled and signed in. */
const WARM_UP_ITEMS = 300;
const WARM_UPS = 2;

function titleOf({ key, contestant, task, items }) {
	const { title, titles } = CONTESTANTS[contestant];
	if (titles?.[task]) return titles[task];
	return key === contestant ? title : `${title}, ${items.toLocaleString('en')} items`;
}

function rowOf({ run, measured }) {
	const milliseconds = measured.map((answer) => answer.milliseconds);
	const middle = median(milliseconds);
	return {
		key: run.key,
		title: titleOf(run),
		items: run.items,
		median: middle,
		milliseconds,
		microsecondsPerItem: Math.round((middle * 1000) / (run.records ?? run.items)),
		cpuMedian: median(measured.map(({ cpu }) => cpu)),
	};
}

/** So many rounds, and more only where a figure lies near its aim. */
const FEW = 3;

/** @returns {Promise<any>} a workload's figures */
async function timed(stage, workload, { rounds }) {
	const { key, title, latency, few = FEW } = workload;
	const figuresOf = (results) => ({
		key,
		title,
		latency,
		rounds: results[0].measured.length,
		rows: results.map(rowOf),
	});
	const isClear = (results) => !isNearAnAim({ workloads: [figuresOf(results)] });
	await stage.double.set({ latency: 0 });
	const warmUps = workload.runs.map((run) => ({ ...run, items: Math.min(run.items, WARM_UP_ITEMS) }));
	await inTurns(warmUps, WARM_UPS, stage.perform);
	await stage.double.set({ latency: workload.latency });
	// A known pace is one that is known at this distance.
	for (const run of warmUps) if (CONTESTANTS[run.contestant].learns) await stage.perform(run);
	return figuresOf(await inTurns(workload.runs, rounds, stage.perform, { few, isClear }));
}

module.exports = { timed };
