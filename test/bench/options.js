'use strict';

/**
 * What the command line asks for:
 * --full        also the work that is too long for the usual run (half an hour more)
 * --only=a,b    only parts: times, expiry, capacity, tls, costs, memory, startUp, or the key of one workload
 *               (workloads.js) or of one provider with a capacity (capacity/providers.js)
 * --rounds=7    at least five for figures to be shown
 * --small       a tenth of the work, two rounds: for those who work on the bench itself
 * --publish     writes docs/bench.json and docs/bench.svg instead of test/bench/results/
 * --profile     no bench: CPU profiles of our node and of n8n's helper, and where the time goes
 * --draw=FILE   no bench: draws the plot of results that are there
 * A ready tarball may be named in BENCH_TARBALL; otherwise the package is built and packed.
 */
const { parseArgs } = require('node:util');
const { FEWEST_ROUNDS } = require('./aims');
const { PROVIDERS } = require('./capacity/providers');
const { WORKLOADS } = require('./workloads');

const PARTS = ['times', 'expiry', 'capacity', 'tls', 'costs', 'memory', 'startUp'];

const known = {
	full: { type: 'boolean', default: false },
	only: { type: 'string' },
	rounds: { type: 'string' },
	small: { type: 'boolean', default: false },
	publish: { type: 'boolean', default: false },
	profile: { type: 'boolean', default: false },
	draw: { type: 'string' },
};

function assertKnown(names) {
	const all = [...PARTS, ...[...WORKLOADS, ...PROVIDERS].map(({ key }) => key)];
	const unknown = names.filter((name) => !all.includes(name));
	if (unknown.length > 0) throw new Error(`--only knows ${all.join(', ')}; not ${unknown.join(', ')}`);
}

/** @param {string[]} args */
function optionsFrom(args) {
	const { values } = parseArgs({ args, options: known });
	const rounds = Number(values.rounds ?? (values.small ? 2 : FEWEST_ROUNDS));
	const only = values.only?.split(',');
	assertKnown(only ?? []);
	if (values.publish && (values.small || only || rounds < FEWEST_ROUNDS)) {
		throw new Error(`--publish is for whole runs of at least ${FEWEST_ROUNDS} rounds`);
	}
	/** A part, or something of it. */
	const wants = (part, keys) => !only || only.includes(part) || keys.some((key) => only.includes(key));
	const keysIn = { times: WORKLOADS, capacity: PROVIDERS };
	const wantsPart = (part) =>
		wants(
			part,
			(keysIn[part] ?? []).map(({ key }) => key),
		);
	const wantsWorkload = ({ key }) => wants('times', [key]);
	const wantsProvider = ({ key }) => wants('capacity', [key]);
	return { ...values, rounds, divisor: values.small ? 10 : 1, wantsPart, wantsWorkload, wantsProvider };
}

module.exports = { optionsFrom };
