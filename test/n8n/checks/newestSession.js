'use strict';

/** A provider that ends the older session at each login: parallel executions must not log each other out. */
const assert = require('node:assert/strict');
const { ACCOUNTS } = require('../../providers');
const { allSucceeded } = require('./allSucceeded');
const { readOf } = require('./reads');

const items = Array.from({ length: 20 }, (_none, index) => ({ index }));
const EXECUTIONS = 4;

const holds = (row) => ({
	title: `${row.label}: where only the newest session counts, ${EXECUTIONS} parallel executions lose no item`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		provider.settings.keepOnlyNewestSession = true;
		const { parameters } = readOf(row, provider);
		allSucceeded(await account.run(parameters), 1);
		provider.clear();
		provider.revokeBearers();
		allSucceeded(await account.run(parameters, { items, executions: EXECUTIONS }), items.length);
		assert.equal(provider.grants.length, 1);
		return `${EXECUTIONS * items.length} requests, 1 grant, ${account.refusals().length} refused on the way`;
	},
});

module.exports = ACCOUNTS.map(holds);
