'use strict';

/** A bearer the provider has revoked before its time: every item gets through, for one renewal. */
const assert = require('node:assert/strict');
const { ACCOUNTS } = require('../../providers');
const { allSucceeded } = require('./allSucceeded');
const { readOf } = require('./reads');

const items = Array.from({ length: 20 }, (_none, index) => ({ index }));

/** The ways in which a good bearer dies at the provider. */
const DEATHS = [
	{ how: 'revoked', kill: (provider) => provider.revokeBearers() },
	{ how: "expired by the provider's clock alone", kill: (provider) => provider.expireBearers() },
	{
		how: 'revoked together with its refresh token',
		kill: (provider) => {
			provider.revokeBearers();
			provider.revokeRefreshTokens();
		},
	},
];

const recovers = (row, { how, kill }) => ({
	title: `${row.label}: a bearer ${how} costs one login, and all of 2 x 20 items succeed`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const { parameters } = readOf(row, provider);
		allSucceeded(await account.run(parameters), 1);
		provider.clear();
		kill(provider);
		allSucceeded(await account.run(parameters, { items, executions: 2 }), items.length);
		assert.equal(provider.grants.filter(({ accepted }) => accepted).length, 1);
		const statuses = [...new Set(account.refusals().map(({ status }) => status))].join(' and ');
		return `${account.grantTypes().join(', then ')}; ${account.refusals().length} answers ${statuses}`;
	},
});

module.exports = ACCOUNTS.flatMap((row) => DEATHS.map((death) => recovers(row, death)));
