'use strict';

const { operations, operationOf } = require('./operations');
const { flawsOfRequest } = require('./requestFlaws');
const { flawsOfAnswer } = require('./answerFlaws');

/**
 * The 63 operations of MightyCall's Swagger document v4 as data, and whether a request or an answer keeps to them.
 * Known to neither the package nor the double: both are held against it.
 */
module.exports = { operations, operationOf, flawsOfRequest, flawsOfAnswer };
