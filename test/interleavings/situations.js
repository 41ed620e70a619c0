'use strict';

/** What the figures of docs/queue-mode.md are measured in. */

const EXECUTIONS_EACH = 5;
const ITEMS = 4;

/** All workers set out within a quarter of a second. */
const atOnce = (workers, round, caller) =>
	Array.from({ length: workers * EXECUTIONS_EACH }, (_none, index) => ({
		process: index % workers,
		at: (index * 37 + round * 11) % 250,
		items: ITEMS,
		caller,
		path: '/calls',
	}));

/** One execution of each worker every two seconds, for as long as ten short bearers live. */
const STEADY_LIFE_S = 20;
const steady = (workers, round, caller) =>
	Array.from({ length: 100 }, (_none, tick) => tick).flatMap((tick) =>
		Array.from({ length: workers }, (_none, process) => ({
			process,
			at: tick * 2_000 + ((process * 131 + round * 17) % 2_000),
			items: 1,
			caller,
			path: '/calls',
		})),
	);

const usual = {
	style: '2.41',
	skews: [0],
	sometimesSlow: false,
	signInMs: 0,
	signedIn: 0,
	idle: 'fresh',
	happenings: [],
};

/** @type {Record<string, (kind: any, workers: number, round: number, caller: string) => any>} */
const SITUATIONS = {
	'after a revoke': (kind, workers, round, caller) => ({
		...usual,
		kind,
		happenings: [{ what: 'revoke', at: 0 }],
		executions: atOnce(workers, round, caller),
	}),
	'at expiry': (kind, workers, round, caller) => ({
		...usual,
		kind,
		idle: 'expired',
		executions: atOnce(workers, round, caller),
	}),
	'in steady traffic': (kind, workers, round, caller) => ({
		...usual,
		kind: { ...kind, lifetime: STEADY_LIFE_S },
		executions: steady(workers, round, caller),
	}),
};

module.exports = { SITUATIONS };
