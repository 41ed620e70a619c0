'use strict';

/** A secret or a host edited in n8n: the next call logs in anew, and the old session is not used for anything. */
const assert = require('node:assert/strict');
const { startSandbox } = require('../../sandbox');
const { SANDBOX_ACCOUNTS } = require('../sandboxAccounts');
const { allSucceeded } = require('./allSucceeded');
const { READS } = require('./reads');

/** The secret a user may change at the provider: its name there, and its field in the credential. */
const SECRETS = {
	mightyCall: ['userKey', 'userSecretKey'],
	micoVoiceAi: ['clientSecret', 'clientSecret'],
	voipex: ['password', 'password'],
	teleTracker: ['password', 'password'],
	uComPbx: ['password', 'password'],
};

const NEW_SECRET = 'example-changed-secret';

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
	title: `${row.title}: after its secret was edited a credential logs in anew and drops the old session`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const { parameters } = READS[row.provider](provider);
		allSucceeded(await account.run(parameters));
		const tokens = await oldTokens(account);
		const [there, here] = SECRETS[row.provider];
		provider.credentials[there] = NEW_SECRET;
		await account.edit({ [here]: NEW_SECRET });
		provider.clear();
		allSucceeded(await account.run(parameters));
		assertNewLogin(provider, tokens);
	},
});

const host = (row) => ({
	title: `${row.title}: after its host was edited a credential takes no old token there`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		allSucceeded(await account.run(READS[row.provider](account.provider).parameters));
		const tokens = await oldTokens(account);
		const other = await startSandbox({ only: [row.provider] });
		const elsewhere = other[row.provider];
		try {
			await account.edit(row.typed(elsewhere));
			account.provider.clear();
			allSucceeded(await account.run(READS[row.provider](elsewhere).parameters));
			assertNewLogin(elsewhere, tokens);
			assert.deepEqual(account.provider.requests, []);
		} finally {
			laboratory.evidence.noteProvider(row, elsewhere);
			await other.stop();
		}
	},
});

module.exports = SANDBOX_ACCOUNTS.flatMap((row) => [secret(row), host(row)]);
