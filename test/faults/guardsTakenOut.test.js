/** The run can fail: with one guard taken out of a copy of the package, its check says so. */
jest.mock('n8n-workflow', () => require('../engine/harness/clock').workflowWithClock());

const { checks, prepared } = require('./checks');
const { guards, packageWithout } = require('./guards');
const { createPlan } = require('./plan');
const { play } = require('./play');
const { mightyCall } = require('./subjects');

const SEED = 1;
const LONGEST_RUN_MS = 60_000;

async function foundWithout(guard) {
	const { root, remove } = packageWithout(guard, process.env.FAULT_ROOT);
	try {
		return prepared(await play(mightyCall, createPlan(mightyCall, { seed: SEED, items: 300, retried: 300, ...guard.plan }), root));
	} finally {
		remove();
	}
}

test.each(guards.map((guard) => [guard.guard, guard]))('%s', async (name, guard) => {
	const run = await foundWithout(guard);
	const found = checks[guard.notices](run);
	process.stderr.write(`\nwithout "${name}": seed ${SEED}, ${run.ledger.length} items, "${guard.notices}" finds ${found.length}: ${String(found[0]).slice(0, 160)}\n`);
	expect(found.length).toBeGreaterThan(0);
}, LONGEST_RUN_MS);
