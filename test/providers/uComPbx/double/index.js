'use strict';

const { authorise, tokenRoute, tokens } = require('./auth');
const { errorBody, refuse } = require('./refusals');
const quota = require('./quota');
const { records } = require('./records');
const { Webhooks } = require('./webhooks');

const PARTS = [
	'./account',
	'./calls',
	'./events',
	'./extensions',
	'./history',
	'./messages',
	'./queues',
	'./recordings',
	'./routing',
];

/** uCom PBX (uCom4B / Ringme): one host per operator, /oauth/token and /api/ver1.0/. */
module.exports = {
	mainHost: 'api',
	credentials: () => ({
		appId: 'example-ucom-app-id',
		appSecret: 'example-ucom-app-secret',
		username: 'user@example.com',
		password: 'example-ucom-password',
		trusted: { appId: 'example-ucom-trusted-app-id', appSecret: 'example-ucom-trusted-app-secret' },
	}),
	// How long a refresh token lives is not published; a day here.
	settings: {
		courseOf: undefined,
		bearerLifetime: 3600,
		refreshLifetime: 86400,
		rateLimit: 100000,
		oneStatisticsRequest: false,
		mostEventHandlers: 200,
	},
	tokens,
	records,
	authorise,
	refuse,
	errorBody,
	before: quota.count,
	headers: quota.headers,
	extend: (provider) => void (provider.webhooks = new Webhooks(provider)),
	hosts: {
		api: [tokenRoute, ...PARTS.flatMap((part) => require(part).routes)],
	},
};
