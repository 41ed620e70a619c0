'use strict';

const { owners } = require('./realm');
const { refusal } = require('./refusals');

/** Call history: wrapped rows, no total. Page: ucom4b wiki RACD 28311707. */

const paging = {
	page: { type: 'integer', min: 1 },
	// The largest per_page is not published; client code goes to 1000.
	per_page: { type: 'integer', min: 1, max: 1000 },
	order: { type: 'string', enum: ['asc', 'desc'] },
};

const moment = { type: 'string', required: true, format: 'spaced' };
const period = { start_datetime: moment, end_datetime: moment };

/** Rows of the period, newest first unless asked otherwise. The server's time zone is not known: GMT here. */
const select = (rows, { start_datetime: start, end_datetime: end, order = 'desc' }) => {
	const sign = order === 'asc' ? 1 : -1;
	const inPeriod = rows.filter((row) => row.init_time_gmt >= start && row.init_time_gmt <= end);
	return inPeriod.sort((a, b) => sign * a.init_time_gmt.localeCompare(b.init_time_gmt));
};

// The default per_page is not published; 30 is INFERRED.
const pageOf = (rows, { page = 1, per_page: size = 30 }) => rows.slice((page - 1) * size, page * size);

const isWanted = (query) => (call) =>
	(query.flow === undefined || call.flow === query.flow) &&
	(query.extension_id === undefined || call.extension_id === query.extension_id) &&
	(query.to_username === undefined || call.to_username === query.to_username);

/** Seen in the field: one statistics request at a time. Off unless settings.oneStatisticsRequest. */
const refuseConcurrent = ({ provider, request }) => {
	const others = provider.requests.filter((one) => one !== request && !one.ended && /\/call_history\/$/.test(one.path));
	if (provider.settings.oneStatisticsRequest && others.length)
		throw refusal(429, 'Stats request already exists, concurrent request not allowed');
};

const list = (context) => {
	const { provider, query } = context;
	owners.client.find(context);
	refuseConcurrent(context);
	const rows = select(provider.records.calls.filter(isWanted(query)), query);
	const { page = 1, per_page: size = 30, order = 'desc' } = query;
	return { status: 200, body: { page, per_page: size, order, call_history: pageOf(rows, query) } };
};

const get = (context) => {
	owners.client.find(context);
	const found = context.provider.records.calls.find((call) => call.call_uuid === context.params.call);
	if (!found) throw refusal(404, 'Not found');
	return { status: 200, body: found };
};

const filters = {
	flow: { type: 'string', enum: ['in', 'out'] },
	extension_id: { type: 'integer' },
	to_username: { type: 'string' },
};

const routes = [
	{
		method: 'GET',
		path: `${owners.client.path}/call_history/`,
		query: { ...period, ...paging, ...filters },
		handler: list,
	},
	{ method: 'GET', path: `${owners.client.path}/call_history/{call}`, handler: get },
];

module.exports = { routes, paging, period, select, pageOf };
