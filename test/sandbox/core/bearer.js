'use strict';

/** The token of an `Authorization: Bearer ...` style header, in exactly that spelling. */
const bearerIn = (header) => (/^Bearer (\S+)$/.exec(header ?? '') ?? [])[1];

module.exports = { bearerIn };
