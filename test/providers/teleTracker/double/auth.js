'use strict';

const { randomUUID } = require('node:crypto');
const { bearerIn } = require('../../../sandbox/core/bearer');
const { Refusal } = require('../../../sandbox/core/refusal');
const { coded, failure } = require('./refusals');

/**
 * Pages: developer-documentation/authentication/bearer-tokens/{get-a,refresh-your}-bearer-token/ and
 * rest-api/auth/login/.
 */

const needed = { type: 'string', required: true };

const tokens = { bearer: () => randomUUID(), refresh: () => randomUUID() };

const offsetTime = (milliseconds) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, '+00:00');

const pairAnswer = (provider, { bearer, lifetime, refreshToken, refreshLifetime }) => ({
	status: 200,
	body: {
		success: true,
		guid: randomUUID(),
		token: bearer,
		// settings.clockSkew (s) moves the printed times only: the page says not to rely on them.
		tokenExpiration: offsetTime(provider.now() + (lifetime + provider.settings.clockSkew) * 1000),
		tokenLifetime: lifetime,
		refreshToken,
		refreshTokenExpiration: offsetTime(provider.now() + (refreshLifetime + provider.settings.clockSkew) * 1000),
	},
});

const login = ({ provider, body }) => {
	const { username, password, accountId } = provider.credentials;
	if (body.username !== username || body.password !== password)
		throw new Refusal(401, failure('INVALID_LOGIN', 'Invalid username or password'));
	if (body.account_id !== undefined && body.account_id !== Number(accountId))
		throw coded(provider, 'INVALID_ACCOUNT', 'Account id is invalid');
	// The answer of a mere check is not shown; INFERRED.
	if (body.auth_only === 1) return { status: 200, body: { success: true, guid: randomUUID() } };
	return pairAnswer(provider, provider.sessions.open(username, { accountId: body.account_id ?? Number(accountId) }));
};

const refresh = ({ provider, body }) => {
	const renewed = provider.sessions.renew(body.refresh_token);
	// That a used token fails is documented, how is not.
	if (!renewed) throw new Refusal(401, failure('INVALID_REFRESH_TOKEN', 'Refresh token is invalid'));
	return pairAnswer(provider, renewed);
};

/** The one page that shows the header prints Authentication; settings.bearerHeader says which name counts. */
const bearerOf = ({ headers }, { bearerHeader }) => {
	const names = {
		Authentication: ['authentication'],
		Authorization: ['authorization'],
		either: ['authentication', 'authorization'],
	}[bearerHeader];
	return names.map((name) => bearerIn(headers[name])).find(Boolean);
};

const authorise = (provider, { request }) => {
	const { known, live, session } = provider.sessions.look(bearerOf(request, provider.settings));
	// Expired is 401 or 403: settings.expiredStatus.
	if (!live)
		throw new Refusal(
			known ? provider.settings.expiredStatus : 401,
			failure('UNAUTHORIZED', 'Bearer token is missing or expired'),
		);
	return session;
};

const accepts = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'];

const routes = [
	{
		method: 'POST',
		path: '/auth/login',
		auth: false,
		grant: () => 'login',
		handler: login,
		body: {
			accepts,
			fields: {
				username: needed,
				password: needed,
				account_id: { type: 'integer' },
				auth_only: { type: 'integer', min: 0, max: 1 },
			},
		},
	},
	{
		method: 'POST',
		path: '/auth/refresh',
		auth: false,
		grant: () => 'refresh_token',
		handler: refresh,
		body: { accepts, fields: { refresh_token: needed } },
	},
];

module.exports = { tokens, authorise, routes, accepts };
