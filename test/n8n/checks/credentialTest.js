'use strict';

/** The editor's "Test" of each credential: a yes with right secrets, a helpful no with wrong ones. */
const assert = require('node:assert/strict');
const { ACCOUNTS } = require('../../providers');

const accepts = (row) => ({
	title: `${row.label}: the credential test passes with right secrets`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		assert.deepEqual(await account.test(), { status: 'OK', message: 'Connection successful!' });
		assert.ok(account.provider.grants.every(({ accepted }) => accepted));
		return `grants ${account.provider.grants.length}`;
	},
});

const refuses = (row) => ({
	title: `${row.label}: the credential test fails with wrong secrets and says what to check`,
	run: async (laboratory) => {
		const { wrong: typed, refusal: says } = row;
		const account = await laboratory.open(row, { typed });
		assert.deepEqual(await account.test(), { status: 'Error', message: says });
		// The second press of "Retry" within half a minute is answered from memory: no account lock-out.
		assert.deepEqual(await account.test(), { status: 'Error', message: says });
		assert.equal(account.provider.grants.length, 1);
		return `grants ${account.provider.grants.length}`;
	},
});

module.exports = ACCOUNTS.flatMap((row) => [accepts(row), refuses(row)]);
