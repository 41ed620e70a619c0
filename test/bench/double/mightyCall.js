'use strict';

/**
 * The six answers of MightyCall that the measured work needs. The strict double of test/sandbox is not used here: it
 * checks and remembers every request, which costs more than the doubles of Metabase and Baserow would, and all
 * contestants must meet the same server. That the requests are right is what the other tests are for.
 */
const book = require('./contactBook');
const { PAGES, RECORD, RECORDS, call, pageOf } = require('./records');

const wrapped = (data) => ({ data, isSuccess: true });

const token = ({ sessions }) => {
	const { bearer, lifetime } = sessions.open();
	return { access_token: bearer, token_type: 'bearer', expires_in: lifetime, refresh_token: `refresh-${bearer}` };
};

const page = (query) => ({
	contacts: pageOf(query.get('page')),
	pages: PAGES,
	records: RECORDS,
	currentPage: Number(query.get('page') ?? 1),
});

const contacts = ({ query }) => wrapped(query.has('phone') ? book.found(query.get('phone')) : page(query));

const bearerOf = ({ authorization = '' }) => authorization.replace(/^Bearer /, '');

module.exports = {
	bearerOf,
	routes: {
		'POST /v4/auth/token': { grant: true, answer: token },
		'GET /v4/api/profile': { answer: () => wrapped(RECORD) },
		'GET /v4/api/contacts': { answer: contacts },
		'POST /v4/api/contacts': { answer: ({ body }) => book.add(JSON.parse(body)) },
		'POST /v4/api/calls/makecall': { answer: ({ body }) => wrapped(call(JSON.parse(body))) },
	},
};
