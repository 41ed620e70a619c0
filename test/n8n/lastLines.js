'use strict';

/** The end of a long output, where the reason of a failure is. */
const lastLines = (text, count = 40) => text.trimEnd().split('\n').slice(-count).join('\n');

module.exports = { lastLines };
