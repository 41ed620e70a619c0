'use strict';

const { authorise, tokenRoute, tokens } = require('./auth');
const { errorBody, refuse } = require('./refusals');
const { records } = require('./records');

/** MightyCall REST API v4: api.mightycall.com, token under /v4/auth, resources under /v4/api. */
module.exports = {
	name: 'mightyCall',
	mainHost: 'api',
	credentials: () => ({ apiKey: 'example-mightycall-api-key', userKey: 'example-mightycall-user-key', extension: '100' }),
	// expires_in is printed as 86399. How long a refresh token lives is not known; two days here.
	settings: { bearerLifetime: 86399, refreshLifetime: 172800, edition: 'classic' },
	tokens, records, authorise, refuse, errorBody,
	hosts: {
		api: [tokenRoute, ...['./account', './calls', './contacts', './messages'].flatMap((part) => require(part).routes)],
	},
};
