/**
 * The run can fail: with one guard taken out of a copy of the package, or one thing changed in what was found, its
 * check says so; and says nothing of the package as it is, on the same plan.
 */
jest.mock('n8n-workflow', () => require('../engine/harness/clock').workflowWithClock());

const { checks, prepared } = require('./checks');
const { guards } = require('./guards');
const { packageWithout } = require('./packageWithout');
const { createPlan } = require('./plan');
const { play } = require('./play');
const { withLists, withRecordings } = require('./subjects');
const { tamperings } = require('./tamperings');

const SEED = 1;
const LONGEST_RUN_MS = 60_000;
const WHOLE = process.env.FAULT_ROOT;

/** @param {string | undefined} root @param {any} [options] of the plan, and whether it is to be a provider of lists */
async function played(root, { lists = false, ...more } = {}) {
	const subject = lists ? withLists() : withRecordings();
	const plan = createPlan(subject, { seed: SEED, items: 200, retried: 200, drills: false, ...more });
	return await play(subject, plan, root);
}

async function foundWithout(guard) {
	const { root, remove } = packageWithout(guard, WHOLE);
	try {
		return checks[guard.notices](prepared(await played(root, guard.plan)));
	} finally {
		remove();
	}
}

const print = (text) => process.stderr.write(`\n${text}\n`);

const plans = [...new Set(guards.map(({ plan }) => plan))];

describe.each(plans.map((plan) => [JSON.stringify(plan ?? 'the usual'), plan]))('plan %s', (_name, plan) => {
	let whole;

	beforeAll(async () => {
		whole = await played(WHOLE, plan);
	}, LONGEST_RUN_MS);

	const ofThisPlan = guards.filter((guard) => guard.plan === plan);

	test.each([...new Set(ofThisPlan.map(({ notices }) => notices))])('untouched: %s', (check) => {
		expect(checks[check](prepared(whole))).toEqual([]);
	});

	test.each(ofThisPlan.map((guard) => [guard.guard, guard]))(
		'without "%s"',
		async (name, guard) => {
			const found = await foundWithout(guard);
			print(
				`without "${name}": seed ${SEED}, "${guard.notices}" finds ${found.length}: ${String(found[0]).slice(0, 160)}`,
			);
			expect(found.length).toBeGreaterThan(0);
		},
		LONGEST_RUN_MS,
	);

	// jest takes no empty table.
	if (plan === undefined)
		test.each(tamperings.map((tampering) => [tampering.change, tampering]))(
			'as if %s',
			(_change, { notices, tamper }) => {
				const before = checks[notices](prepared(whole));
				const after = checks[notices](prepared(tamper(whole)));
				expect(after.filter((line) => !before.includes(line)).length).toBeGreaterThan(0);
			},
		);
});

test('each check has been seen to fail', () => {
	const noticing = [...guards, ...tamperings].map(({ notices }) => notices);
	expect(Object.keys(checks).filter((check) => !noticing.includes(check))).toEqual([]);
});
