'use strict';

/** The "From List" dropdowns, filled as the editor does it, with a credential that has never been used. */
const assert = require('node:assert/strict');
const { ACCOUNTS, listOf } = require('../../providers');

const offers = (row, { resource, operation, field, method, values }) => ({
	title: `${row.label}: the dropdown of ${resource} ${operation} offers its choices and narrows them down`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
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

const offersOf = (row) => listOf(row.provider, 'n8n/dropdowns').map((dropdown) => offers(row, dropdown));

module.exports = ACCOUNTS.flatMap(offersOf);
