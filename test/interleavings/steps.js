'use strict';

/** The search as a step of a check: split over the processors, counted, its seed printed. */
const { fork } = require('node:child_process');
const { availableParallelism } = require('node:os');
const { guards } = require('./guards');
const { sourceOf } = require('./shippedCode');

/** An unrelated change must not meet new schedules. */
const SEED = 20_300_101;
const SCHEDULES = 5_000;
const MOST_SCHEDULES_FOR_A_GUARD = 10_000;
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

/** Of a longer search something is heard in between. */
const ROUND = 10_000;
/** Of each share: then something is so wrong that the rest of its round is left out, and not counted. */
const MOST_FLAWED = 50;

/** Each worker plays every so many-th schedule. */
async function searchRound(source, { seed, schedules, workers }) {
	const some = Math.min(workers, schedules);
	const shares = Array.from({ length: some }, (_none, index) =>
		worked({
			source,
			shrinks: true,
			most: MOST_FLAWED,
			seed: seed + index,
			step: some,
			schedules: Math.ceil((schedules - index) / some),
		}),
	);
	const ends = await Promise.all(shares);
	return { found: ends.flatMap(({ found }) => found), played: ends.reduce((sum, { played }) => sum + played, 0) };
}

/** @param {{ seed: number, schedules: number, root?: string, workers?: number }} options */
async function search({ seed, schedules, root, workers = WORKERS }) {
	const source = sourceOf({ root });
	const began = Date.now();
	const found = [];
	let played = 0;
	for (let done = 0; done < schedules; done += ROUND) {
		const its = Math.min(ROUND, schedules - done);
		const more = await searchRound(source, { seed: seed + done, schedules: its, workers });
		more.found.forEach(report);
		found.push(...more.found);
		played += more.played;
		console.log(`${played} schedules, ${Math.round((Date.now() - began) / 1000)} s, ${found.length} with a flaw`);
	}
	return found;
}

const MOST_LINES = 5;

function report({ seed, flaws, smallest }) {
	console.log(`seed ${seed} shows it; npm run test:interleavings -- --seed=${seed} --schedules=1 plays it again`);
	for (const flaw of flaws.slice(0, MOST_LINES)) console.log(`  ${flaw}`);
	if (smallest) console.log(`  the smallest scenario that does: ${JSON.stringify(smallest)}`);
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

/** @param {{ seed: number, schedules: number, root?: string, workers?: number }} options */
const searchStep = (options) => ({
	name: 'interleavings',
	async run() {
		console.log(`seeds ${options.seed} to ${options.seed + options.schedules - 1}`);
		const found = await search(options);
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
				const source = sourceOf({ without: [guard] });
				const { found: its } = await worked({ source, seed: SEED, schedules: MOST_SCHEDULES_FOR_A_GUARD, most: 1 });
				const [first] = its;
				const found = first
					? `schedule ${first.seed - SEED + 1}: ${String(first.flaws[0]).slice(0, 120)}`
					: 'NOTHING FOUND';
				console.log(`without "${guard.guard}": ${found}`);
				if (!first) failed += 1;
			}
		};
		await Promise.all(Array.from({ length: WORKERS }, work));
		return { passed: guards.length - failed, failed };
	},
};

module.exports = { SCHEDULES, SEED, guardsStep, racesStep, searchStep };
