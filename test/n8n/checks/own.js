'use strict';

/** What only one provider has, such as its triggers. */
const { KEYS, modulesIn } = require('../../providers');

module.exports = KEYS.flatMap((key) => modulesIn(key, 'n8n/checks').flat());
