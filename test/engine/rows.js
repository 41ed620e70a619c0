'use strict';

/** Every way of signing in at every provider, as rows for table-driven tests. */
const { KEYS, signInsOf } = require('../providers');

const rows = KEYS.flatMap(signInsOf);

const hasRefresh = ({ renewal }) => renewal[0] === 'refresh_token';

module.exports = { rows, refreshing: rows.filter(hasRefresh) };
