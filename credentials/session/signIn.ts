import type { IHttpRequestHelper, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { Credentials, GrantDialect } from './grantDialect';
import { isRefreshable } from './freshness';
import { redactedExcerpt, secretsOf } from './redaction';
import type { Session } from './session';
import { SessionError } from './sessionError';
import { settled } from '../foundation/settled';
import { readTokenAnswer } from './tokenAnswer';
import { askTokenEndpoint } from './tokenEndpoint';
import { exchangeRequest, fullGrantRequest, refreshGrantRequest } from './tokenRequest';

export interface SignIn {
	helpers: IHttpRequestHelper['helpers'];
	grant: GrantDialect;
	credentials: Credentials;
	sessionKey: string;
}

/** With a provider that keeps only the newest session, another worker's login can end ours before the exchange. */
class BearerRefused extends SessionError {}

const EXCHANGES = 4;
const LONGEST_STAGGER_MS = 250;

/**
 * Gets a new session: by the refresh grant if `previous` has a refresh token that may still work, else,
 * or when that is refused, by the full grant; then the exchange where one is wanted.
 * @throws SessionError
 */
export async function signIn(context: SignIn, previous: Session): Promise<Session> {
	const base = (await refreshed(context, previous)) ?? (await fullGrant(context));
	for (let attempt = 1; ; attempt++) {
		const end = await settled(exchanged(context, attempt === 1 ? base : await fullGrant(context)));
		if ('value' in end) return end.value;
		if (!(end.error instanceof BearerRefused) || attempt === EXCHANGES) throw end.error;
		await sleep(Math.random() * LONGEST_STAGGER_MS);
	}
}

async function refreshed(context: SignIn, previous: Session): Promise<Session | undefined> {
	if (!isRefreshable(previous, context.sessionKey, Date.now())) return undefined;
	const request = refreshGrantRequest(context.grant, context.credentials, previous.refreshToken);
	if (!request) return undefined;
	const end = await settled(requestSession(context, request));
	if ('error' in end) {
		// A dead refresh token is answered with a 500 by some: the secrets still decide.
		if (end.error instanceof SessionError && ['refused', 'failing'].includes(end.error.kind)) return undefined;
		throw end.error;
	}
	const { refreshToken, refreshExpiresAt } = previous;
	// RFC 6749, 6: an answer without a new refresh token leaves the old one in force.
	return end.value.refreshToken === '' ? { ...end.value, refreshToken, refreshExpiresAt } : end.value;
}

async function fullGrant(context: SignIn): Promise<Session> {
	return await requestSession(context, fullGrantRequest(context.grant, context.credentials));
}

/** The exchanged bearer, with the refresh token of the session it came from: only that one is known to refresh. */
async function exchanged(context: SignIn, base: Session): Promise<Session> {
	const request = exchangeRequest(context.grant, context.credentials, base.accessToken);
	if (!request) return base;
	const session = await requestSession(context, request, BearerRefused);
	const { refreshToken, refreshExpiresAt } = base;
	return { ...session, refreshToken, refreshExpiresAt, expiresAt: Math.min(session.expiresAt, base.expiresAt) };
}

async function requestSession(
	context: SignIn,
	request: IHttpRequestOptions,
	Unauthorized: typeof SessionError = SessionError,
): Promise<Session> {
	const { grant, helpers, sessionKey } = context;
	const sentAt = Date.now();
	const answer = await askTokenEndpoint(helpers, grant.provider, request);
	if (answer.statusCode === 401) throw new Unauthorized('refused', refusalText(context, answer, request.url));
	if (answer.statusCode >= 300) throw new SessionError('refused', refusalText(context, answer, request.url));
	const read = readTokenAnswer(grant.answer, answer.body, sentAt);
	if ('session' in read) return { ...read.session, sessionKey };
	throw new SessionError(
		'refused',
		`${grant.provider} answered the sign-in with ${read.flaw} (${new URL(request.url).origin}). Check the address in the credential: it has to be the provider's API host.`,
	);
}

/** Words a definite no: what was said, and what to check, by the OAuth error code (RFC 6749, 5.2). */
function refusalText(context: SignIn, answer: IN8nHttpFullResponse, url: string): string {
	const { grant, credentials } = context;
	const { provider, refusals } = grant;
	if (answer.statusCode < 400 || answer.statusCode === 404 || answer.statusCode === 405) {
		return `${provider} has no sign-in at ${new URL(url).origin} (status ${answer.statusCode}). Check the address in the credential.`;
	}
	const body = (typeof answer.body === 'object' && answer.body !== null ? answer.body : {}) as Record<string, unknown>;
	const code = typeof body.error === 'string' ? body.error : '';
	const words = [code, body.error_description ?? body.message].filter(
		(part) => typeof part === 'string' && part !== '',
	);
	const said = redactedExcerpt(words.join(', '), secretsOf(credentials, grant.secrets), 200);
	const status = `status ${answer.statusCode}${said === '' ? '' : `: ${said}`}`;
	const advice = Object.hasOwn(refusals, code) ? refusals[code] : refusals.default;
	return `${provider} did not accept the sign-in (${status}). ${advice}`;
}
