'use strict';

/** What scenarios are drawn from. */
const fc = require('fast-check');

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

module.exports = { anybody, drawn, happening, kind, often, ours, process, soon };
