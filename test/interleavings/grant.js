'use strict';

/** How a made-up provider hands out bearers, as data, in the way a credential file of this package says it. */

const HOSTS = { a: 'https://a.example.com', b: 'https://b.example.com' };

/** What was typed decides which tokens are the credential's own. */
const TYPED = ['host', 'username', 'password', 'actAs'];
const typedOf = (credentials) => JSON.stringify(TYPED.map((field) => credentials[field]));

const text = (value) => String(value ?? '');

/** @param {import('./kinds').Kind} kind @returns {any} a GrantDialect */
function grantOf({ refresh, refusedBy, exchange, probe }) {
	return {
		provider: 'Model Phone',
		hosts: ({ host }) => ({ api: HOSTS[host] }),
		required: () => ({ username: 'Username', password: 'Password' }),
		secrets: ['password'],
		endpoint: { host: 'api', path: '/login', encoding: 'json' },
		full: () => ({ username: { from: 'username' }, password: { from: 'password', asTyped: true } }),
		...(refresh === 'none' ? {} : { refresh: { path: '/refresh', fields: (token) => ({ refresh_token: token }) } }),
		...(exchange
			? {
					exchange: {
						wanted: ({ actAs }) => text(actAs) !== '',
						endpoint: { host: 'api', path: '/exchange', encoding: 'json' },
						fields: { email: ({ actAs }) => text(actAs) },
					},
				}
			: {}),
		answer: {
			accessToken: 'token',
			lifetime: 'lifetime',
			refreshToken: 'refreshToken',
			refreshLifetime: 'refreshLifetime',
		},
		bearerHeaders: (_credentials, bearer) => ({ Authorization: `Bearer ${bearer}` }),
		rejectedBy: refusedBy === 401 ? [401] : [401, 403],
		...(probe ? { probe: { host: 'api', path: '/probe' } } : {}),
		refusals: { default: 'Check Username and Password.' },
	};
}

/** @param {import('./kinds').Kind} kind @returns {any} a Provider, as far as the transport reads it */
const providerOf = (kind) => ({
	name: 'Model Phone',
	credential: 'modelApi',
	grant: grantOf(kind),
	resources: {},
	saidAt: ['message'],
	errors: [],
});

module.exports = { HOSTS, grantOf, providerOf, typedOf };
