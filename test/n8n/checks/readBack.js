'use strict';

/** What the editor reads back of a stored credential: neither tokens nor typed secrets, in no spelling. */
const assert = require('node:assert/strict');
const { ACCOUNTS } = require('../../providers');
const { readOf } = require('./reads');

const SESSION = ['accessToken', 'refreshToken', 'sessionKey'];

const hides = (row) => ({
	title: `${row.label}: a credential read back shows no token and no secret`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		await account.run(readOf(row, account.provider).parameters);
		const { data } = await account.stored();
		const hidden = [...SESSION, ...row.secrets].filter((field) => data[field]);
		assert.ok(hidden.includes('accessToken'), 'n8n stored a bearer, or there is nothing to hide');
		for (const field of hidden) laboratory.evidence.note(data[field], `${field} of ${row.label}`);
		const shown = await account.shown();
		assert.deepEqual(laboratory.evidence.leaksIn(JSON.stringify(shown)), []);
		return `hidden: ${hidden.join(', ')}`;
	},
});

module.exports = ACCOUNTS.map(hides);
