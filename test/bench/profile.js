'use strict';

/**
 * Where the time of an execution goes: a CPU profile of n8n's process, and the time by package; what our own functions
 * take.
 */
const fs = require('node:fs');
const path = require('node:path');
const { openStage } = require('./stage');
const { RESULTS } = require('./save');
const { timeByPlace, timeOnBehalfOf } = require('./profileTimes');

const SUBJECTS = ['mightyCall', 'helper', 'httpRequest'];
const ITEMS = 5_000;
const LINES = 20;

const line = ([name, milliseconds]) => `  ${milliseconds.toFixed(0).padStart(7)} ms  ${name}`;

function show({ contestant, items }, { milliseconds, profile }, log) {
	log(`\n${contestant}: ${items} GETs in ${milliseconds} ms under the profiler; self time by place`);
	timeByPlace(profile).slice(0, LINES).map(line).forEach(log);
	const ours = timeOnBehalfOf(profile, 'n8n-nodes-telephony');
	if (ours.length === 0) return;
	log(`by our own functions, and what they call: ${Math.round(ours.reduce((sum, [, time]) => sum + time, 0))} ms`);
	ours.slice(0, LINES).map(line).forEach(log);
}

/** @param {{ tarball: string, log: (line: string) => void, divisor: number }} options */
async function profile({ log, divisor, ...options }) {
	const stage = await openStage({ log, ...options });
	fs.mkdirSync(RESULTS, { recursive: true });
	try {
		for (const contestant of SUBJECTS) {
			const run = { contestant, task: 'get', items: ITEMS / divisor };
			await stage.perform(run);
			const answer = await stage.perform({ ...run, profile: true });
			const file = path.join(RESULTS, `${contestant}.cpuprofile`);
			fs.writeFileSync(file, JSON.stringify(answer.profile));
			show(run, answer, log);
			log(`  whole: ${file}`);
		}
	} finally {
		await stage.close();
	}
}

module.exports = { profile };
