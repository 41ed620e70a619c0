'use strict';

/** Every way of signing in at every provider, as rows for table-driven tests. */
const { KEYS, signInsOf } = require('../providers');

const rows = KEYS.flatMap(signInsOf);

const hasRefresh = ({ renewal }) => renewal[0] === 'refresh_token';

/** Where a status may mean a missing right as well, one request more asks whether the bearer is good. */
const questionsOf = ({ expiredStatuses = [401] }) => (expiredStatuses.includes(403) ? 1 : 0);

/** The usual read with so many requests at once, in place of the account's pace. */
const atOnce = ({ read }, requestsAtOnce) => ({
	parameters: { ...read, options: { ...read.options, requestsAtOnce } },
});

module.exports = { atOnce, questionsOf, rows, refreshing: rows.filter(hasRefresh) };
