'use strict';

/** A secret or a host edited in n8n: the next call logs in anew, and the old session is not used for anything. */
const assert = require('node:assert/strict');
const { startSandbox } = require('../../sandbox');
const { ACCOUNTS } = require('../../providers');
const { allSucceeded } = require('./allSucceeded');
const { readOf } = require('./reads');

/** A secret typed anew, and what its double then has to accept. @param {import('../../providers').Account} row */
function newSecret({ edits, secrets }) {
	/** @param {{ typed: any, accepted?: any }} edit */
	const isSecret = ({ typed, accepted }) => accepted !== undefined && String(secrets.at(-1)) in typed;
	const found = Object.values(edits).find(isSecret);
	assert.ok(found, 'an edit of the last secret that the double accepts');
	return found;
}

async function oldTokens(account) {
	const { data } = await account.stored();
	return [data.accessToken, data.refreshToken].filter(Boolean);
}

const carries = (request, tokens) => {
	const text = JSON.stringify([request.headers, request.rawBody, decodeURIComponent(request.rawBody)]);
	return tokens.some((token) => text.includes(token));
};

function assertNewLogin(provider, tokens) {
	assert.equal(provider.grants.length, 1);
	assert.ok(provider.grants[0].accepted);
	assert.notEqual(provider.grants[0].type, 'refresh_token');
	assert.deepEqual(
		provider.requests.filter((request) => carries(request, tokens)),
		[],
	);
}

const secret = (row) => ({
	title: `${row.label}: after its secret was edited a credential logs in anew and drops the old session`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const { parameters } = readOf(row, provider);
		allSucceeded(await account.run(parameters));
		const tokens = await oldTokens(account);
		const { typed, accepted } = newSecret(row);
		Object.assign(provider.credentials, accepted);
		await account.edit(typed);
		provider.clear();
		allSucceeded(await account.run(parameters));
		assertNewLogin(provider, tokens);
	},
});

const host = (row) => ({
	title: `${row.label}: after its host was edited a credential takes no old token there`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		allSucceeded(await account.run(readOf(row, account.provider).parameters));
		const tokens = await oldTokens(account);
		const other = await startSandbox({ only: [row.provider] });
		const elsewhere = other[row.provider];
		try {
			await account.edit(row.data(elsewhere));
			account.provider.clear();
			allSucceeded(await account.run(readOf(row, elsewhere).parameters));
			assertNewLogin(elsewhere, tokens);
			assert.deepEqual(account.provider.requests, []);
		} finally {
			laboratory.evidence.noteProvider(row, elsewhere);
			await other.stop();
		}
	},
});

module.exports = ACCOUNTS.flatMap((row) => [secret(row), host(row)]);
