'use strict';

const { randomBytes } = require('node:crypto');
const { bearerIn } = require('../../../sandbox/core/bearer');
const { Refusal } = require('../../../sandbox/core/refusal');
const { refusal } = require('./refusals');

/**
 * https://<hostname>/oauth/token. Pages: ucom4b wiki RACD 10289167 (trusted), password apps, 13795333 (refresh),
 * 13664257 (bearer).
 */

const needed = { type: 'string', required: true };
const text = { type: 'string' };

const hex32 = () => randomBytes(16).toString('hex');
const tokens = { bearer: hex32, refresh: hex32 };

const tokenAnswer = ({ bearer, lifetime, refreshToken }, scope) => ({
	status: 200,
	body: {
		access_token: bearer,
		token_type: 'Bearer',
		expires_in: lifetime,
		...(scope && { scope }),
		...(refreshToken && { refresh_token: refreshToken }),
	},
});

const invalid = (status, error) => new Refusal(status, { error });

const isApp = (app, body) => body.client_id === app.appId && body.client_secret === app.appSecret;

/** An app has one type, and a type has one flow. That another flow is unauthorized_client is INFERRED. */
const refuseApp = ({ credentials }, body, wanted, other) => {
	if (isApp(wanted, body)) return;
	throw isApp(other, body) ? invalid(400, 'unauthorized_client') : invalid(401, 'invalid_client');
};

const clientCredentials = ({ provider, body }) => {
	const { credentials } = provider;
	refuseApp(provider, body, credentials.trusted, credentials);
	return tokenAnswer(provider.sessions.open(`app:${body.client_id}`, {}, { refreshable: false }), 'all');
};

const password = ({ provider, body }) => {
	const { credentials } = provider;
	refuseApp(provider, body, credentials, credentials.trusted);
	if (body.username !== credentials.username || body.password !== credentials.password)
		throw invalid(401, 'invalid_grant');
	return tokenAnswer(provider.sessions.open(body.username));
};

const refresh = ({ provider, body }) => {
	refuseApp(provider, body, provider.credentials, provider.credentials.trusted);
	const renewed = provider.sessions.renew(body.refresh_token);
	if (!renewed) throw invalid(401, 'invalid_grant');
	return tokenAnswer(renewed);
};

const grants = {
	client_credentials: { needs: [], optional: [], run: clientCredentials },
	password: { needs: ['username', 'password'], optional: [], run: password },
	refresh_token: { needs: ['refresh_token'], optional: ['redirect_uri'], run: refresh },
};

const grantToken = (context) => {
	const grant = grants[context.body.grant_type];
	if (!grant) throw invalid(400, 'unsupported_grant_type');
	const given = Object.keys(context.body);
	const allowed = ['grant_type', 'client_id', 'client_secret', ...grant.needs, ...grant.optional];
	if (!grant.needs.every((name) => given.includes(name)) || !given.every((name) => allowed.includes(name)))
		throw invalid(400, 'invalid_request');
	return grant.run(context);
};

const tokenRoute = {
	method: 'POST',
	path: '/oauth/token',
	auth: false,
	handler: grantToken,
	grant: (body) => String(body.grant_type ?? 'unknown'),
	body: {
		accepts: ['application/x-www-form-urlencoded'],
		fields: {
			grant_type: needed,
			client_id: needed,
			client_secret: needed,
			username: text,
			password: text,
			refresh_token: text,
			redirect_uri: text,
		},
	},
};

const authorise = (provider, { request }) => {
	const { known, live, session } = provider.sessions.look(bearerIn(request.headers.authorization));
	if (!live) throw refusal(known ? provider.settings.expiredStatus : 401, 'Unauthorized', 401);
	return session;
};

module.exports = { tokens, tokenRoute, authorise };
