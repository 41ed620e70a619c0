'use strict';

const { allSucceeded } = require('./allSucceeded');
const { readOf } = require('./reads');

/** An account with a stored bearer, and nothing in the log of its double. */
async function withBearer(laboratory, row) {
	const account = await laboratory.open(row);
	allSucceeded(await account.run(readOf(row, account.provider).parameters));
	account.provider.clear();
	return account;
}

module.exports = { withBearer };
