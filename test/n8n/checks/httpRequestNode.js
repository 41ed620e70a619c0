'use strict';

/** n8n's own HTTP Request node with our credentials: what the nodes lack can be done there just as safely. */
const assert = require('node:assert/strict');
const { ACCOUNTS } = require('../../providers');
const { allSucceeded } = require('./allSucceeded');
const { readOf } = require('./reads');
const { requestNode } = require('./requestNode');

const items = Array.from({ length: 20 }, (_none, index) => ({ index }));

const recovers = (row) => ({
	title: `HTTP Request node with ${row.label}: a revoked bearer costs one login, and all of 20 items succeed`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		// A 403 may also mean a missing right; for a bearer this young it is taken for that.
		provider.settings.expiredStatus = 401;
		const node = requestNode(account, { url: readOf(row, provider).url });
		allSucceeded(await account.runNode(node));
		provider.clear();
		provider.revokeBearers();
		allSucceeded(await account.runNode(node, { items }), items.length);
		assert.equal(provider.grants.length, 1);
		return `${provider.grants[0].type}, ${account.refusals().length} refused on the way`;
	},
});

/** Where nothing tells whether a bearer is still good: test/providers/index.js, `noProbe`. */
const failsSafely = (row) => ({
	title: `HTTP Request node with ${row.label}: a revoked bearer costs no login per item and is repaired by the next ${row.label} node`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const { url, parameters } = readOf(row, provider);
		const node = requestNode(account, { url });
		allSucceeded(await account.runNode(node));
		provider.clear();
		provider.revokeBearers();
		const [{ status }] = await account.runNode(node, { items });
		assert.equal(status, 'error');
		assert.equal(provider.grants.length, 0);
		allSucceeded(await account.run(parameters));
		allSucceeded(await account.runNode(node, { items }), items.length);
		assert.equal(provider.grants.length, 1);
	},
});

const sendsOnce = (row) => ({
	title: `HTTP Request node with ${row.label}: a POST answered with 500 is sent once`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const { url, body } = row.failingPost(provider);
		const { pathname } = new URL(url);
		provider.faults.push({ match: { method: 'POST', path: pathname }, times: 5, status: 500, afterActing: true });
		const parameters = { method: 'POST', url, sendBody: true, specifyBody: 'json', jsonBody: JSON.stringify(body) };
		const [{ status }] = await account.runNode(requestNode(account, parameters));
		assert.equal(status, 'error');
		const sent = provider.requests.filter(({ path, method }) => method === 'POST' && path === pathname);
		assert.equal(sent.length, 1);
		assert.ok(sent[0].acted, 'the double acted on it, or a second one would do no harm');
	},
});

const afterRevocation = (row) => (row.noProbe ? failsSafely(row) : recovers(row));

module.exports = ACCOUNTS.flatMap((row) => [afterRevocation(row), sendsOnce(row)]);
