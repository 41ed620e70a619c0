'use strict';

/** Lists of MightyCall longer than any page, in each of its four ways of paging: every record once. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');

const row = accountOf('mightyCall');

const COUNT = 2507;

/** What the double holds the list in, what tells its records apart, and in how many requests it can be had. */
const LISTS = [
	{ resource: 'call', operation: 'getAll', records: 'calls', id: 'id', path: '/v4/api/calls', requests: 6 },
	{
		resource: 'contact',
		operation: 'getAll',
		records: 'contacts',
		id: 'contactId',
		path: '/v4/api/contacts',
		requests: 26,
	},
	{
		resource: 'journal',
		operation: 'getAll',
		records: 'requests',
		id: 'id',
		path: '/v4/api/journal/requests',
		requests: 3,
	},
	{
		resource: 'contactCenter',
		operation: 'getInteractions',
		records: 'interactions',
		id: 'contactId',
		path: '/v4/api/contactcenter/interactions',
		requests: 26,
	},
];

const returnsAll = ({ resource, operation, records, id, path, requests }) => ({
	title: `${row.label}: ${resource} ${operation} returns each of ${COUNT} records once`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const expected = account.provider.seed(records, COUNT).map((record) => record[id]);
		const [{ status, items, error }] = await account.run({ resource, operation, returnAll: true });
		assert.equal(status, 'success', `${error?.message} ${error?.description ?? ''}`);
		assert.equal(new Set(items.map((item) => item[id])).size, COUNT);
		assert.deepEqual(
			items.map((item) => item[id]),
			expected,
		);
		const asked = account.provider.requests.filter((request) => request.path === path).length;
		assert.equal(asked, requests);
		return `${items.length} items in ${asked} requests`;
	},
});

module.exports = LISTS.map(returnsAll);
