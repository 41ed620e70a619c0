'use strict';

/** Draws scenarios; what the order of events is within one, its seed decides. */
const fc = require('fast-check');
const { drawn } = require('./drawn');
const { USUAL } = require('./kinds');
const { edited, ending, forsaken, long, quarrel, slow } = require('./weighted');

const scenario = fc
	.oneof(
		{ arbitrary: fc.record(drawn), weight: 5 },
		{ arbitrary: edited, weight: 1 },
		{ arbitrary: quarrel, weight: 1 },
		{ arbitrary: ending, weight: 2 },
		{ arbitrary: forsaken, weight: 1 },
		{ arbitrary: long, weight: 1 },
		{ arbitrary: slow, weight: 1 },
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
