'use strict';

/** The "From List" dropdowns, filled as the editor does it, with a credential that has never been used. */
const assert = require('node:assert/strict');
const { SANDBOX_ACCOUNTS } = require('../sandboxAccounts');

const row = (provider) => SANDBOX_ACCOUNTS.find((one) => one.provider === provider);

/** Where there is a dropdown, what it offers, and a text that narrows it down. */
const DROPDOWNS = [
	{
		of: 'mightyCall',
		resource: 'call',
		operation: 'make',
		field: 'from',
		method: 'searchBusinessNumbers',
		values: ({ phoneNumbers }) => phoneNumbers.filter(({ mayCall }) => mayCall).map(({ number }) => number),
	},
	{
		of: 'mightyCall',
		resource: 'message',
		operation: 'send',
		field: 'from',
		method: 'searchTextNumbers',
		values: ({ phoneNumbers }) => phoneNumbers.filter(({ mayText }) => mayText).map(({ number }) => number),
	},
	{
		of: 'voipex',
		resource: 'sms',
		operation: 'send',
		field: 'from',
		method: 'searchSenderNumbers',
		values: ({ allowedNumbers }) => allowedNumbers,
	},
	{
		of: 'uComPbx',
		resource: 'call',
		operation: 'getCurrent',
		field: 'extension',
		method: 'searchExtensions',
		values: ({ extensions }) => extensions.map(({ id }) => String(id)),
	},
	{
		of: 'uComPbx',
		resource: 'call',
		operation: 'startCallback',
		field: 'extension',
		method: 'searchPhones',
		values: ({ extensions }) => extensions.filter(({ type }) => type === 'phone').map(({ id }) => String(id)),
	},
];

const offers = ({ of, resource, operation, field, method, values }) => ({
	title: `${row(of).title}: the dropdown of ${resource} ${operation} offers its choices and narrows them down`,
	run: async (laboratory) => {
		const account = await laboratory.open(row(of));
		const node = account.node({ resource, operation });
		const entries = await laboratory.client.listEntries({ node, field, method });
		assert.deepEqual(entries.map(({ value }) => String(value)).sort(), values(account.provider.records).sort());
		const filter = entries.at(-1).name;
		const narrowed = await laboratory.client.listEntries({ node, field, method, filter });
		assert.ok(narrowed.length > 0 && narrowed.every(({ name }) => name.includes(filter)));
		assert.equal(account.provider.grants.length, 1);
		return `${entries.length} choices, ${narrowed.length} of them with "${filter}", 1 grant`;
	},
});

module.exports = DROPDOWNS.map(offers);
