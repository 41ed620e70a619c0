import { clock } from '../../../credentials/foundation/clock';
import { isUsable } from '../../../credentials/session/freshness';
import { isOneOfSeveral } from '../../../credentials/session/ownRequests';
import { accountOf, isRejected, type Account } from '../../../credentials/session/processMemory';
import { readSession, type Session } from '../../../credentials/session/session';
import { hasUsableBearer, readAgain, type SessionSnapshot } from './sessionSnapshot';

const LOOK_EVERY_MS = 150;
const SHORTEST_LOOK_MS = 400;
const LONGEST_LOOK_MS = 3_000;
/** Where whoever got the bearer looks for the shortest time first, and then signs in: so much longer for the others. */
const ISSUER_FIRST_MS = 1_200;
/** Each for another bearer. */
const MOST_LOOKS = 4;
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
	for (let look = 0; look < MOST_LOOKS; look++) {
		const stored = readSession(snapshot.credentials);
		// guard: who did not get the last bearer looks around before renewing
		if (isOnesTurn(stored)) return;
		await shared(snapshot, stored.accessToken, FOR_ONES_TURN);
		// One that is dead as well: now it is for whoever got that one to renew.
		if (hasUsableBearer(snapshot) || readSession(snapshot.credentials).accessToken === stored.accessToken) return;
	}
}

/** The same whoever's turn it is: the bearer has been refused in a way that may mean a missing right. */
export async function lookForNewer(snapshot: SessionSnapshot, bearer: string): Promise<void> {
	await shared(snapshot, bearer, FOR_A_GOOD_ONE);
}

function isOnesTurn(stored: Session): boolean {
	if (stored.accessToken === '') return true;
	const account = accountOf(stored.sessionKey);
	if (isDealtWith(account, stored)) return true;
	return isIssuer(account, stored) && !(isRejected(stored.accessToken) && isYoung(stored, account));
}

/** In this process a login is under way, has worked, or has failed a moment ago; or somebody has just looked. */
function isDealtWith({ login, newest, failure, lookedFor }: Account, { accessToken, issuedAt }: Session): boolean {
	const now = clock.stopwatch();
	if (login ?? (failure && now < failure.until)) return true;
	// One that looks older, by clocks that differ perhaps, nobody would go on with.
	if (newest && newest.issuedAt > issuedAt && isUsable(newest, clock.now())) return true;
	return lookedFor?.token === accessToken && now < lookedFor.until;
}

/** By the time it was received: a login may take long. */
function isYoung({ issuedAt }: Session, { loginMs = 0 }: Account): boolean {
	return clock.now() - issuedAt < YOUNG_MS + 2 * loginMs;
}

const isIssuer = ({ newest }: Account, { accessToken }: Session) => newest?.accessToken === accessToken;

/** How long to look, milliseconds, and what ends it before. */
interface Look {
	time: (account: Account, stored: Session) => number;
	isOver: (snapshot: SessionSnapshot, bearer: string) => boolean;
}

const isReplaced = ({ credentials }: SessionSnapshot, bearer: string) =>
	readSession(credentials).accessToken !== bearer;

const looks = new Map<string, Promise<void>>();

/** Once for all executions of this process: the shortest of many waits would make all workers renew at once. */
async function shared(snapshot: SessionSnapshot, bearer: string, { time, isOver }: Look): Promise<void> {
	const look =
		looks.get(bearer) ?? untilReplaced(snapshot, bearer, { time, isOver }).finally(() => looks.delete(bearer));
	looks.set(bearer, look);
	await look;
	// It was another execution's credential that the one look has read again.
	if (readSession(snapshot.credentials).accessToken === bearer) await readAgain(snapshot);
}

async function untilReplaced(snapshot: SessionSnapshot, bearer: string, { time, isOver }: Look): Promise<void> {
	const stored = readSession(snapshot.credentials);
	const account = accountOf(stored.sessionKey);
	const wait = time(account, stored);
	for (let waited = 0; waited < wait; waited += LOOK_EVERY_MS) {
		await clock.sleep(Math.min(LOOK_EVERY_MS, wait - waited));
		await readAgain(snapshot);
		if (isOver(snapshot, bearer)) return;
	}
	account.lookedFor = { token: bearer, until: clock.stopwatch() + REMEMBERED_MS };
}

/** Two that look for the same time would both sign in: a young bearer that nobody's login has ended is its issuer's. */
function timeToLook(account: Account, stored: Session): number {
	if (isIssuer(account, stored)) return Math.max(SHORTEST_LOOK_MS, logins(account));
	return timeToWait(account) + (isYoung(stored, account) ? ISSUER_FIRST_MS : 0);
}

function timeToWait(account: Account): number {
	const atRandom = SHORTEST_LOOK_MS + (LONGEST_LOOK_MS - SHORTEST_LOOK_MS) * clock.random();
	return Math.max(atRandom, logins(account));
}

/** Somebody else's takes about as long. */
const logins = ({ loginMs = 0 }: Account) => Math.min(LONGEST_LOGIN_MS, 2 * loginMs);

const FOR_ONES_TURN: Look = { time: timeToLook, isOver: isReplaced };
const FOR_A_GOOD_ONE: Look = {
	time: timeToWait,
	isOver: (snapshot, bearer) => isReplaced(snapshot, bearer) && hasUsableBearer(snapshot),
};
