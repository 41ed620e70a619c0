'use strict';

/** The linter keeps Node's own modules out of TypeScript. */
const { Readable } = require('node:stream');

module.exports = { Readable };
