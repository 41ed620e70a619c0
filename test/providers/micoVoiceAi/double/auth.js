'use strict';

const { bearerIn } = require('../../../sandbox/core/bearer');
const { alphanumeric } = require('../../../sandbox/core/examples');
const { absent, isServed } = require('./bases');
const { Refusal } = require('../../../sandbox/core/refusal');

/** Page: developers.micovoice.com/api/docs/getting-started/authentication. There is no refresh grant. */

const scopes = ['campaigns:read', 'campaigns:write', 'outbound_calls:read', 'outbound_calls:write'];

const text = { type: 'string', required: true };

// The printed sample has 86 characters.
const tokens = { bearer: () => alphanumeric(86) };

/** Every error body of this provider is INFERRED: its pages show none. */
const errorBody = (status, message) => ({ error: status >= 500 ? 'server_error' : 'error', message });

const askedScopes = (scope) => {
	// INFERRED: leaving scope out grants all four.
	const asked = scope === undefined ? scopes : scope.split(' ');
	// Quotes around the list, as the field table prints it, make every name unknown.
	if (!asked.every((one) => scopes.includes(one))) throw new Refusal(400, { error: 'invalid_scope' });
	return asked;
};

const grantToken = ({ provider, body }) => {
	const { clientId, clientSecret } = provider.credentials;
	if (body.client_id !== clientId || body.client_secret !== clientSecret)
		throw new Refusal(401, { error: 'invalid_client' });
	const { bearer, lifetime } = provider.sessions.open(clientId, { scopes: askedScopes(body.scope) });
	return { status: 200, body: { access_token: bearer, expires_in: lifetime, token_type: 'bearer' } };
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
			grant_type: { ...text, enum: ['client_credentials'] },
			client_id: text,
			client_secret: text,
			scope: { type: 'string' },
		},
	},
};

const authorise = (provider, { request, route }) => {
	const { known, live, session } = provider.sessions.look(bearerIn(request.headers.authorization));
	if (!live) throw new Refusal(known ? provider.settings.expiredStatus : 401, { error: 'invalid_token' });
	// INFERRED: no page maps scopes to endpoints; a route without a scope asks for none.
	if (route.scope && !session.scopes.includes(route.scope))
		throw new Refusal(403, { error: 'insufficient_scope', message: `needs ${route.scope}` });
	return session;
};

const oauthError = (problems) => ({
	error: problems.some(({ name }) => name === 'grant_type') ? 'unsupported_grant_type' : 'invalid_request',
});

const answers = {
	wrongMethod: () => [405, { error: 'method_not_allowed', message: 'Method not allowed' }],
	wrongMediaType: ({ route }, problems) =>
		route.grant
			? [400, { error: 'invalid_request' }]
			: [415, { error: 'unsupported_media_type', message: problems[0].reason }],
	badRequest: ({ route }, problems) =>
		route.grant
			? [400, oauthError(problems)]
			: [
					422,
					{
						error: 'unprocessable_entity',
						message: problems.map(({ name, reason }) => `${name} ${reason}`).join('; '),
					},
				],
};

const refuse = (kind, context, problems) => {
	const { settings } = context.provider;
	if (kind === 'unknownPath' || !isServed(settings, context.request.path)) return absent(settings);
	return new Refusal(...answers[kind](context, problems));
};

module.exports = { tokens, tokenRoute, authorise, refuse, errorBody };
