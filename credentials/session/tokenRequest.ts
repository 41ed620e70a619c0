import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { resolveFields, type Credentials, type Fields, type GrantDialect, type TokenEndpoint } from './grantDialect';
import { SILENCE_MS } from './deadlines';
import { assertSecure } from './secureUrl';

/** The full grant: the one that proves the secrets. */
export function fullGrantRequest(grant: GrantDialect, credentials: Credentials): IHttpRequestOptions {
	return tokenRequest(grant, credentials, grant.endpoint, grant.full(credentials));
}

/** The refresh grant; undefined where the provider has none. */
export function refreshGrantRequest(
	grant: GrantDialect,
	credentials: Credentials,
	refreshToken: string,
): IHttpRequestOptions | undefined {
	if (!grant.refresh) return undefined;
	const endpoint = { ...grant.endpoint, path: grant.refresh.path ?? grant.endpoint.path };
	return tokenRequest(grant, credentials, endpoint, grant.refresh.fields(refreshToken));
}

/** The exchange of a bearer for one that acts as another user; undefined where none is wanted. */
export function exchangeRequest(
	grant: GrantDialect,
	credentials: Credentials,
	bearer: string,
): IHttpRequestOptions | undefined {
	const { exchange } = grant;
	if (!exchange?.wanted(credentials)) return undefined;
	const request = tokenRequest(grant, credentials, exchange.endpoint, exchange.fields);
	return { ...request, headers: { ...request.headers, Authorization: `Bearer ${bearer}` } };
}

/** Whether a request goes to a token endpoint, which wants secrets in its body and no bearer. */
export function isTokenRequest(grant: GrantDialect, credentials: Credentials, address: string): boolean {
	return address.split('?')[0] === addressOf(grant, credentials, grant.endpoint);
}

function addressOf(grant: GrantDialect, credentials: Credentials, endpoint: TokenEndpoint): string {
	return `${grant.hosts(credentials)[endpoint.host]}${endpoint.path}`;
}

function tokenRequest(
	grant: GrantDialect,
	credentials: Credentials,
	endpoint: TokenEndpoint,
	fields: Fields,
): IHttpRequestOptions {
	const url = addressOf(grant, credentials, endpoint);
	assertSecure(url);
	const body = resolveFields(fields, credentials);
	return {
		method: 'POST',
		url,
		headers: {
			Accept: 'application/json',
			'Content-Type': CONTENT_TYPES[endpoint.encoding],
			...resolveFields(endpoint.headers ?? {}, credentials),
		},
		body: endpoint.encoding === 'form' ? formEncoded(body) : body,
		timeout: SILENCE_MS,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// Following would hand the secrets to whatever host the answer names.
		// guard: redirects of a sign-in are not followed
		disableFollowRedirect: true,
	};
}

const CONTENT_TYPES = { form: 'application/x-www-form-urlencoded', json: 'application/json' };

function formEncoded(fields: IDataObject): string {
	return new URLSearchParams(fields as Record<string, string>).toString();
}
