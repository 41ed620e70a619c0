'use strict';

/** The timed workloads: node time as n8n records it, wall time where there is no node. */
const { isNearAnAim } = require('./aims');
const { CONTESTANTS } = require('./contestants');
const { median } = require('./median');
const { inTurns } = require('./rounds');

/** Enough to have everything loaded, compiled and signed in. */
const WARM_UP_ITEMS = 300;
const WARM_UPS = 2;
/** A pace is known after these: an account that has done such work before, at this distance. */
const LEARNING_ITEMS = 1_000;
const LEARNING_RUNS = 3;

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
	const learning = workload.runs.filter(learns).map((run) => shortened(atHome(workload, run), LEARNING_ITEMS));
	const others = workload.runs.filter((run) => !learns(run)).map((run) => shortened(run, WARM_UP_ITEMS));
	await inTurns(others, WARM_UPS, stage.perform);
	await stage.double.set({ latency: workload.latency });
	await inTurns(learning, LEARNING_RUNS, stage.perform);
	const runs = workload.runs.map((run) => (learns(run) ? atHome(workload, run) : run));
	return figuresOf(await inTurns(runs, rounds, stage.perform, { few, isClear }));
}

const learns = ({ contestant }) => CONTESTANTS[contestant].learns === true;

/** With an account that has been asked from no other distance: none moves to another one between two executions. */
const atHome = ({ key }, run) => ({ ...run, account: key });

const shortened = (run, most) => ({ ...run, items: Math.min(run.items, most) });

module.exports = { timed };
