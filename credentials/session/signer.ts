import { clock } from '../foundation/clock';
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { addressOf, assertOwnHost, followNoRedirect, ownHeaders } from './destination';
import { isFresh } from './freshness';
import type { Credentials, GrantDialect } from './grantDialect';
import { carrierOf, deadlineOf, isOwn } from './ownRequests';
import { accountOf } from './processMemory';
import { assertSecure } from './secureUrl';
import { readSession, toStored, type Session } from './session';
import { StaleBearer } from './sessionError';
import { sessionKeyOf } from './sessionKey';
import { isTokenRequest } from './tokenRequest';

/**
 * The bearer each request was signed with last; empty where it has been here and none was good enough. n8n signs a second
 * time after the hook, and no third time.
 */
const signedWith = new WeakMap<object, string>();

/**
 * A credential's `authenticate`: puts the bearer on a request, whoever sends it (our nodes, a declarative
 * node, the HTTP Request node). A bearer about to expire is not sent: StaleBearer makes n8n renew first.
 */
export function signer(grant: GrantDialect) {
	return async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const address = addressOf(request);
		assertSecure(address);
		assertOwnHost(grant, credentials, address);
		if (isTokenRequest(grant, credentials, address)) {
			followNoRedirect(request);
			return request;
		}
		const own = ownHeaders(grant, credentials, address);
		if (own) {
			putBearer(request, own);
			followNoRedirect(request);
			return request;
		}
		const session = sessionFor(grant, credentials, request);
		if (!holds(credentials, session)) Object.assign(credentials, toStored(session));
		putBearer(request, grant.bearerHeaders({ ...credentials, ...carrierOf(request) }, session.accessToken));
		endInTime(request);
		signedWith.set(request, session.accessToken);
		return request;
	};
}

/** Nearly always it is there already. */
const holds = ({ accessToken, sessionKey, issuedAt }: Credentials, session: Session): boolean =>
	accessToken === session.accessToken && sessionKey === session.sessionKey && issuedAt === session.issuedAt;

/** n8n's own signal ends it, too: that of an execution that is canceled. */
function endInTime(request: IHttpRequestOptions): void {
	const deadline = deadlineOf(request);
	const given = request.abortSignal as AbortSignal | undefined;
	if (!deadline) return;
	if (request.encoding !== 'stream') {
		request.abortSignal = deadline.shared(given);
		return;
	}
	if (given === deadline.signal) return;
	if (given) deadline.alsoOn(given);
	request.abortSignal = deadline.signal;
}

function putBearer(request: IHttpRequestOptions, headers: Record<string, string>): void {
	// Known to newer versions of n8n: a redirect to another host goes without the Authorization header, and no other.
	(request as { sendCredentialsOnCrossOriginRedirect?: boolean }).sendCredentialsOnCrossOriginRedirect = false;
	// guard: no redirect with a secret beside Authorization
	if (Object.keys(headers).some((name) => name.toLowerCase() !== 'authorization')) followNoRedirect(request);
	request.headers = { ...request.headers, ...headers };
}

/** The bearer that a request object was signed with last. */
export function bearerOf(request: object): string | undefined {
	return signedWith.get(request) || undefined;
}

/** @throws StaleBearer */
function sessionFor(grant: GrantDialect, credentials: Credentials, request: object): Session {
	const isLastTry = signedWith.has(request);
	const session = usableSession(grant, credentials, isLastTry);
	// n8n hides the bearer it has stored, and no other, in what its own nodes show: store it first. On a slow database
	// a bearer may be at its end by the time it is stored; then the one that somebody else has got meanwhile will do.
	const isStored = session?.accessToken === credentials.accessToken;
	if (!session || !(isStored || isLastTry || isOwn(credentials))) {
		signedWith.set(request, '');
		throw new StaleBearer(grant.provider);
	}
	return session;
}

/** The later issued of the stored session and the one this process got meanwhile, if it is good. */
function usableSession(grant: GrantDialect, credentials: Credentials, isLastTry: boolean): Session | undefined {
	const sessionKey = sessionKeyOf(grant, credentials);
	const now = clock.now();
	const stored = readSession(credentials);
	const { newest } = accountOf(sessionKey);
	// An older one is no way out when the stored one is refused: the newer may have ended it.
	const isNewer = newest !== undefined && (stored.sessionKey !== sessionKey || newest.issuedAt > stored.issuedAt);
	const known = isNewer ? [newest, stored] : [stored];
	const fresh = known.find((session) => isFresh(session, sessionKey, now));
	return fresh ?? (isLastTry ? known.find((session) => isFresh(session, sessionKey, now, 0)) : undefined);
}
