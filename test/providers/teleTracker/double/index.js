'use strict';

const auth = require('./auth');
const { errorBody, refuse } = require('./refusals');
const { records } = require('./records');

/** TeleTracker: api.teletracker.net, bearer sessions only (Basic and Integrator are not doubled). */
module.exports = {
	mainHost: 'api',
	credentials: () => ({ username: 'user@example.com', password: 'example-teletracker-password', accountId: 40123 }),
	settings: {
		bearerLifetime: 3600,
		refreshLifetime: 29 * 86400,
		rotateRefreshTokens: true,
		expiredStatus: 403,
		bearerHeader: 'Authentication',
		errorStatus: 400,
		clockSkew: 0,
		unreadPaths: {},
	},
	tokens: auth.tokens,
	authorise: auth.authorise,
	records,
	refuse,
	errorBody,
	hosts: {
		api: [
			...auth.routes,
			...require('./messages').routes,
			...require('./reports').routes,
			...require('./unread').routes,
		],
	},
};
