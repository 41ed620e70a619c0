'use strict';

const { authorise, errorBody, refuse, tokenRoute, tokens } = require('./auth');
const { before } = require('./bases');
const { records } = require('./records');
const { routes } = require('./resources');

/** Mico Voice AI: api.micovoice.com. */
module.exports = {
	mainHost: 'api',
	credentials: () => ({ clientId: 'example-mico-client-id', clientSecret: 'example-mico-client-secret' }),
	settings: { bearerLifetime: 86399, base: 'asPrinted', unknownPath: 'json', courseOf: undefined },
	tokens,
	records,
	before,
	authorise,
	refuse,
	errorBody,
	hosts: { api: [tokenRoute, ...routes] },
};
