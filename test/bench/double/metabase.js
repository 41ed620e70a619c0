'use strict';

/**
 * Metabase, as far as n8n's built-in node asks: the declarative node of n8n's own whose session token expires
 * (`preAuthentication` with an `expirable` property) and whose address may be any. Without batching n8n's router for
 * declarative nodes sends the requests of all items at once. Its lists have no pages.
 */
const { RECORD } = require('./records');

module.exports = {
	bearerOf: (headers) => headers['x-metabase-session'],
	routes: {
		'POST /api/session': { grant: true, answer: ({ sessions }) => ({ id: sessions.open().bearer }) },
		'GET /api/card/7': { answer: () => RECORD },
	},
};
