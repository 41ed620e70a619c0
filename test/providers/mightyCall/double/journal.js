'use strict';

const fields = require('./requestFields');
const { findRequests, windowOf } = require('./requestFilters');
const { requestOf } = require('./hiddenRequests');
const { requestView } = require('./requestViews');

/** Reading the journal: page and pageSize without a total, answered bare. Swagger v4, tag Journal. */

/** The page itself, for the journal and for the Call Center's communications. `reverse` as oldest first is INFERRED. */
const pageOfRequests = ({ provider, query }) => {
	const { page = 1, pageSize = 100, reverse } = query;
	const found = findRequests(provider, query);
	if (reverse) found.reverse();
	const requests = found.slice((page - 1) * pageSize, page * pageSize).map((one) => requestView(provider, one, query));
	return { currentPage: page, requests };
};

const count = ({ provider, query }) => {
	const { from, to } = windowOf(provider, query);
	const body = {
		records: findRequests(provider, query).length,
		from: new Date(from).toISOString(),
		to: new Date(to).toISOString(),
	};
	return { status: 200, body };
};

const getRequest = ({ provider, params, query }) => ({
	status: 200,
	body: requestView(provider, requestOf(provider, params.requestId), { showUsers: true, ...query }),
});

const { filters, views, paging, requestId } = fields;
const listQuery = { ...filters, ...views, ...paging };

const routes = [
	{
		method: 'GET',
		path: '/v4/api/journal/requests',
		query: listQuery,
		handler: (context) => ({ status: 200, body: pageOfRequests(context) }),
	},
	{ method: 'GET', path: '/v4/api/journal/requests/counts', query: filters, handler: count },
	{
		method: 'GET',
		path: '/v4/api/journal/requests/{requestId}',
		params: { requestId },
		query: views,
		handler: getRequest,
	},
].map((route) => ({ family: 'journal', ...route }));

module.exports = { routes, pageOfRequests, listQuery };
