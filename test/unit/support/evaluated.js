'use strict';

/**
 * What n8n makes of the inner part of an expression.
 * @param {string} inner
 * @param {Record<string, unknown>} values by the names that it uses
 * @returns {unknown}
 */
const evaluated = (inner, values) => new Function(...Object.keys(values), `return ${inner}`)(...Object.values(values));

module.exports = { evaluated };
