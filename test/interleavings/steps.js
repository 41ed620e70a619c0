'use strict';

/** The search as a step of a check: split over the processors, counted, its seed printed. */
const { fork } = require('node:child_process');
const { availableParallelism } = require('node:os');
const { guards } = require('./guards');

/** An unrelated change must not meet new schedules. */
const SEED = 20_300_101;
const SCHEDULES = 5_000;
const MOST_SCHEDULES_FOR_A_GUARD = 2_000;
const WORKERS = Math.max(2, availableParallelism() - 1);

/** What one share of the work found. @param {any} job @returns {Promise<any>} */
function worked(job) {
	return new Promise((resolve, reject) => {
		const child = fork(require.resolve('./share.child.js'));
		child.once('message', (found) => {
			resolve(found);
			child.kill();
		});
		child.once('exit', (code) => reject(new Error(`a share of the search ended with ${code}`)));
		child.send(job);
	});
}

/** Each worker plays every so many-th schedule. @param {{ seed: number, schedules: number, root?: string }} options */
async function search({ seed, schedules, root }) {
	const workers = Math.min(WORKERS, schedules);
	const shares = Array.from({ length: workers }, (_none, index) =>
		worked({ seed: seed + index, step: workers, schedules: Math.ceil((schedules - index) / workers), root }),
	);
	return (await Promise.all(shares)).filter(({ seed: found }) => found !== undefined);
}

const MOST_LINES = 5;

function report({ seed, flaws, smallest }) {
	console.log(`seed ${seed} shows it; npm run test:interleavings -- --seed=${seed} --schedules=1 plays it again`);
	for (const flaw of flaws.slice(0, MOST_LINES)) console.log(`  ${flaw}`);
	console.log(`  the smallest scenario that does: ${JSON.stringify(smallest)}`);
}

/** The races of version 0.2.1, each in a scenario that showed it there, and those found since. @param {{ root?: string }} options */
const racesStep = ({ root }) => ({
	name: 'races found before',
	async run() {
		const { flawsIn } = require('./search');
		const code = require('./shippedCode').shippedCode({ root });
		let failed = 0;
		for (const { race, scenario } of require('./races.json')) {
			const flaws = await flawsIn(scenario, code);
			console.log(`${race}: ${flaws[0] ?? 'nothing found'}`);
			if (flaws.length > 0) failed += 1;
		}
		return { passed: require('./races.json').length - failed, failed };
	},
});

/** @param {{ seed: number, schedules: number, root?: string }} options */
const searchStep = (options) => ({
	name: 'interleavings',
	async run() {
		const began = Date.now();
		console.log(`seeds ${options.seed} to ${options.seed + options.schedules - 1}`);
		const found = await search(options);
		found.forEach(report);
		console.log(`${options.schedules} schedules, ${Math.round((Date.now() - began) / 1000)} s`);
		return { passed: found.length === 0 ? options.schedules : 0, failed: found.length };
	},
});

/** Without each guard the search has to find something. */
const guardsStep = {
	name: 'guards taken out',
	async run() {
		let failed = 0;
		/** @type {any[]} */
		const left = [...guards];
		const work = async () => {
			for (let guard = left.shift(); guard; guard = left.shift()) {
				const { seed, flaws } = await worked({
					seed: SEED,
					step: 1,
					schedules: MOST_SCHEDULES_FOR_A_GUARD,
					without: [guard],
				});
				const found =
					seed === undefined ? 'NOTHING FOUND' : `schedule ${seed - SEED + 1}: ${String(flaws[0]).slice(0, 120)}`;
				console.log(`without "${guard.guard}": ${found}`);
				if (seed === undefined) failed += 1;
			}
		};
		await Promise.all(Array.from({ length: WORKERS }, work));
		return { passed: guards.length - failed, failed };
	},
};

module.exports = { SCHEDULES, SEED, guardsStep, racesStep, searchStep };
