import type { Credentials, GrantDialect } from '../../../credentials/session/grantDialect';
import { baseUrl } from '../../../credentials/session/secureUrl';

interface Dialect {
	grant: GrantDialect;
	credentials: Credentials;
}

const bearer = (_credentials: Credentials, token: string) => ({ Authorization: `Bearer ${token}` });

/** A refresh token with an address of its own, two dates, and a 403 that may mean an expired bearer. */
const jsonLogin: Dialect = {
	grant: {
		provider: 'Json Phone',
		hosts: (credentials) => ({ api: baseUrl(credentials.baseUrl, 'Base URL') }),
		required: () => ({ username: 'Username', password: 'Password' }),
		secrets: ['password'],
		endpoint: { host: 'api', path: '/auth/login', encoding: 'json' },
		full: () => ({ username: { from: 'username' }, password: { from: 'password', asTyped: true } }),
		refresh: { path: '/auth/refresh', fields: (refreshToken) => ({ refresh_token: refreshToken }) },
		answer: {
			accessToken: 'token',
			lifetime: 'tokenLifetime',
			refreshToken: 'refreshToken',
			expiry: 'tokenExpiration',
			refreshExpiry: 'refreshTokenExpiration',
		},
		bearerHeaders: bearer,
		rejectedBy: [401, 403],
		probe: { host: 'api', path: '/reports' },
		refusals: { default: 'Check Username and Password.' },
	},
	credentials: { baseUrl: 'https://json.example.com', username: 'test@example.com', password: 'example-word' },
};

/** A form, lifetimes in seconds, and an exchange for another user. */
const formLogin: Dialect = {
	grant: {
		provider: 'Form Phone',
		hosts: (credentials) => ({
			auth: baseUrl(credentials.authUrl, 'Sign-In URL'),
			api: baseUrl(credentials.apiUrl, 'API URL'),
		}),
		required: () => ({ username: 'Username', password: 'Password' }),
		secrets: ['password'],
		endpoint: { host: 'auth', path: '/token', encoding: 'form' },
		full: () => ({
			grant_type: 'password',
			username: { from: 'username' },
			password: { from: 'password', asTyped: true },
		}),
		refresh: { fields: (refreshToken) => ({ grant_type: 'refresh_token', refresh_token: refreshToken }) },
		exchange: {
			wanted: ({ actAs }) => String(actAs ?? '').trim() !== '',
			endpoint: { host: 'auth', path: '/token-exchange', encoding: 'json' },
			fields: { email: ({ actAs }) => String(actAs).trim() },
		},
		answer: {
			accessToken: 'access_token',
			lifetime: 'expires_in',
			refreshToken: 'refresh_token',
			refreshLifetime: 'refresh_expires_in',
		},
		bearerHeaders: bearer,
		rejectedBy: [401],
		probe: { host: 'api', path: '/calls' },
		refusals: { default: 'Check Username and Password. Act as User needs Impersonation.' },
	},
	credentials: {
		username: 'api@example.com',
		password: 'example pass&word',
		actAs: '',
		authUrl: 'https://auth.example.com',
		apiUrl: 'https://api.example.com',
	},
};

/** No refresh token and no request that tells whether a bearer is good. */
const secretsOnly: Dialect = {
	grant: {
		provider: 'Secrets Phone',
		hosts: (credentials) => ({ auth: baseUrl(credentials.baseUrl, 'Base URL') }),
		required: () => ({ clientId: 'Client ID', clientSecret: 'Client Secret' }),
		secrets: ['clientSecret'],
		endpoint: { host: 'auth', path: '/oauth/token', encoding: 'form' },
		full: () => ({
			grant_type: 'client_credentials',
			client_id: { from: 'clientId' },
			client_secret: { from: 'clientSecret' },
		}),
		answer: { accessToken: 'access_token', lifetime: 'expires_in' },
		bearerHeaders: bearer,
		rejectedBy: [401],
		refusals: { default: 'Check Client ID and Client Secret.' },
	},
	credentials: { baseUrl: 'https://secrets.example.com', clientId: 'example-id', clientSecret: 'example-word' },
};

/** What to check differs by the code of a refusal; a refresh need not bring a new token. */
const application: Dialect = {
	grant: {
		provider: 'Application Phone',
		hosts: (credentials) => ({ api: baseUrl(credentials.baseUrl, 'Base URL') }),
		required: () => ({ username: 'Username', password: 'Password' }),
		secrets: ['password'],
		endpoint: { host: 'api', path: '/oauth/token', encoding: 'form' },
		full: () => ({
			grant_type: 'password',
			username: { from: 'username' },
			password: { from: 'password', asTyped: true },
		}),
		refresh: { fields: (refreshToken) => ({ grant_type: 'refresh_token', refresh_token: refreshToken }) },
		answer: { accessToken: 'access_token', lifetime: 'expires_in', refreshToken: 'refresh_token' },
		bearerHeaders: bearer,
		rejectedBy: [401],
		probe: { host: 'api', path: '/user/' },
		refusals: { invalid_client: 'Check App ID and App Secret.', default: 'Check Username and Password.' },
	},
	credentials: { baseUrl: 'https://pbx.example.com', username: 'someone', password: 'example-pass' },
};

/** Made-up providers, one for each way of signing in that session/ tells apart. */
export const DIALECTS: Record<string, Dialect> = { jsonLogin, formLogin, secretsOnly, application };
