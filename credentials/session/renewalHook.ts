import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import { isFresh } from './freshness';
import type { GrantDialect } from './grantDialect';
import { isStillAccepted } from './probe';
import { accountOf, markRejected } from './processMemory';
import { readSession, toStored, type Session } from './session';
import { sessionKeyOf } from './sessionKey';
import { singleSignIn } from './singleSignIn';

const ownRequests = new WeakSet<object>();

/**
 * Tells the hook that requests with this credential object come from a transport which finds out by itself
 * when a bearer is refused, so that a fresh bearer needs no probe.
 */
export function renewsByItself(credentials: object): void {
	ownRequests.add(credentials);
}

/**
 * A credential's `preAuthentication`. n8n calls it when there is no bearer, after a refusal (or what looks
 * like one), and in every credential test; what it returns is stored. `{}` means: keep what is stored.
 * @throws SessionError worded for the user
 */
export function renewalHook(grant: GrantDialect) {
	return async function (
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const sessionKey = sessionKeyOf(grant, credentials);
		const stored = readSession(credentials);
		const { newest } = accountOf(sessionKey);
		if (newest && isIssuedLater(newest, stored) && isFresh(newest, sessionKey, Date.now())) return toStored(newest);
		if (isFresh(stored, sessionKey, Date.now())) {
			if (ownRequests.has(credentials)) return {};
			if (await isStillAccepted(this.helpers, grant, credentials, stored)) return {};
			markRejected(stored.accessToken);
		}
		const context = { helpers: this.helpers, grant, credentials, sessionKey };
		return toStored(await singleSignIn(context, latest(stored, newest)));
	};
}

/** Handing out an older session over a newer stored one would poison the database for all workers. */
function isIssuedLater(session: Session, stored: Session): boolean {
	return stored.sessionKey !== session.sessionKey || session.issuedAt > stored.issuedAt;
}

/** Whose refresh token to use: after a rotation in this process the stored one is spent. */
function latest(stored: Session, newest: Session | undefined): Session {
	return newest && isIssuedLater(newest, stored) ? newest : stored;
}
