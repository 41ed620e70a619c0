/** The run of one provider as a jest suite: played once, then held against each check. */
const path = require('node:path');
const { checks, prepared } = require('./checks');
const { createPlan } = require('./plan');
const { play } = require('./play');
const { chosenSeed } = require('./random');
const { reportOf } = require('./report');
const { subjectOf } = require('./subjects');

const MOST_SHOWN = 10;
const LONGEST_RUN_MS = 180_000;

/** Past jest, which would add a stack to each line. */
const print = (text) => process.stderr.write(`\n${text}\n`);

/** @param {string} folder test/providers/<key>/faults, where the test is */
function describeFaults(folder) {
	const subject = subjectOf(path.basename(path.dirname(folder)));
	const plan = createPlan(subject, { seed: chosenSeed() });
	describe(`${subject.row.label}, FAULT_SEED=${plan.seed}`, () => {
		let run;

		beforeAll(async () => {
			const began = performance.now();
			run = prepared(await play(subject, plan, process.env.FAULT_ROOT));
			print(reportOf(run, ((performance.now() - began) / 1000).toFixed(1)));
		}, LONGEST_RUN_MS);

		test.each(Object.entries(checks))('%s', (_name, check) => {
			expect(check(run).slice(0, MOST_SHOWN)).toEqual([]);
		});
	});
}

module.exports = { describeFaults };
