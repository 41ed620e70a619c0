'use strict';

/** Every provider as it treats sessions, and once more for each setting that its account wants to see in queue mode. */
const { ACCOUNTS } = require('../providers');

/**
 * @typedef {object} ProviderKind
 * @property {string} title
 * @property {import('../providers').Account} row
 * @property {any} settings of the double
 * @property {(provider: any) => any} [parameters] of the node; without it, a cheap read
 */

// About what a provider over the internet takes: workers must have the time to get in each other's way.
const LATENCY_MS = 40;

/** @returns {ProviderKind} */
const usualKindOf = (row) => ({ title: row.label, row, settings: { latency: LATENCY_MS } });

/** @returns {ProviderKind[]} */
const kindsOf = (row) => [
	usualKindOf(row),
	...(row.inQueueMode ?? []).map(({ what, settings }) => ({
		title: `${row.label}, ${what}`,
		row,
		settings: { latency: LATENCY_MS, ...settings },
	})),
];

const PROVIDER_KINDS = ACCOUNTS.flatMap(kindsOf);

module.exports = { PROVIDER_KINDS, usualKindOf };
