'use strict';

/** The OAuth2 credential of uCom PBX by hand: a mistyped secret is refused in n8n's window, the right one connects. */
const { startPublicApp } = require('../providers/uComPbx/oAuth/publicApp');
const dialog = require('./credentialDialog');
const { test, expect, clicked, n8nUrl } = require('./stage');

const NAME = 'uCom PBX OAuth2 API';
const type = (page, field, value) =>
	dialog.dialogOf(page).getByTestId(`parameter-input-${field}`).locator('input').fill(value);

/** Connect my account, and Allow in the window that opens. @returns {Promise<any>} the window */
async function connect(page) {
	const opened = page.waitForEvent('popup');
	await dialog
		.dialogOf(page)
		.getByRole('button', { name: /connect/i })
		.first()
		.click();
	const consent = await opened;
	await consent.locator('#allow').click();
	return consent;
}

test(`credential ${NAME}: red for a wrong secret, connected with the right one`, async ({ page, sandbox, alsoAt }) => {
	const app = await startPublicApp(sandbox.uComPbx, [`${n8nUrl()}/rest/oauth2-credential/callback`]);
	alsoAt.push(new URL(String(app.url)).origin);
	try {
		const { hostname, clientId, clientSecret } = app.credential();
		await dialog.createCredential(page, NAME);
		await type(page, 'hostname', hostname);
		await type(page, 'clientId', clientId);
		await type(page, 'clientSecret', 'example-mistyped-secret');
		const refused = await connect(page);
		await expect(refused.locator('body')).toContainText(/error|unauthorized|invalid/i);
		await refused.close();
		expect(app.grants.map(({ status }) => status).filter((status) => status === 200)).toEqual([]);
		await type(page, 'clientSecret', clientSecret);
		await connect(page);
		await expect(
			dialog
				.dialogOf(page)
				.getByText(/account connected/i)
				.first(),
		).toBeVisible();
		expect(app.grants.at(-1)?.status).toBe(200);
		await dialog.close(page);
		clicked('credentials', NAME);
	} finally {
		await app.stop();
	}
});
