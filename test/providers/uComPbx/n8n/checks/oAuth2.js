'use strict';

/**
 * The OAuth2 credential of uCom PBX in the real editor: a browser connects the account at an OAuth server that nobody
 * here wrote; then nodes use and n8n renews what it has stored.
 */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { hasBrowser, openBrowser } = require('../../../../n8n/browser');
const { oneNodeWorkflow, SUBJECT } = require('../../../../n8n/oneNodeWorkflow');
const { readStoredCredential } = require('../../../../n8n/readStoredCredential');
const { waitFor } = require('../../../../n8n/waitFor');
const { startPublicApp } = require('../../oAuth/publicApp');

const row = accountOf('uComPbx');
const TYPE = 'uComPbxOAuth2Api';
const READ = { resource: 'user', operation: 'get', options: {} };
const ITEMS = 500;
const ROUNDS = 7;
/** A browser and an editor on a loaded machine. */
const SEEN_WITHIN_MS = 180_000;

const many = (count) => Array.from({ length: count }, (_none, number) => ({ number }));

/** A person opens the credential, presses Connect, and consents in the window that opens. */
async function connectInEditor({ client }, id, app) {
	const { page, close } = await openBrowser(client, { alsoAt: [new URL(app.url).origin] });
	try {
		await page.goto(`${client.url}/home/credentials/${id}`);
		const dialog = page.locator('[data-test-id="editCredential-modal"]');
		await dialog.waitFor({ timeout: SEEN_WITHIN_MS });
		const opened = page.waitForEvent('popup', { timeout: SEEN_WITHIN_MS });
		await dialog
			.getByRole('button', { name: /connect/i })
			.first()
			.click();
		const consent = await opened;
		// A window opens empty, and only then goes where it is sent.
		const allow = consent.locator('#allow');
		await allow.waitFor({ timeout: SEEN_WITHIN_MS });
		const asked = new URL(consent.url());
		await allow.click();
		await dialog
			.getByText(/account connected/i)
			.first()
			.waitFor({ timeout: SEEN_WITHIN_MS });
		return asked;
	} finally {
		await close();
	}
}

async function connected(laboratory) {
	const { client, server, evidence } = laboratory;
	const account = await laboratory.open(row);
	const app = await startPublicApp(account.provider, [`${client.url}/rest/oauth2-credential/callback`]);
	// A server left listening would keep the process alive for ever.
	app.http.unref();
	const { id } = await client.createCredential({ name: 'uCom PBX OAuth2', type: TYPE, data: app.credential() });
	evidence.note(app.clientSecret, 'clientSecret of uCom PBX OAuth2');
	const asked = await connectInEditor(laboratory, id, app);
	const tokens = async () => (await readStoredCredential({ userFolder: server.userFolder, id })).data.oauthTokenData;
	await waitFor('the tokens to be stored', async () => Boolean((await tokens())?.access_token));
	const node = account.node({ authentication: 'oAuth2', ...READ }, { credentials: { [TYPE]: { id, name: 'OAuth2' } } });
	return { account, app, asked, tokens, node, id };
}

const flow = {
	title:
		'uCom PBX OAuth2: connected in the editor by a browser; 20 items after expiry are renewed for once, three times over',
	run: async (laboratory) => {
		if (!hasBrowser()) return 'left out: no Chromium here';
		const { account, app, asked, tokens, node } = await connected(laboratory);
		const { provider } = account;
		try {
			assert.equal(`${asked.origin}${asked.pathname}`, `${app.url}/oauth/authorize`);
			const { response_type: type, scope, client_id: client } = Object.fromEntries(asked.searchParams);
			assert.deepEqual({ type, scope, client }, { type: 'code', scope: 'all', client: app.clientId });
			assert.deepEqual(
				app.grants.map((grant) => [grant.type, grant.status]),
				[['authorization_code', 200]],
			);
			const used = new Set([(await tokens()).refresh_token]);
			for (let round = 0; round < 3; round++) {
				app.grants.length = 0;
				provider.expireBearers();
				const [{ status, items, error }] = await account.runNode(node, { items: many(20) });
				assert.equal(status, 'success', error?.message);
				assert.equal(items.length, 20);
				assert.deepEqual(
					app.grants.map((grant) => [grant.type, grant.status]),
					[['refresh_token', 200]],
				);
				used.add((await tokens()).refresh_token);
			}
			assert.equal(used.size, 4);
			assert.equal(provider.grants.length, 0);
			return '1 renewal and 0 failed of 20, each time with another refresh token';
		} finally {
			await app.stop();
		}
	},
};

const median = (figures) => [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)];

/** How long the node itself took, in milliseconds. */
async function took({ client }, workflow) {
	const execution = await client.runWorkflow(workflow.id);
	assert.equal(execution.status, 'success');
	return execution.data.resultData.runData[SUBJECT][0].executionTime;
}

const throughput = {
	title: `uCom PBX OAuth2: ${ITEMS} reads with it and with the kept session, by turns (figures)`,
	run: async (laboratory) => {
		if (!hasBrowser()) return 'left out: no Chromium here';
		const { account, app, node, id } = await connected(laboratory);
		try {
			// Straight to the double: the OAuth server is in front of it only for the tokens.
			await laboratory.client.updateCredential(id, { hostname: account.provider.url });
			const kinds = { kept: account.node(READ), oAuth2: node };
			account.provider.clear();
			const workflows = Object.fromEntries(
				await Promise.all(
					Object.entries(kinds).map(async ([kind, one]) => [
						kind,
						await laboratory.client.importWorkflow(oneNodeWorkflow({ node: one, items: many(ITEMS) })),
					]),
				),
			);
			const times = { kept: [], oAuth2: [] };
			for (let round = 0; round <= ROUNDS; round++)
				for (const kind of ['kept', 'oAuth2']) {
					const time = await took(laboratory, workflows[kind]);
					if (round > 0) times[kind].push(time);
				}
			const [kept, oAuth2] = [median(times.kept), median(times.oAuth2)];
			assert.equal(
				account.provider.requests.filter(({ path, status }) => path === row.readPath && status === 200).length,
				2 * (ROUNDS + 1) * ITEMS,
			);
			return `${kept} ms with the kept session, ${oAuth2} ms with OAuth2: ${(oAuth2 / kept).toFixed(2)} times`;
		} finally {
			await app.stop();
		}
	},
};

module.exports = [flow, throughput];
