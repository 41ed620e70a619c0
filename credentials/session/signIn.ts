import { clock } from '../foundation/clock';
import type { IHttpRequestHelper, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { passwordFields, type Credentials, type GrantDialect } from './grantDialect';
import { isRefreshable } from './freshness';
import { redactedExcerpt, secretsOf } from './redaction';
import { probe } from './probe';
import { markRejected } from './processMemory';
import type { Session } from './session';
import { SessionError } from './sessionError';
import { refusalWords } from './refusalWords';
import { settled } from '../foundation/settled';
import { valueAt } from '../foundation/valueAt';
import { readTokenAnswer } from './tokenAnswer';
import { askTokenEndpoint } from './tokenEndpoint';
import { flawAround } from './typedKey';
import { exchangeRequest, fullGrantRequest, refreshGrantRequest } from './tokenRequest';

export interface SignIn {
	helpers: IHttpRequestHelper['helpers'];
	grant: GrantDialect;
	credentials: Credentials;
	sessionKey: string;
}

/** With a provider that keeps only the newest session, another worker's login can end ours before the exchange. */
class BearerRefused extends SessionError {}

/** The bearer was good when the provider gave it, and over when it came. */
class RanOutOnItsWay extends SessionError {}

/** Every try is a sign-in: so many and no more. */
const EXCHANGES = 8;
/** Of those whose bearers have run out by the time they come. */
const SIGN_INS = 3;
const FIRST_STAGGER_MS = 500;

/**
 * Gets a new session: by the refresh grant if `previous` has a refresh token that may still work, else,
 * or when that is refused, by the full grant; then the exchange where one is wanted.
 * @throws SessionError
 */
export async function signIn(context: SignIn, previous: Session): Promise<Session> {
	let session = (await refreshed(context, previous)) ?? (await fullGrant(context));
	for (let refused = 0, late = 0; ; session = await fullGrant(context)) {
		const end = await settled(exchanged(context, session));
		if ('value' in end) return end.value;
		if (end.error instanceof RanOutOnItsWay && ++late < SIGN_INS) continue;
		if (!(end.error instanceof BearerRefused)) throw end.error;
		if (++refused > 1 && (await isAlive(context, session))) throw end.error;
		if (refused === EXCHANGES) throw new SessionError('contended', contendedText(context, end.error));
		// guard: workers that end each other's sign-ins make way
		await clock.sleep(FIRST_STAGGER_MS * 2 ** Math.min(refused, 4) * clock.random());
	}
}

/** Then it was the right that was missing. */
async function isAlive({ helpers, grant, credentials }: SignIn, session: Session): Promise<boolean> {
	return grant.probe !== undefined && (await probe(helpers, grant, credentials, session)) === 'accepted';
}

async function refreshed(context: SignIn, previous: Session): Promise<Session | undefined> {
	if (!isRefreshable(previous, context.sessionKey, clock.now())) return undefined;
	const request = refreshGrantRequest(context.grant, context.credentials, previous.refreshToken);
	if (!request) return undefined;
	const end = await settled(requestSession(context, request, { isRefresh: true }));
	if ('error' in end) {
		// A dead refresh token is answered with a 500 by some: the secrets still decide.
		if (!(end.error instanceof SessionError && ['refused', 'failing'].includes(end.error.kind))) throw end.error;
		// guard: a refresh token that failed is not tried again
		markRejected(previous.refreshToken);
		return undefined;
	}
	const { refreshToken, refreshExpiresAt } = previous;
	// RFC 6749, 6: an answer without a new refresh token leaves the old one in force; a new one takes its place for good.
	if (end.value.refreshToken === '') return { ...end.value, refreshToken, refreshExpiresAt };
	if (end.value.refreshToken !== refreshToken) markRejected(refreshToken);
	return end.value;
}

/** Some providers hand out a living bearer once more, also in its last seconds: the next one will be another. */
async function fullGrant(context: SignIn): Promise<Session> {
	for (let attempt = 1; ; attempt++) {
		const end = await settled(requestSession(context, fullGrantRequest(context.grant, context.credentials)));
		if ('value' in end) return end.value;
		if (!(end.error instanceof RanOutOnItsWay) || attempt === SIGN_INS) throw end.error;
	}
}

/** The exchanged bearer, with the refresh token of the session it came from: only that one is known to refresh. */
async function exchanged(context: SignIn, base: Session): Promise<Session> {
	const request = exchangeRequest(context.grant, context.credentials, base.accessToken);
	if (!request) return base;
	const session = await requestSession(context, request, { Unauthorized: BearerRefused });
	const { refreshToken, refreshExpiresAt } = stillAlive(context.grant.provider, base);
	return { ...session, refreshToken, refreshExpiresAt, expiresAt: Math.min(session.expiresAt, base.expiresAt) };
}

async function requestSession(
	context: SignIn,
	request: IHttpRequestOptions,
	{ Unauthorized = SessionError, isRefresh = false }: { Unauthorized?: typeof SessionError; isRefresh?: boolean } = {},
): Promise<Session> {
	const { grant, helpers, sessionKey } = context;
	const { answer, sentAt } = await askTokenEndpoint(helpers, grant.provider, request, isRefresh);
	if (answer.statusCode === 407) throw new SessionError('unreachable', proxyText(context, request.url));
	if (answer.statusCode === 401) throw new Unauthorized('refused', refusalText(context, answer, request.url));
	if (answer.statusCode >= 300) throw new SessionError('refused', refusalText(context, answer, request.url));
	const read = readTokenAnswer(grant.answer, answer.body, sentAt);
	if ('session' in read) return { ...alive(grant.provider, read.session), sessionKey };
	throw new SessionError('refused', flawText(context, answer, read.flaw, request.url));
}

/** Less than this and it would be renewed before each request. */
const SHORTEST_LIFE_MS = 1_000;

/** A bearer that cannot be used even once is a failure, and remembered as one. @throws SessionError */
function alive<Issued extends Omit<Session, 'sessionKey'>>(provider: string, session: Issued): Issued {
	const isTooShort = session.expiresAt - session.issuedAt < SHORTEST_LIFE_MS;
	if (isTooShort) throw new SessionError('refused', expiredText(provider, session));
	return stillAlive(provider, session);
}

/** @throws RanOutOnItsWay */
function stillAlive<Issued extends Omit<Session, 'sessionKey'>>(provider: string, session: Issued): Issued {
	if (clock.now() < session.expiresAt) return session;
	throw new RanOutOnItsWay('refused', expiredText(provider, session));
}

const expiredText = (provider: string, { issuedAt, expiresAt }: Omit<Session, 'sessionKey'>) =>
	`${provider} answered the sign-in with a bearer that has expired already: it lives for ${(expiresAt - issuedAt) / 1000} seconds. Ask the provider how long a bearer should live.`;

const contendedText = ({ grant: { provider } }: SignIn, { message }: SessionError) =>
	`${message} ${provider} ended each of ${EXCHANGES} sign-ins before its second step: other workers or programs sign in as the same user at the same time, or this user may not act as another. Nothing was sent. Try again in a while, with fewer executions at a time.`;

const proxyText = ({ grant: { provider } }: SignIn, url: string) =>
	`The proxy between n8n and ${provider} wants a sign-in of its own (${new URL(url).origin}: status 407). Nothing was sent to ${provider}. Check user and password in HTTPS_PROXY or HTTP_PROXY of n8n.`;

/** Words an answer with a good status and no token: a refusal all the same if it says so. */
function flawText(context: SignIn, answer: IN8nHttpFullResponse, flaw: string, url: string): string {
	const { grant } = context;
	const { body } = answer;
	const said = quotable(context, refusalWords(body).said);
	const isRefusal = valueAt(body, 'success') !== true && valueAt(body, grant.answer.accessToken) === undefined;
	// guard: a refusal with a good status is a refusal
	if (said !== '' && typeof body !== 'string' && isRefusal) return refusedText(context, answer);
	const quoted = said === '' ? '' : ` and says "${said}"`;
	return `${grant.provider} answered the sign-in with ${flaw} (${new URL(url).origin})${quoted}. Check the address in the credential: it has to be the provider's API host.`;
}

/** Words a definite no: what was said, and what to check. */
function refusalText(context: SignIn, answer: IN8nHttpFullResponse, url: string): string {
	const { statusCode, headers } = answer;
	if (statusCode >= 400 && statusCode !== 404 && statusCode !== 405) return refusedText(context, answer);
	const { origin, pathname } = new URL(url);
	const target = targetOf(headers?.location, url);
	const points = target ? ` and points to ${target.origin}${target.pathname}, which is not followed` : '';
	return `${context.grant.provider} has no sign-in at ${origin}${pathname} (status ${statusCode})${points}. Check the address in the credential.`;
}

function targetOf(location: unknown, url: string): URL | undefined {
	return typeof location === 'string' && URL.canParse(location, url) ? new URL(location, url) : undefined;
}

/** The advice goes by the OAuth error code (RFC 6749, 5.2). */
function refusedText(context: SignIn, { statusCode, body }: IN8nHttpFullResponse): string {
	const { provider, refusals } = context.grant;
	const { code, said } = refusalWords(body);
	const quoted = quotable(context, said);
	const status = `status ${statusCode}${quoted === '' ? '' : `: ${quoted}`}`;
	const advice = Object.hasOwn(refusals, code) ? refusals[code] : refusals.default;
	return `${provider} did not accept the sign-in (${status}). ${advice}${passwordAdvice(context)}`;
}

/** A space around a password may belong to it: it is sent, and pointed out. */
function passwordAdvice({ grant, credentials }: SignIn): string {
	const labels = grant.required(credentials);
	return passwordFields(grant, credentials)
		.map((field) => [labels[field], flawAround(String(credentials[field] ?? ''))])
		.map(([label, flaw]) => (flaw === undefined ? '' : ` "${label}" in the credential ${flaw}.`))
		.join('');
}

const quotable = ({ grant, credentials }: SignIn, said: string) =>
	redactedExcerpt(said, secretsOf(credentials, grant.secrets), 200);
