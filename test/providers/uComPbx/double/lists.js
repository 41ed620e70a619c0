'use strict';

const { refusal } = require('./refusals');

/** How lists are asked for: periods, pages, order. Pages: ucom4b wiki RACD 28311707, 28344342. */

const paging = {
	page: { type: 'integer', min: 1 },
	// The largest per_page is not known; client code goes to 1000.
	per_page: { type: 'integer', min: 1, max: 1000 },
	order: { type: 'string', enum: ['asc', 'desc'] },
};

const moment = { type: 'string', required: true, format: 'spaced' };
const period = { start_datetime: moment, end_datetime: moment };
const anyPeriod = {
	start_datetime: { type: 'string', format: 'spaced' },
	end_datetime: { type: 'string', format: 'spaced' },
};

/** Answers may have a fraction, with a point or a comma. */
const seconds = (time) => String(time).slice(0, 19);

/** Rows of the period, newest first unless asked otherwise. Times are UTC, as recorded answers show. */
const select = (rows, { start_datetime: start = '', end_datetime: end = '9', order = 'desc' }) => {
	const sign = order === 'asc' ? 1 : -1;
	const inPeriod = rows.filter(({ init_time_gmt: at }) => seconds(at) >= start && seconds(at) <= end);
	return inPeriod.sort((a, b) => sign * a.init_time_gmt.localeCompare(b.init_time_gmt));
};

// The default per_page is not known; 30 is INFERRED.
const pageOf = (rows, { page = 1, per_page: size = 30 }) => rows.slice((page - 1) * size, page * size);

/** The rows lie in an object that repeats what was asked. */
const wrapped = (name, rows, query) => {
	const { page = 1, per_page: size = 30, order = 'desc' } = query;
	return { status: 200, body: { page, per_page: size, order, [name]: pageOf(select(rows, query), query) } };
};

const bare = (rows, query) => ({ status: 200, body: pageOf(select(rows, query), query) });

/** The end may not lie beyond the last day of the month after the one the period starts in. */
const refuseLongPeriod = ({ start_datetime: start, end_datetime: end }) => {
	const [year, month] = start.split('-').map(Number);
	const limit = new Date(Date.UTC(year, month + 1, 1)).toISOString().slice(0, 10);
	if (end.slice(0, 10) >= limit) throw refusal(400, 'end_datetime: the period is too long', 'bad_request');
};

/** The one with this ID, or a 404. */
const found = (rows, isIt, words = 'Not found') => {
	const one = rows.find(isIt);
	if (!one) throw refusal(404, words);
	return one;
};

const removed = (rows, doomed) => {
	for (const one of [doomed].flat()) rows.splice(rows.indexOf(one), 1);
	return { status: 204 };
};

module.exports = { paging, period, anyPeriod, select, pageOf, wrapped, bare, refuseLongPeriod, found, removed };
