'use strict';

/**
 * n8n's own data tables, made as a user makes them before he runs an example.
 *
 * @typedef {{ name: string, columns: string[] }} Table  columns of texts
 */

async function tablesOf({ session }) {
	const { id } = await session.get('/projects/personal');
	const path = `/projects/${id}/data-tables`;
	const { data } = await session.get(path);
	return { path, tables: data };
}

/** Empty ones: what another run has left is gone. @param {any} client @param {Table[]} [wanted] */
async function prepareTables(client, wanted = []) {
	for (const { name, columns } of wanted) {
		const { path, tables } = await tablesOf(client);
		for (const { id } of tables.filter((table) => table.name === name)) await client.session.delete(`${path}/${id}`);
		await client.session.post(path, { name, columns: columns.map((column) => ({ name: column, type: 'string' })) });
	}
}

module.exports = { prepareTables };
