'use strict';

/** The three ways in which providers treat sessions, each with the double that shows it. */
const { SANDBOX_ACCOUNTS } = require('../n8n/sandboxAccounts');

const rowOf = (name) => SANDBOX_ACCOUNTS.find(({ provider }) => provider === name);

/**
 * @typedef {object} ProviderKind
 * @property {string} title
 * @property {import('../n8n/sandboxAccounts').SandboxAccount} row
 * @property {object} settings of the double
 * @property {(provider: object) => object} [parameters] of the node; without it, a cheap read
 */

// About what a provider over the internet takes: workers must have the time to get in each other's way.
const LATENCY_MS = 40;

/** @type {ProviderKind[]} */
const PROVIDER_KINDS = [
	{ title: 'keeps all sessions', row: rowOf('mightyCall'), settings: { latency: LATENCY_MS } },
	{
		title: 'keeps only the newest session',
		row: rowOf('mightyCall'),
		settings: { latency: LATENCY_MS, keepOnlyNewestSession: true },
	},
	{ title: 'rotates single-use refresh tokens', row: rowOf('teleTracker'), settings: { latency: LATENCY_MS } },
];

module.exports = { PROVIDER_KINDS };
