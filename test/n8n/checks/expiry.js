'use strict';

/** A bearer whose time is up is renewed before anything is sent: the provider never sees it again. */
const assert = require('node:assert/strict');
const { ACCOUNTS } = require('../../providers');
const { waitFor } = require('../waitFor');
const { allSucceeded } = require('./allSucceeded');
const { readOf } = require('./reads');

const items = Array.from({ length: 5 }, (_none, index) => ({ index }));
const LIFETIME_S = 2;

const hasExpired = ({ sessions, now }) => [...sessions.bearers.values()].every(({ expiresAt }) => expiresAt <= now());

const renewsInTime = (row) => ({
	title: `${row.label}: an expired bearer is renewed before sending, with no answer 401 or 403`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		provider.settings.bearerLifetime = LIFETIME_S;
		const { parameters } = readOf(row, provider);
		allSucceeded(await account.run(parameters, { items: [{}] }), 1);
		await waitFor('the bearer to expire', () => hasExpired(provider));
		provider.settings.bearerLifetime = 3600;
		allSucceeded(await account.run(parameters, { items, executions: 2 }), items.length);
		assert.equal(provider.grants.length, 2);
		assert.deepEqual(account.refusals(), []);
		return account.grantTypes().join(', then ');
	},
});

module.exports = ACCOUNTS.map(renewsInTime);
