'use strict';

/**
 * One cheap read of a provider: as an operation of its node, and as an address for the HTTP Request node. The checks on
 * the life of a bearer need any request that wants one, and no more.
 *
 * @param {import('../../providers').Account} row
 * @param {any} double
 */
const readOf = ({ read, readPath, readQuery = '' }, { url }) => ({
	parameters: read,
	url: `${url}${readPath}${readQuery}`,
});

module.exports = { readOf };
