'use strict';

/**
 * Peak memory of n8n's process while one node works on many items. Each contestant has a fresh n8n, the sizes ascend,
 * so that no size inherits the heap of a larger one. Execution data is not saved (workflow.js): turning 50,000 items
 * into text for the database would be the peak, whatever the node.
 */
const { CONTESTANTS } = require('./contestants');
const { forgetPeak, heldBy, isKnown, peakOf } = require('./peakMemory');
const { openStage } = require('./stage');

const SIZES = [1_000, 10_000, 50_000];
const SUBJECTS = [
	{ contestant: 'mightyCall', sizes: SIZES },
	{ contestant: 'helper', sizes: SIZES },
	// Not 50,000: see NEVER_MEASURED.
	{ contestant: 'httpRequest', sizes: [1_000, 10_000] },
];

async function peakWhile(stage, run, pid) {
	forgetPeak(pid);
	const before = heldBy(pid);
	await stage.perform(run);
	return { items: run.items, before, peak: peakOf(pid) };
}

async function peaksOf({ contestant, sizes }, { divisor, ...options }) {
	const stage = await openStage(options);
	try {
		const run = { contestant, task: 'get' };
		const { pid } = await stage.perform({ ...run, items: 100 });
		const peaks = [];
		for (const size of sizes) peaks.push(await peakWhile(stage, { ...run, items: size / divisor }, pid));
		return { key: contestant, title: CONTESTANTS[contestant].title, megabytes: peaks };
	} finally {
		await stage.close();
	}
}

/** @param {{ tarball: string, log: (line: string) => void, divisor: number }} options divisor: for small runs */
async function memory(options) {
	if (!isKnown()) return [];
	const rows = [];
	for (const subject of SUBJECTS) rows.push(await peaksOf(subject, options));
	return rows;
}

module.exports = { memory };
