'use strict';

/** n8n starts again and has forgotten everything but its database. */
const assert = require('node:assert/strict');
const { SANDBOX_ACCOUNTS } = require('../sandboxAccounts');
const { allSucceeded } = require('./allSucceeded');
const { READS } = require('./reads');
const { requestNode } = require('./requestNode');

const readOf = ({ row, provider }) => READS[row.provider](provider).parameters;

async function withBearer(laboratory, row) {
	const account = await laboratory.open(row);
	allSucceeded(await account.run(readOf(account)));
	account.provider.clear();
	return account;
}

const afterRestart = {
	title:
		'after a restart of n8n all five stored bearers are used again, and those past their stored expiry are renewed first',
	run: async (laboratory) => {
		const kept = [];
		const aged = [];
		for (const row of SANDBOX_ACCOUNTS) {
			kept.push(await withBearer(laboratory, row));
			const old = await withBearer(laboratory, row);
			await old.edit({ n8n_expires_at: Date.now() - 1000 });
			aged.push(old);
		}
		await laboratory.server.restart();
		for (const account of [...kept, ...aged]) allSucceeded(await account.run(readOf(account)));
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
		return aged.map((account) => `${account.row.title} ${account.grantTypes()}`).join(', ');
	},
};

const TWO_MINUTES_MS = 120_000;

const expiredAs403 = {
	title: 'TeleTracker: its 403 for a revoked bearer older than a minute is mended for the HTTP Request node, too',
	run: async (laboratory) => {
		const account = await withBearer(
			laboratory,
			SANDBOX_ACCOUNTS.find(({ provider }) => provider === 'teleTracker'),
		);
		// Only a restart makes n8n believe the age that is stored.
		await account.edit({ issuedAt: Date.now() - TWO_MINUTES_MS });
		await laboratory.server.restart();
		account.provider.revokeBearers();
		const node = requestNode(account, { url: READS.teleTracker(account.provider).url });
		const items = Array.from({ length: 20 }, (_none, index) => ({ index }));
		allSucceeded(await account.runNode(node, { items }), items.length);
		assert.deepEqual(account.grantTypes(), ['refresh_token']);
		return `1 grant, ${account.refusals().length} answers ${account.refusals()[0].status}`;
	},
};

module.exports = [afterRestart, expiredAs403];
