'use strict';

/** Every operation of every node answers inside n8n, and none was forgotten here. */
const assert = require('node:assert/strict');
const { partOf } = require('../../providers');
const { ACCOUNTS } = require('../../providers');
const { allSucceeded } = require('./allSucceeded');

const tableOf = (row) => partOf(row.provider, 'n8n/operations');

const answers = (row) => {
	const table = tableOf(row);
	return {
		title: `${row.label}: each of its ${Object.keys(table).length} operations answers`,
		run: async (laboratory) => {
			const account = await laboratory.open(row);
			const counts = [];
			for (const [name, fields] of Object.entries(table)) {
				const [resource, operation] = name.split('.');
				const results = await account.run({ resource, operation, ...fields(account.provider) });
				try {
					allSucceeded(results);
				} catch (error) {
					throw new Error(`${name}: ${error instanceof Error ? error.message : error}\n${account.provider.seen()}`, {
						cause: error,
					});
				}
				counts.push(`${name} ${results[0].items.length}`);
			}
			assert.equal(account.provider.grants.length, 1);
			return counts.join(', ');
		},
	};
};

/** n8n's own entry, which only points to the HTTP Request node. */
const isOwn = ({ value }) => value !== '__CUSTOM_API_CALL__';

/** The operations a node offers, as the editor sees them. */
const offered = ({ properties }) =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options }) =>
			displayOptions.show.resource.flatMap((resource) =>
				options.filter(isOwn).map(({ value }) => `${resource}.${value}`),
			),
		);

const complete = {
	title: 'the checks know every operation that n8n offers of the nodes',
	run: async ({ client }) => {
		const types = await client.nodeTypes();
		let count = 0;
		for (const row of ACCOUNTS) {
			const description = types.find(({ name }) => name === row.nodeType);
			assert.ok(description, `n8n does not know ${row.nodeType}`);
			assert.deepEqual(Object.keys(tableOf(row)).sort(), offered(description).sort());
			count += offered(description).length;
		}
		return `${count} operations`;
	},
};

module.exports = [...ACCOUNTS.map(answers), complete];
