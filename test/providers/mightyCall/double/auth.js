'use strict';

const { randomBytes } = require('node:crypto');
const { bearerIn } = require('../../../sandbox/core/bearer');
const { Refusal } = require('../../../sandbox/core/refusal');
const { alphanumeric } = require('../../../sandbox/core/examples');

/** Token endpoint and the two headers. Page: support.mightycall.com/authentication-via-api (and -mc for Classic). */

const text = { type: 'string', required: true };

const tokens = {
	bearer: () => alphanumeric(120),
	// Holds + / and = like the real one, so that an unencoded form body breaks it.
	refresh: () => `+${randomBytes(45).toString('base64').slice(0, 58)}/==`,
};

const invalidClient = () => new Refusal(400, { error: 'invalid_client' });

// The extension stands in for the User key on the Classic edition only.
const acceptedSecrets = ({ credentials, settings }) =>
	settings.edition === 'callCenter' ? [credentials.userKey] : [credentials.userKey, credentials.extension];

const tokenAnswer = ({ bearer, lifetime, refreshToken }) => ({
	status: 200,
	body: { access_token: bearer, token_type: 'bearer', expires_in: lifetime, refresh_token: refreshToken },
});

const clientCredentials = ({ provider, body }) => {
	const { apiKey } = provider.credentials;
	if (body.client_id !== apiKey || !acceptedSecrets(provider).includes(body.client_secret)) throw invalidClient();
	return tokenAnswer(provider.sessions.open(apiKey));
};

const refresh = ({ provider, body }) => {
	const renewed = provider.sessions.renew(body.refresh_token);
	// INFERRED: the page does not say how a dead refresh token is answered.
	if (!renewed) throw new Refusal(400, { error: 'invalid_grant' });
	return tokenAnswer(renewed);
};

/** Which fields each grant must have, and no others: the refresh body may not repeat client_id and client_secret. */
const grants = {
	client_credentials: { names: ['grant_type', 'client_id', 'client_secret'], run: clientCredentials },
	refresh_token: { names: ['grant_type', 'refresh_token'], run: refresh },
};

const grantToken = (context) => {
	const grant = grants[context.body.grant_type];
	if (!grant) throw new Refusal(400, { error: 'unsupported_grant_type' });
	if (context.request.headers['x-api-key'] !== context.provider.credentials.apiKey) throw invalidClient();
	if (Object.keys(context.body).sort().join() !== [...grant.names].sort().join())
		throw new Refusal(400, { error: 'invalid_request' });
	return grant.run(context);
};

const tokenRoute = {
	method: 'POST',
	path: '/v4/auth/token',
	auth: false,
	family: 'token',
	handler: grantToken,
	grant: (body) => String(body.grant_type ?? 'unknown'),
	body: {
		accepts: ['application/x-www-form-urlencoded'],
		fields: {
			grant_type: text,
			client_id: { type: 'string' },
			client_secret: { type: 'string' },
			refresh_token: { type: 'string' },
		},
	},
};

const denied = (status) => new Refusal(status, { message: 'Authorization has been denied for this request.' });

/** Every method but ping wants the bearer and, again, the API key. */
const authorise = (provider, { request }) => {
	const bearer = bearerIn(request.headers.authorization);
	const { known, live, session } = provider.sessions.look(bearer);
	if (!live) throw denied(known ? provider.settings.expiredStatus : 401);
	if (request.headers['x-api-key'] !== provider.credentials.apiKey) throw denied(401);
	return session;
};

module.exports = { tokens, tokenRoute, authorise };
