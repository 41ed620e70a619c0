'use strict';

const { randomUUID } = require('node:crypto');
const { bearerIn } = require('../../../sandbox/core/bearer');
const { alphanumeric } = require('../../../sandbox/core/examples');
const { Refusal } = require('../../../sandbox/core/refusal');
const { refusal } = require('./refusals');

/**
 * auth.voipex.io. Pages: ipexcloud.github.io/voipex-docs/docs/auth and the wiki's "Getting Started with the API PBX".
 */

const text = { type: 'string', required: true };

// Three parts with dots, as a JWT looks; nothing in it may be relied on.
const jwt = () => `eyJ${alphanumeric(33)}.eyJ${alphanumeric(120)}.${alphanumeric(43)}`;
const tokens = { bearer: jwt, refresh: jwt };

const tokenAnswer = ({ bearer, lifetime, refreshToken, refreshLifetime }) => ({
	status: 200,
	body: {
		access_token: bearer,
		expires_in: lifetime,
		refresh_expires_in: refreshLifetime,
		refresh_token: refreshToken,
		token_type: 'Bearer',
		'not-before-policy': 0,
		session_state: randomUUID(),
		scope: 'profile email',
	},
});

const dead = (status, description) => new Refusal(status, { error: 'invalid_grant', error_description: description });

const password = ({ provider, body }) => {
	const { username, password: secret } = provider.credentials;
	if (body.username !== username || body.password !== secret) throw dead(401, 'Invalid user credentials');
	return tokenAnswer(provider.sessions.open(username, { email: username }));
};

const refresh = ({ provider, body }) => {
	const renewed = provider.sessions.renew(body.refresh_token);
	// 400 here and 401 above is how Keycloak, which stands behind this host, answers (INFERRED).
	if (!renewed) throw dead(400, 'Token is not active');
	return tokenAnswer(renewed);
};

const grants = {
	password: { needs: ['username', 'password'], optional: ['scope'], run: password },
	refresh_token: { needs: ['refresh_token'], optional: [], run: refresh },
};

const refuseOtherFields = ({ body }, { needs, optional }) => {
	const given = Object.keys(body);
	const allowed = ['grant_type', 'client_id', ...needs, ...optional];
	if (needs.every((name) => given.includes(name)) && given.every((name) => allowed.includes(name))) return;
	throw new Refusal(400, { error: 'invalid_request', error_description: `expected ${allowed.join(', ')}` });
};

const grantToken = (context) => {
	const { provider, body } = context;
	const grant = grants[body.grant_type];
	if (!grant) throw new Refusal(400, { error: 'unsupported_grant_type', error_description: 'Unsupported grant_type' });
	if (body.client_id !== provider.credentials.clientId)
		throw new Refusal(401, { error: 'invalid_client', error_description: 'Invalid client credentials' });
	refuseOtherFields(context, grant);
	return grant.run(context);
};

/** Acts as another user of the same PBX. The answer is not documented; one like the token's is INFERRED. */
const exchangeToken = ({ provider, body, session }) => {
	// INFERRED: only an access with impersonation may, and not from a bearer that is already someone else.
	if (!provider.settings.impersonation || session.base) throw refusal(403, 'Impersonation is not allowed');
	if (!provider.credentials.users.includes(body.email)) throw refusal(404, 'User not found');
	const opened = provider.sessions.open(body.email, { email: body.email, base: session });
	const answer = tokenAnswer(opened);
	if (!provider.settings.exchangeRefreshable)
		answer.body = { access_token: opened.bearer, expires_in: opened.lifetime, token_type: 'Bearer' };
	return answer;
};

const authorise = (provider, { request }) => {
	const { known, live, session } = provider.sessions.look(bearerIn(request.headers.authorization));
	if (!live) throw refusal(known ? provider.settings.expiredStatus : 401, 'Invalid or expired token');
	return session;
};

const tokenFields = {
	grant_type: text,
	client_id: text,
	username: { type: 'string' },
	password: { type: 'string' },
	refresh_token: { type: 'string' },
	scope: { type: 'string', enum: ['openid profile'] },
};

const routes = [
	{
		method: 'POST',
		path: '/token',
		auth: false,
		oauth: true,
		handler: grantToken,
		grant: (body) => String(body.grant_type ?? 'unknown'),
		body: { accepts: ['application/x-www-form-urlencoded'], fields: tokenFields },
	},
	{
		method: 'POST',
		path: '/token-exchange',
		handler: exchangeToken,
		grant: () => 'token_exchange',
		body: { accepts: ['application/json'], fields: { email: text } },
	},
];

module.exports = { tokens, routes, authorise };
