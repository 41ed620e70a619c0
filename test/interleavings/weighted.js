'use strict';

/** Scenarios for what general ones show too rarely: the circumstances of a race, without its order of events. */
const fc = require('fast-check');
const { anybody, drawn, happening, kind, ours, process, soon } = require('./drawn');

/** @param {{ min: number, max: number }} at @param {any} changes */
const editAt = (at, changes) =>
	fc.record({ what: fc.constant('edit'), at: fc.integer(at), changes: fc.constant(changes) });

/** Some executions of our nodes. @param {{ min: number, max: number }} at @param {{ min: number, max: number }} items */
const oursAt = (at, items) =>
	fc.array(
		fc.record({ process, at: fc.integer(at), items: fc.integer(items), caller: ours, path: fc.constant('/calls') }),
		{ minLength: 1, maxLength: 3 },
	);

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
			changes: fc.constantFrom({ username: 'u2' }, { actAs: 'another' }, { host: 'b' }),
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

/**
 * A bearer at its end: one item signs in anew while others are still under way with the old one, are refused and read the
 * credential again, which is edited in between, and back again later on.
 */
const ending = fc.boolean().chain((exchange) =>
	fc.record({
		...drawn,
		kind: kind.map((its) => ({
			...its,
			keeps: 'all',
			refusedBy: 401,
			sameBearer: false,
			exchange,
			refresh: exchange ? 'none' : 'reusable',
			lifetime: 10,
		})),
		processes: fc.constant(1),
		skews: fc.constant([0]),
		signInMs: fc.constant(1_000),
		signedIn: fc.constant(0),
		idle: fc.constant('ending'),
		happenings: fc.tuple(
			fc.record({ what: fc.constant('revokeAll'), at: fc.integer({ min: 50, max: 550 }) }),
			editAt({ min: 50, max: 600 }, exchange ? { actAs: 'another' } : { username: 'u2' }),
			editAt({ min: 2_500, max: 3_500 }, exchange ? { actAs: 'somebody' } : { username: 'u1' }),
		),
		executions: fc
			.tuple(oursAt({ min: 0, max: 400 }, { min: 20, max: 40 }), oursAt({ min: 3_600, max: 4_500 }, { min: 1, max: 3 }))
			.map(([first, later]) => [...first, ...later]),
	}),
);

/** What acts goes one after another: others have long renewed when an execution comes to the end of its bearer. */
const long = {
	...drawn,
	kind: kind.map((its) => ({ ...its, keeps: 'all', refresh: 'none', sameBearer: false, lifetime: 60 })),
	processes: fc.constant(2),
	skews: fc.constant([0]),
	sometimesSlow: fc.constant(false),
	signInMs: fc.constant(0),
	signedIn: fc.constant(0),
	idle: fc.constant('ending'),
	happenings: fc.constant([]),
	executions: oursAt({ min: 0, max: 500 }, { min: 20, max: 50 }).map((all) =>
		all.map((one, index) => ({ ...one, process: index, atOnce: 1 })),
	),
};

/** A refresh token that has been revoked, and the provider goes away right after it has said so. */
const forsaken = {
	...drawn,
	kind: kind.map((its) => ({ ...its, exchange: false, sameBearer: false, refresh: 'singleUse' })),
	processes: few,
	signInMs: fc.constant(1_000),
	signedIn: fc.constant(0),
	happenings: fc.tuple(
		fc.record({ what: fc.constant('revokeAll'), at: fc.integer({ min: 0, max: 60 }) }),
		happening('outage', { lasts: fc.integer({ min: 2_000, max: 9_000 }) }),
	),
	executions: fc
		.tuple(oursAt({ min: 0, max: 300 }, { min: 1, max: 4 }), oursAt({ min: 5_000, max: 20_000 }, { min: 1, max: 3 }))
		.map(([first, later]) => [...first, ...later]),
};

/** Many workers at once, whose sign-ins take between nothing and 12 seconds, and end each other's bearers. */
const slow = fc.integer({ min: 4, max: 14 }).chain((processes) =>
	fc.record({
		...drawn,
		kind: kind.map((its) => ({ ...its, keeps: its.keeps === 'all' ? 'newest' : its.keeps, exchange: false })),
		processes: fc.constant(processes),
		skews: fc.constant([0]),
		sometimesSlow: fc.constant(false),
		signInMs: fc.constant(12_000),
		signedIn: fc.constant(0),
		idle: fc.constant('fresh'),
		happenings: fc.tuple(happening('revokeAll', { at: fc.constant(0) })),
		executions: fc.tuple(
			...Array.from({ length: processes }, (_none, index) =>
				fc.record({
					process: fc.constant(index),
					at: fc.integer({ min: 0, max: 400 }),
					items: fc.constant(1),
					caller: ours,
					path: fc.constant('/calls'),
				}),
			),
		),
	}),
);

module.exports = {
	edited: fc.record(edited),
	ending,
	forsaken: fc.record(forsaken),
	long: fc.record(long),
	quarrel: fc.record(quarrel),
	slow,
};
