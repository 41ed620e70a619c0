import type { IHttpRequestOptions } from 'n8n-workflow';

import { recalling } from '../foundation/recalling';
import type { Credentials, GrantDialect } from './grantDialect';
import { SessionError } from './sessionError';

/** As axios reads it, with which n8n sends: only what is not absolute is put behind the base URL. */
const ABSOLUTE = /^([a-z][a-z\d+\-.]*:)?\/\//i;

/** Where n8n will send a request. */
export function addressOf(request: IHttpRequestOptions): string {
	// The HTTP Request node still speaks the older dialect, with `uri`.
	const { uri } = request as unknown as { uri?: string };
	const { url = uri, baseURL } = request;
	const address = String(url ?? '');
	if (!baseURL || ABSOLUTE.test(address)) return address;
	return address === '' ? baseURL : `${baseURL.replace(/\/+$/, '')}/${address.replace(/^\/+/, '')}`;
}

/** Each request asks for the same few. */
const originOf = recalling(100, (host) => new URL(host).origin);

/** Throws a SessionError of kind `invalid` for any address that is not on a host of the credential's own. */
export function assertOwnHost(grant: GrantDialect, credentials: Credentials, address: string): void {
	const own = Object.values(grant.hosts(credentials)).map(originOf);
	// Behind the slash nothing can name another host, so most addresses need no parsing.
	if (own.some((origin) => address.startsWith(`${origin}/`))) return;
	const { origin } = new URL(address);
	// guard: requests go to the hosts of the credential only
	if (own.includes(origin)) return;
	throw new SessionError(
		'invalid',
		`The ${grant.provider} credential is for ${[...new Set(own)].join(', ')} only, and the request goes to ${origin}. Nothing was sent there. Choose the credential of that host, or none; if it is an address of your ${grant.provider} account, enter it in the credential.`,
	);
}

/** What goes with a request that takes something else than the bearer; undefined for all others. */
export function ownHeaders(
	{ ownSignIn, hosts }: GrantDialect,
	credentials: Credentials,
	address: string,
): Record<string, string> | undefined {
	if (!ownSignIn || !address.startsWith(`${hosts(credentials)[ownSignIn.host]}${ownSignIn.under}`)) return undefined;
	return ownSignIn.headers(credentials);
}

/** Some versions of n8n take all headers along to whatever host an answer names, the newest all but Authorization. */
export function followNoRedirect(request: IHttpRequestOptions): void {
	// The newer helper knows the first, the older one the others.
	const both: IHttpRequestOptions & { followRedirect?: boolean; followAllRedirects?: boolean } = request;
	both.disableFollowRedirect = true;
	both.followRedirect = false;
	both.followAllRedirects = false;
}
