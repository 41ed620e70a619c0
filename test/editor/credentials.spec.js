'use strict';

/** Each credential created by hand: red with the provider's words for a mistyped secret, green for the right one. */
const { ACCOUNTS, signInsOfTest } = require('../providers');
const dialog = require('./credentialDialog');
const { credentialTypes } = require('./descriptions');
const { picture } = require('./picture');
const { test, expect, clicked } = require('./stage');

for (const account of ACCOUNTS) {
	const { provider, type, label, data, wrong, refusal } = account;
	const credentialType = credentialTypes().find(({ name }) => name === type);
	test(`credential ${label}: red for a wrong secret, green for the right one`, async ({ page, sandbox }) => {
		const double = sandbox[provider];
		const values = data(double);
		const before = double.grants.length;
		await dialog.createCredential(page, credentialType.displayName);
		await dialog.fillInAll(page, credentialType, { ...values, ...wrong });
		await dialog.save(page);
		await expect(await dialog.refusal(page)).toContainText(refusal);
		const [field] = Object.keys(wrong);
		const property = credentialType.properties.find(({ name }) => name === field);
		await dialog.fillIn(page, property, values[field]);
		await dialog.save(page);
		await expect(dialog.success(page)).toContainText('Connection tested successfully');
		expect(double.grants.slice(before).map(({ accepted }) => accepted)).toEqual([
			false,
			...Array(signInsOfTest(account)).fill(true),
		]);
		if (provider === 'mightyCall') await picture(dialog.dialogOf(page), 'credential');
		await dialog.close(page);
		clicked('credentials', credentialType.displayName);
	});
}
