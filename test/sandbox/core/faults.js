'use strict';

const { STATUS_CODES } = require('node:http');

/**
 * What a test can make go wrong, once or several times. A fault is a plain object in provider.faults;
 * it is taken out of the list when its times are used up.
 * @typedef {object} Fault
 * @property {{ method?: string, path?: string|RegExp, host?: string, query?: Record<string, string> }} [match]
 * @property {number} [times]
 * @property {number} [status]
 * @property {unknown} [body]
 * @property {Record<string, string>} [headers]
 * @property {boolean} [afterActing]
 * @property {boolean} [onlyIfDone]  with afterActing: a refusal reaches the client as it is
 * @property {'before'|'after'|'midway'} [cut]  before or after it acted, or in the middle of the answer
 * @property {'silence'|'drip'|'endless'} [stall]  after the first part of the answer: nothing, one byte every 5 s, or more
 *   and more without an end
 * @property {boolean} [untilGone]  nothing more happens before the client has given up
 * @property {number} [delay]
 * @property {'html'|'truncated'|'empty'|'notJson'} [garbage]
 * @property {string} [redirect]  where to; the status is 302 unless one is given
 * @property {Promise<unknown>} [hold]
 */

const pathMatches = (wanted, path) =>
	wanted instanceof RegExp ? new RegExp(wanted.source, wanted.flags.replace('g', '')).test(path) : wanted === path;

const matches = ({ match = {} }, request) =>
	(match.method === undefined || match.method === request.method) &&
	(match.path === undefined || pathMatches(match.path, request.path)) &&
	Object.entries(match.query ?? {}).every(([name, value]) => request.query[name] === value) &&
	(match.host === undefined || [request.host, request.headers.host].includes(match.host));

/** The first fault that fits this request, already counted. */
function takeFault(faults, request) {
	const index = faults.findIndex((fault) => matches(fault, request));
	if (index === -1) return undefined;
	const fault = faults[index];
	const times = fault.times ?? 1;
	if (times <= 1) faults.splice(index, 1);
	else fault.times = times - 1;
	return fault;
}

const html = { 'content-type': 'text/html; charset=utf-8' };
const jsonType = { 'content-type': 'application/json' };

const garbage = {
	html: {
		status: 200,
		headers: html,
		body: '<html><head><title>Maintenance</title></head><body>Back soon</body></html>',
	},
	truncated: { status: 200, headers: jsonType, body: '{"access_token":"example-trunca' },
	empty: { status: 200, headers: jsonType, body: '' },
	notJson: { status: 200, headers: jsonType, body: 'OK, not JSON at all' },
};

/** The answer a fault puts in place of the provider's own, if it is that kind of fault. */
function answerOf(fault, errorBody) {
	if (fault.redirect) return { status: fault.status ?? 302, headers: { location: fault.redirect }, body: '' };
	if (fault.garbage) return garbage[fault.garbage];
	if (!fault.status) return undefined;
	const body = fault.body === undefined ? errorBody(fault.status, STATUS_CODES[fault.status] ?? 'Fault') : fault.body;
	return { status: fault.status, headers: fault.headers ?? {}, body };
}

module.exports = { takeFault, answerOf };
