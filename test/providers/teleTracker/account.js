'use strict';

/** TeleTracker's account, for every tier; what the members mean is said in test/providers/index.js. */
module.exports = {
	label: 'TeleTracker',
	credentials: {
		baseUrl: 'https://api.teletracker.net',
		username: 'test@example.com',
		password: 'example-word',
		accountId: '',
		bearerHeader: 'both',
	},
	atDouble: ({ url, credentials: { username, password } }) => ({ baseUrl: url, username, password }),
	secrets: ['password'],
	addressFields: { api: 'baseUrl', signIn: 'baseUrl' },
	edits: {
		Username: { typed: { username: 'other@example.com' }, accepted: { username: 'other@example.com' } },
		Password: { typed: { password: 'example-other-password' }, accepted: { password: 'example-other-password' } },
		'Account ID': { typed: { accountId: '40123' } },
	},
	wrong: { password: 'example-wrong-secret' },
	refusal:
		'TeleTracker did not accept the sign-in (status 401: INVALID_LOGIN, Invalid username or password). Check Username and Password, and Account ID if your user has several accounts.',
	tokenPath: '/auth/login',
	tokenPaths: ['/auth/login', '/auth/refresh'],
	tokens: { access: 'token', lifetime: 'tokenLifetime' },
	tokenBodies: {
		full: ({ username, password }) => ({ username, password }),
		refresh: (_typed, token) => ({ refresh_token: token }),
	},
	signIn: ['login'],
	renewal: ['refresh_token'],
	expiredStatuses: [401, 403],
	read: { resource: 'report', operation: 'getAll', startDate: '2020-01-01', endDate: '2040-01-01', limit: 1 },
	readPath: '/reports/call-data',
	readQuery: '?start_date=2030-01-01&end_date=2030-01-02',
	act: { resource: 'sms', operation: 'send', to: '+15045551234', text: 'Example' },
	actPath: '/sms/send',
	get: '/reports/call-data?start_date=2030-01-01&end_date=2030-01-02',
	post: '/sms/send',
	failingPost: ({ url }) => ({
		url: `${url}/sms/send`,
		body: { to_number: '+12125550123', payload: 'Hello' },
	}),
};
