'use strict';

/** docs/speed.md, the results it was made from, and what puts its tables into it. */
const fs = require('node:fs');
const path = require('node:path');
const { assertPlaces, withTables } = require('../../bench/tables');

const read = (name) => fs.readFileSync(path.join(__dirname, '..', '..', '..', 'docs', name), 'utf8');

module.exports = { page: read('speed.md'), results: JSON.parse(read('bench.json')), assertPlaces, withTables };
