import { clock } from '../../../credentials/foundation/clock';
import { isUsable } from '../../../credentials/session/freshness';
import { isOneOfSeveral } from '../../../credentials/session/ownRequests';
import { accountOf, isRejected, type Account } from '../../../credentials/session/processMemory';
import { readSession, type Session } from '../../../credentials/session/session';
import { hasUsableBearer, readAgain, type SessionSnapshot } from './sessionSnapshot';

const LOOK_EVERY_MS = 150;
const SHORTEST_LOOK_MS = 400;
const LONGEST_LOOK_MS = 3_000;
/** However long the last login took. */
const LONGEST_LOGIN_MS = 30_000;
/** A bearer of one's own that is refused at this age has been ended by another worker's login. */
const YOUNG_MS = 5_000;
/** As long as nobody signs in: for items that come one after another. */
const REMEMBERED_MS = 10_000;

/**
 * Waits for a bearer that another worker stores, unless it is for this process to get one: whoever got the last bearer
 * renews at once, everybody else looks at the database for a while first. No lock, no message, and yet one login.
 */
export async function lookAround(snapshot: SessionSnapshot): Promise<void> {
	// Bearers of several accounts in one credential are in no database.
	if (isOneOfSeveral(snapshot.credentials)) return;
	const stored = readSession(snapshot.credentials);
	// guard: who did not get the last bearer looks around before renewing
	if (isOnesTurn(stored)) return;
	await shared(snapshot, stored.accessToken);
}

/** The same whoever's turn it is: the bearer has been refused in a way that may mean a missing right. */
export async function lookForNewer(snapshot: SessionSnapshot, bearer: string): Promise<void> {
	await shared(snapshot, bearer);
}

function isOnesTurn(stored: Session): boolean {
	if (stored.accessToken === '') return true;
	const account = accountOf(stored.sessionKey);
	if (isDealtWith(account, stored)) return true;
	return account.newest?.accessToken === stored.accessToken && !(isRejected(stored.accessToken) && isYoung(account));
}

/** In this process a login is under way, has worked, or has failed a moment ago; or somebody has just looked. */
function isDealtWith({ login, newest, failure, lookedFor }: Account, { accessToken }: Session): boolean {
	const now = clock.stopwatch();
	if (login ?? (failure && now < failure.until)) return true;
	if (newest && isUsable(newest, clock.now())) return true;
	return lookedFor?.token === accessToken && now < lookedFor.until;
}

/** By the time it was received: a login may take long. */
function isYoung({ newest, loginMs = 0 }: Account): boolean {
	return clock.now() - (newest?.issuedAt ?? 0) < YOUNG_MS + 2 * loginMs;
}

const looks = new Map<string, Promise<void>>();

/** Once for all executions of this process: the shortest of many waits would make all workers renew at once. */
async function shared(snapshot: SessionSnapshot, bearer: string): Promise<void> {
	const look = looks.get(bearer) ?? untilReplaced(snapshot, bearer).finally(() => looks.delete(bearer));
	looks.set(bearer, look);
	await look;
	// It was another execution's credential that the one look has read again.
	if (readSession(snapshot.credentials).accessToken === bearer) await readAgain(snapshot);
}

async function untilReplaced(snapshot: SessionSnapshot, bearer: string): Promise<void> {
	const account = accountOf(readSession(snapshot.credentials).sessionKey);
	const atRandom = SHORTEST_LOOK_MS + (LONGEST_LOOK_MS - SHORTEST_LOOK_MS) * clock.random();
	const wait = Math.max(atRandom, Math.min(LONGEST_LOGIN_MS, 2 * (account.loginMs ?? 0)));
	for (let waited = 0; waited < wait; waited += LOOK_EVERY_MS) {
		await clock.sleep(Math.min(LOOK_EVERY_MS, wait - waited));
		await readAgain(snapshot);
		if (hasUsableBearer(snapshot) && readSession(snapshot.credentials).accessToken !== bearer) return;
	}
	account.lookedFor = { token: bearer, until: clock.stopwatch() + REMEMBERED_MS };
}
