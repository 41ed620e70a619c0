'use strict';

/** The editor asks n8n for the preview of an operation's output before its first run, and gets what is shipped. */
const assert = require('node:assert/strict');
const { storedPreviews } = require('../../engine/previews/stored');
const { ACCOUNTS } = require('../../providers');

const served = (row) => ({
	title: `${row.label}: n8n serves the preview of each operation's output`,
	run: async ({ client }) => {
		const previews = Object.entries(storedPreviews(row.provider));
		assert.ok(previews.length > 0);
		for (const [name, preview] of previews) {
			const place = `/schemas/${row.nodeType}/1.0.0/${name.replace('.', '/')}.json`;
			assert.deepEqual(await client.session.file(place), preview, place);
		}
		return `${previews.length} previews`;
	},
});

module.exports = ACCOUNTS.map(served);
