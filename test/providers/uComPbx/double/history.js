'use strict';

const { goOn } = require('../../../sandbox/core/callCourse');
const { owners } = require('./realm');
const { found, paging, period, wrapped } = require('./lists');
const { refusal } = require('./refusals');

/**
 * Past calls: whole, without legs, and their legs; wrapped rows, no total. Pages: ucom4b wiki RACD 28311707
 * (call_history), 28311799 (calls), 28213525 (cdr).
 */

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
	goOn(provider);
	return wrapped('call_history', provider.records.calls.filter(isWanted(query)), query);
};

/** Answers give the ID in upper case; either case is found. */
const get = (context) => {
	owners.client.find(context);
	goOn(context.provider);
	const asked = context.params.call.toUpperCase();
	const body = found(context.provider.records.calls, ({ call_uuid: uuid }) => uuid.toUpperCase() === asked);
	return { status: 200, body };
};

const withoutLegs = (context) => {
	owners.client.find(context);
	const calls = context.provider.records.calls.map(({ cdr: _legs, ...call }) => call);
	return wrapped('calls', calls, context.query);
};

const legsOf = ({ records }) => records.calls.flatMap(({ cdr }) => cdr);

const legs = (find) => (context) => {
	const { matches } = find(context);
	return wrapped('cdr', legsOf(context.provider).filter(matches), context.query);
};

/** What the totals are called is not known: INFERRED. */
const totals = (find, rowsOf) => (context) => {
	const { matches } = find(context);
	const rows = rowsOf(context.provider).filter(matches);
	return { status: 200, body: { count: rows.length, duration: rows.reduce((sum, row) => sum + row.duration, 0) } };
};

const ratings = (context) => {
	const { extension_id: extension, start_datetime: start, end_datetime: end } = context.query;
	owners.client.find(context);
	const isAsked = (one) =>
		one.datetime >= start && one.datetime <= end && (!extension || one.extension_id === extension);
	return { status: 200, body: context.provider.records.ratings.filter(isAsked) };
};

const filters = {
	flow: { type: 'string', enum: ['in', 'out'] },
	extension_id: { type: 'integer' },
	to_username: { type: 'string' },
};

const client = owners.client.path;

const routes = [
	{ method: 'GET', path: `${client}/call_history/`, query: { ...period, ...paging, ...filters }, handler: list },
	{ method: 'GET', path: `${client}/call_history/{call}`, handler: get },
	{ method: 'GET', path: `${client}/calls/`, query: { ...period, ...paging }, handler: withoutLegs },
	{
		method: 'GET',
		path: `${client}/calls/stats`,
		query: period,
		handler: totals(owners.client.find, ({ records }) => records.calls),
	},
	...[owners.client, owners.extension].map(({ path, find }) => ({
		method: 'GET',
		path: `${path}/cdr/`,
		query: { ...period, ...paging },
		handler: legs(find),
	})),
	{
		method: 'GET',
		path: `${owners.extension.path}/cdr/stats/`,
		query: period,
		handler: totals(owners.extension.find, legsOf),
	},
	{
		method: 'GET',
		path: `${client}/quality_rate/`,
		query: { ...period, extension_id: { type: 'integer' } },
		handler: ratings,
	},
];

module.exports = { routes };
