'use strict';

/** Its 403 may mean a missing right or an expired bearer; how old the bearer is tells which. */
const assert = require('node:assert/strict');
const { allSucceeded } = require('../../../../n8n/checks/allSucceeded');
const { readOf } = require('../../../../n8n/checks/reads');
const { requestNode } = require('../../../../n8n/checks/requestNode');
const { withBearer } = require('../../../../n8n/checks/withBearer');
const { accountOf } = require('../../..');

const TWO_MINUTES_MS = 120_000;

const expiredAs403 = {
	title: 'TeleTracker: its 403 for a revoked bearer older than a minute is mended for the HTTP Request node, too',
	run: async (laboratory) => {
		const account = await withBearer(laboratory, accountOf('teleTracker'));
		// Only a restart makes n8n believe the age that is stored.
		await account.edit({ issuedAt: Date.now() - TWO_MINUTES_MS });
		await laboratory.server.restart();
		account.provider.revokeBearers();
		const node = requestNode(account, { url: readOf(account.row, account.provider).url });
		const items = Array.from({ length: 20 }, (_none, index) => ({ index }));
		allSucceeded(await account.runNode(node, { items }), items.length);
		assert.deepEqual(account.grantTypes(), ['refresh_token']);
		return `1 grant, ${account.refusals().length} answers ${account.refusals()[0].status}`;
	},
};

module.exports = [expiredAs403];
