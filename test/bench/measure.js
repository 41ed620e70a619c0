'use strict';

/** The whole run, part after part; nothing runs at the same time as anything else. */
const { capacity } = require('./capacity/capacity');
const { costs } = require('./costs');
const { firstRequestAfterExpiry } = require('./expiry');
const { describeMachine } = require('./machine');
const { memory } = require('./memory');
const { openStage } = require('./stage');
const { startUp } = require('./startUp');
const { tls } = require('./tls');
const { timed } = require('./times');
const { NEVER_MEASURED, WORKLOADS } = require('./workloads');

/** The title says so: a figure must not pass for one of the whole work. */
function smaller(workload, divisor) {
	const runs = workload.runs.map((run) => ({ ...run, items: Math.max(1, Math.round(run.items / divisor)) }));
	const isSmaller = runs.some(({ items }, index) => items < workload.runs[index].items);
	return isSmaller ? { ...workload, title: `1/${divisor} of: ${workload.title}`, runs } : workload;
}

/** @returns {{ wanted: any[], leftOut: string[] }} */
function chosenWorkloads({ full, wantsPart, wantsWorkload, divisor }) {
	const asked = wantsPart('times') ? WORKLOADS.filter((workload) => wantsWorkload(workload)) : [];
	const wanted = asked.filter((workload) => !(full ? workload.unlessFull : workload.full));
	const tooLong = asked.filter((workload) => workload.full && !full);
	const whole = ({ key, title }) =>
		wanted.some((workload) => workload.key === key) ? `${title}, all contestants` : title;
	return {
		wanted: wanted.map((workload) => (divisor === 1 ? workload : smaller(workload, divisor))),
		leftOut: tooLong.map(
			(workload) => `${whole(workload)}: too long for the usual run; npm run bench -- --full measures it.`,
		),
	};
}

async function measureTimes({ wanted, options, show }) {
	const results = [];
	const stage = await openStage(options);
	try {
		for (const workload of wanted) results.push(show(await timed(stage, workload, options)));
		if (options.wantsPart('expiry')) results.push(show(await firstRequestAfterExpiry(stage, options)));
	} finally {
		await stage.close();
	}
	return results;
}

/**
 * @param {any} options of options.js, with { tarball, log }
 * @param {Record<string, (figures: any) => any>} show prints a part as soon as it is there
 */
async function measure(options, show) {
	const results = {
		machine: show.machine(await describeMachine()),
		measuredAt: new Date().toISOString(),
		rounds: options.rounds,
		small: options.small,
	};
	const { wanted, leftOut } = chosenWorkloads(options);
	results.leftOut = [...leftOut, ...NEVER_MEASURED];
	if (wanted.length > 0 || options.wantsPart('expiry'))
		results.workloads = await measureTimes({ wanted, options, show: show.workload });
	if (options.wantsPart('capacity')) results.capacity = await capacity(options, show.provider);
	if (options.wantsPart('tls')) results.tls = await tls(options, show.workload);
	if (options.wantsPart('costs')) results.costs = show.costs(await costs(options));
	if (options.wantsPart('memory')) results.memory = show.memory(await memory(options));
	if (options.wantsPart('startUp')) results.startUp = show.startUp(await startUp(options));
	return results;
}

module.exports = { measure };
