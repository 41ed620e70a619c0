import { clock } from '../foundation/clock';
import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import { isFresh } from './freshness';
import type { Credentials, GrantDialect } from './grantDialect';
import { isOneOfSeveral, isOwn, lookAgain } from './ownRequests';
import { probe } from './probe';
import { accountOf, markRejected } from './processMemory';
import { readSession, toStored, type Session } from './session';
import { sessionKeyOf } from './sessionKey';
import type { SignIn } from './signIn';
import { settled } from '../foundation/settled';
import { singleSignIn } from './singleSignIn';

/** A bearer younger than this has not expired; an unclear answer then means a missing right. */
const YOUNG_MS = 60_000;

/**
 * A credential's `preAuthentication`. n8n calls it when there is no bearer, after a refusal (or what looks
 * like one), and in every credential test; what it returns is stored. `{}` means: keep what is stored.
 * @throws SessionError worded for the user
 */
export function renewalHook(grant: GrantDialect) {
	return async function (this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject): Promise<IDataObject> {
		// The transport takes an edit over into this very object while a sign-in is under way.
		// guard: a sign-in works on a copy of the credential
		const typed = { ...credentials };
		const sessionKey = sessionKeyOf(grant, typed);
		const stored = readSession(typed);
		const context = { helpers: this.helpers, grant, credentials: typed, sessionKey };
		if (newerSession(sessionKey, stored) || !isFresh(stored, sessionKey, clock.now())) {
			const began = clock.stopwatch();
			const session = await renewed(context, stored);
			// A database that is away shows when n8n comes to store it.
			// guard: what another worker has stored during a slow sign-in stays
			if (clock.stopwatch() - began >= SLOW_MS) await settled(lookAgain(credentials));
			if (isOvertaken(grant, credentials, session)) return {};
			if (!isOneOfSeveral(credentials)) return toStored(session);
			// What is returned n8n stores, and it has one place for the bearers of all accounts.
			Object.assign(credentials, toStored(session));
			return {};
		}
		return isOwn(credentials) ? {} : await afterSomebodysFailure(context, stored);
	};
}

/** In such a time another worker may have stored a bearer that was issued later, and has ended this one. */
const SLOW_MS = 1_000;

/** Meanwhile the credential at hand has been edited, or has taken over a bearer that was issued later. */
function isOvertaken(grant: GrantDialect, credentials: Credentials, session: Session): boolean {
	const { sessionKey, issuedAt } = session;
	const live = readSession(credentials);
	const isNewer = live.issuedAt > issuedAt && isFresh(live, sessionKey, clock.now());
	return isNewer || sessionKeyOf(grant, credentials) !== sessionKey;
}

/** A session that this process got after the stored one; else a new one. */
async function renewed(context: SignIn, stored: Session): Promise<Session> {
	const { sessionKey } = context;
	return (
		newerSession(sessionKey, stored) ?? (await singleSignIn(context, latest(stored, accountOf(sessionKey).newest)))
	);
}

function newerSession(sessionKey: string, stored: Session): Session | undefined {
	const { newest } = accountOf(sessionKey);
	return newest && isIssuedLater(newest, stored) && isFresh(newest, sessionKey, clock.now()) ? newest : undefined;
}

/** The bearer looks good, yet a request with it has failed: n8n sends that one again if we return anything. */
async function afterSomebodysFailure(context: SignIn, stored: Session): Promise<IDataObject> {
	const { helpers, grant, credentials, sessionKey } = context;
	if (!grant.probe) return await afterUnaskable(context, stored);
	const account = accountOf(sessionKey);
	const verdict = await probe(helpers, grant, credentials, stored);
	const isYoung = clock.now() - stored.issuedAt < YOUNG_MS;
	if (verdict === 'accepted' || (verdict === 'unclear' && (isYoung || account.probeSaysNothing))) return {};
	if (verdict === 'refused') markRejected(stored.accessToken);
	// Somebody else may have renewed while the probe was under way.
	const session = await renewed(context, stored);
	if (verdict === 'refused' || (await probe(helpers, grant, credentials, session)) === 'accepted')
		return toStored(session);
	// The signer goes on with the new session from memory; storing it would make n8n send the request again.
	account.probeSaysNothing = true;
	return {};
}

/** Not more often than this: what failed was most likely something else. */
const UNASKED_MS = 600_000;

/**
 * Nobody can be asked whether the bearer is good. Once in a while a new one is got, which the signer goes on with from
 * memory: storing it would make n8n send the failed request again.
 */
async function afterUnaskable(context: SignIn, stored: Session): Promise<IDataObject> {
	if (Math.abs(clock.now() - stored.issuedAt) >= UNASKED_MS) await settled(singleSignIn(context, stored));
	return {};
}

/** Handing out an older session over a newer stored one would poison the database for all workers. */
function isIssuedLater(session: Session, stored: Session): boolean {
	// guard: no older session over a newer one
	return stored.sessionKey !== session.sessionKey || session.issuedAt > stored.issuedAt;
}

/** Whose refresh token to use: after a rotation in this process the stored one is spent. */
function latest(stored: Session, newest: Session | undefined): Session {
	return newest && isIssuedLater(newest, stored) ? newest : stored;
}
