'use strict';

/**
 * `npm run test:interleavings [-- --schedules=N] [-- --seed=N]`: the bearer's code under orders of events drawn by seed.
 * Without a number of schedules 5,000 of them, and the guards taken out. A flaw is printed with the seed that shows it;
 * `--seed=N --schedules=1` plays that one again. `--workers=N` share it, `--root=FOLDER` plays another checkout, `--table` makes the table and
 * the plot of docs/queue-mode.md anew.
 */
const { ensureInstalled } = require('./installed');
const { runSteps } = require('./steps');

/** @param {string} name @param {number} usual */
const numberOf = (name, usual) => {
	const found = process.argv.find((one) => one.startsWith(`--${name}=`));
	return found === undefined ? usual : Number(found.slice(name.length + 3));
};

async function main() {
	ensureInstalled();
	const { SCHEDULES, SEED, guardsStep, racesStep, searchStep } = require('../interleavings/steps');
	if (process.argv.includes('--table')) return await require('../interleavings/figures').save();
	const root = process.argv.find((one) => one.startsWith('--root='))?.slice('--root='.length);
	const seed = numberOf('seed', SEED);
	const schedules = numberOf('schedules', SCHEDULES);
	const workers = process.argv.some((one) => one.startsWith('--workers=')) ? numberOf('workers', 1) : undefined;
	const isUsual = schedules === SCHEDULES && seed === SEED && root === undefined;
	const { failed } = await runSteps([
		racesStep({ root }),
		searchStep({ seed, schedules, root, workers }),
		...(isUsual ? [guardsStep] : []),
	]);
	process.exitCode = failed === 0 ? 0 : 1;
}

void main();
