'use strict';

/** n8n starts again and has forgotten everything but its database. */
const assert = require('node:assert/strict');
const { ACCOUNTS } = require('../../providers');
const { allSucceeded } = require('./allSucceeded');
const { readOf } = require('./reads');
const { withBearer } = require('./withBearer');

const afterRestart = {
	title:
		'after a restart of n8n all stored bearers are used again, and those past their stored expiry are renewed first',
	run: async (laboratory) => {
		const kept = [];
		const aged = [];
		for (const row of ACCOUNTS) {
			kept.push(await withBearer(laboratory, row));
			const old = await withBearer(laboratory, row);
			await old.edit({ n8n_expires_at: Date.now() - 1000 });
			aged.push(old);
		}
		await laboratory.server.restart();
		for (const account of [...kept, ...aged])
			allSucceeded(await account.run(readOf(account.row, account.provider).parameters));
		assert.deepEqual(
			kept.map(({ provider }) => provider.grants.length),
			kept.map(() => 0),
		);
		assert.deepEqual(
			aged.map(({ provider }) => provider.grants.length),
			aged.map(() => 1),
		);
		assert.deepEqual(
			[...kept, ...aged].flatMap((account) => account.refusals()),
			[],
		);
		return aged.map((account) => `${account.row.label} ${account.grantTypes()}`).join(', ');
	},
};

module.exports = [afterRestart];
