'use strict';

/** Draws scenarios; what the order of events is within one, its seed decides. */
const fc = require('fast-check');
const { USUAL } = require('./kinds');

const often = (value, ...others) =>
	fc.oneof({ arbitrary: fc.constant(value), weight: 3 }, ...others.map((one) => fc.constant(one)));

const soon = fc.oneof(
	{ arbitrary: fc.integer({ min: 0, max: 300 }), weight: 3 },
	{ arbitrary: fc.integer({ min: 0, max: 4_000 }), weight: 2 },
);

const kind = fc.record({
	keeps: fc.constantFrom('all', 'newest', 'newestAll'),
	refresh: fc.constantFrom('none', 'reusable', 'singleUse'),
	refusedBy: often(401, 403, 'either'),
	sameBearer: often(false, true),
	exchange: often(false, true),
	probe: often(true, false),
	lifetime: often(3_600, 60, 20),
});

const edits = fc.constantFrom(
	{ password: 'example-other' },
	{ username: 'u2' },
	{ host: 'b' },
	{ actAs: 'another' },
	{ password: 'wrong-example' },
);

/** @param {any} what @param {any} [more] */
const happening = (what, more = {}) => fc.record({ what: fc.constant(what), at: soon, ...more });
const lasts = fc.integer({ min: 100, max: 20_000 });
const process = fc.nat({ max: 63 });

const happenings = fc.array(
	fc.oneof(
		{ arbitrary: happening('revoke'), weight: 6 },
		{ arbitrary: happening('revokeAll'), weight: 4 },
		{ arbitrary: happening('edit', { changes: edits }), weight: 4 },
		{ arbitrary: happening('die', { process }), weight: 2 },
		{ arbitrary: happening('outage', { lasts }), weight: 1 },
		{ arbitrary: happening('lostAnswers', { lasts }), weight: 1 },
		{ arbitrary: happening('drips', { lasts }), weight: 1 },
		{ arbitrary: happening('storeAway', { lasts }), weight: 1 },
	),
	{ maxLength: 4, minLength: 0 },
);

const executionsOf = (caller) =>
	fc.array(
		fc.record({
			process,
			at: soon,
			items: fc.integer({ min: 1, max: 6 }),
			caller,
			path: fc.oneof({ arbitrary: fc.constant('/calls'), weight: 20 }, fc.constant('/forbidden')),
		}),
		{ minLength: 1, maxLength: 12 },
	);

const ours = fc.constant('ours');
const anybody = often('ours', 'declarative', 'older');

/** Mostly few: what three processes do to each other, sixty-four do more slowly. */
const processes = fc.oneof(
	{ arbitrary: fc.integer({ min: 1, max: 3 }), weight: 12 },
	{ arbitrary: fc.integer({ min: 4, max: 8 }), weight: 4 },
	{ arbitrary: fc.integer({ min: 9, max: 64 }), weight: 1 },
);

const drawn = {
	seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
	kind,
	style: fc.constantFrom('2.41', '2.8'),
	processes,
	skews: often([0], [0, 400], [0, -5_000]),
	sometimesSlow: often(false, true),
	signInMs: often(0, 1_000, 12_000),
	signedIn: fc.oneof({ arbitrary: fc.nat({ max: 7 }), weight: 4 }, fc.constant(undefined)),
	idle: fc.constantFrom('fresh', 'fresh', 'expiring', 'expired'),
	happenings,
	executions: fc.oneof({ arbitrary: executionsOf(ours), weight: 3 }, executionsOf(anybody)),
};

const few = fc.integer({ min: 1, max: 3 });
const usually = (...values) =>
	fc.oneof({ arbitrary: fc.constant(values[0]), weight: 9 }, ...values.slice(1).map((one) => fc.constant(one)));

/** Edited while a sign-in is under way: many items of one node, and a refresh that is refused or a second step. */
const edited = {
	...drawn,
	kind: kind.chain((its) =>
		fc.boolean().map((exchange) => ({ ...its, exchange, refresh: exchange ? 'none' : 'reusable' })),
	),
	processes: few,
	skews: fc.constant([0]),
	idle: fc.constant('fresh'),
	signedIn: fc.constant(0),
	signInMs: usually(1_000, 0),
	happenings: fc.tuple(
		fc.record({ what: fc.constant('revokeAll'), at: fc.integer({ min: 0, max: 60 }) }),
		fc.record({
			what: fc.constant('edit'),
			at: fc.integer({ min: 0, max: 900 }),
			changes: fc.constantFrom({ username: 'u2' }, { actAs: 'another' }),
		}),
	),
	executions: fc.array(
		fc.record({
			process,
			at: fc.integer({ min: 0, max: 60 }),
			items: fc.integer({ min: 4, max: 10 }),
			caller: ours,
			path: fc.constant('/calls'),
		}),
		{ minLength: 1, maxLength: 4 },
	),
};

/** Everybody signs in, and each sign-in ends the others: which bearer is the newer is all that matters. */
const quarrel = {
	...drawn,
	kind: kind.map((its) => ({ ...its, keeps: its.keeps === 'all' ? 'newest' : its.keeps, exchange: false })),
	processes: fc.integer({ min: 2, max: 4 }),
	sometimesSlow: fc.boolean(),
	skews: fc.constant([0]),
	signInMs: usually(1_000, 0),
	happenings: fc.array(happening('revoke'), { maxLength: 2 }),
	executions: fc.array(
		fc.record({
			process,
			at: soon,
			items: fc.integer({ min: 1, max: 8 }),
			caller: anybody,
			path: fc.constantFrom('/calls', '/calls', '/forbidden'),
		}),
		{ minLength: 3, maxLength: 12 },
	),
};

const scenario = fc
	.oneof(
		{ arbitrary: fc.record(drawn), weight: 4 },
		{ arbitrary: fc.record(edited), weight: 1 },
		{ arbitrary: fc.record(quarrel), weight: 1 },
	)
	.map(possible);

/** A bearer has to live longer than it takes to get one; and not each thing a provider may do goes with each other. */
function possible(all) {
	const { kind: its, signInMs } = all;
	const lifetime = signInMs > 1_000 ? USUAL.lifetime : its.lifetime;
	// Which of two sign-ins ended the other cannot be asked of one that gives the same bearer again.
	const sameBearer = its.sameBearer && its.keeps === 'all' && !its.exchange;
	const refresh = sameBearer || its.exchange ? 'none' : its.refresh;
	const happenings = all.happenings.map((one) =>
		one.changes?.actAs && !its.exchange ? { ...one, changes: { username: 'u2' } } : one,
	);
	return { ...all, happenings, kind: { ...its, lifetime, sameBearer, refresh } };
}

/** The scenario that a seed stands for, always the same one. */
const scenarioOf = (seed) => fc.sample(scenario, { seed, numRuns: 1 })[0];

module.exports = { scenario, scenarioOf };
