'use strict';

/**
 * Baserow, as far as n8n's built-in node asks: a node that works one item after another, as most of n8n's own do, with
 * a token that expires and an address that may be any. It reads the table's fields once per execution, then a row per
 * item.
 */
const { PAGES, RECORD, RECORDS, call, pageOf } = require('./records');

const FIELDS = [{ id: 1, name: 'Name', type: 'text' }];

const rows = ({ query }) => {
	const page = Number(query.get('page') ?? 1);
	return {
		count: RECORDS,
		next: page < PAGES ? `page ${page + 1}` : null,
		previous: null,
		results: pageOf(String(page)),
	};
};

module.exports = {
	bearerOf: ({ authorization = '' }) => authorization.replace(/^JWT /, ''),
	routes: {
		'POST /api/user/token-auth/': { grant: true, answer: ({ sessions }) => ({ token: sessions.open().bearer }) },
		'GET /api/database/fields/table/1/': { answer: () => FIELDS },
		'GET /api/database/rows/table/1/': { answer: rows },
		'GET /api/database/rows/table/1/7/': { answer: () => RECORD },
		'POST /api/database/rows/table/1/': { answer: ({ body }) => call(JSON.parse(body)) },
	},
};
