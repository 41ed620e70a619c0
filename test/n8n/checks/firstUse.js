'use strict';

/** The first requests of a new credential: one login however many ask, then the stored bearer. */
const assert = require('node:assert/strict');
const { ACCOUNTS } = require('../../providers');
const { allSucceeded } = require('./allSucceeded');
const { readOf } = require('./reads');

const items = Array.from({ length: 20 }, (_none, index) => ({ index }));
/** Enough for requests to overlap. */
const LATENCY_MS = 20;

const logsInOnce = (row) => ({
	title: `${row.label}: 20 items in each of 2 parallel executions log in once, the next execution not at all`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		account.provider.settings.latency = LATENCY_MS;
		const { parameters } = readOf(row, account.provider);
		allSucceeded(await account.run(parameters, { items, executions: 2 }), items.length);
		assert.equal(account.provider.grants.length, 1);
		const { data } = await account.stored();
		assert.ok(data.accessToken && data.sessionKey && data.n8n_expires_at > Date.now());
		allSucceeded(await account.run(parameters, { items }), items.length);
		assert.equal(account.provider.grants.length, 1);
		assert.deepEqual(account.refusals(), []);
		return `60 requests, 1 grant, most at once ${account.provider.maxInFlight}`;
	},
});

module.exports = ACCOUNTS.map(logsInOnce);
