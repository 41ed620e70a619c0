import { clock } from '../../../credentials/foundation/clock';

import { proof } from '../../../credentials/session/probe';
import {
	accountOf,
	hasEnded,
	isRejected,
	isVouchedFor,
	markEnded,
	markRejected,
	slowestLogin,
	vouchFor,
	type ProbeVerdict,
} from '../../../credentials/session/processMemory';
import { readSession } from '../../../credentials/session/session';
import type { Refusal } from './bearerKeeper';
import { cancelSignalOf } from './context';
import { pause } from './pause';
import { lookForNewer } from './lookAround';
import { currentBearer, readAgain, type SessionSnapshot } from './sessionSnapshot';

const VOUCHED_MS = 60_000;
/**
 * A provider that keeps only the newest session can need several rounds while workers contend, the more the more of
 * them there are: so long a request is sent again and again.
 */
const LONGEST_CONTENTION_MS = 30_000;
const FIRST_PAUSE_MS = 500;
const ROUNDS = 8;
const LONGEST_ROUNDS_MS = 90_000;

/**
 * Deals with a refused bearer, once for all items of the execution.
 * @returns true: send again, a new bearer is there or will be got; false: the refusal is about rights
 */
export async function afterRefusal(snapshot: SessionSnapshot, refusal: Refusal): Promise<boolean> {
	noteIfNew(snapshot, refusal);
	if (refusal.status === 401) markEnded(refusal.bearer);
	// guard: time counts after a refusal, not tries
	const hasTime = refusal.lasted < timeFor(snapshot);
	while (snapshot.renewal) {
		if (await snapshot.renewal) return hasTime;
		// That another item's refusal is about rights says nothing of a 401.
		if (refusal.status !== 401) return false;
	}
	// Marked: another item or execution is getting one; this one reads the credential again before it is sent.
	if (currentBearer(snapshot) !== refusal.bearer || isRejected(refusal.bearer)) return hasTime;
	snapshot.renewal = settle(snapshot, refusal).finally(() => {
		snapshot.renewal = undefined;
	});
	return await snapshot.renewal;
}

async function settle(snapshot: SessionSnapshot, refusal: Refusal): Promise<boolean> {
	const { bearer, status } = refusal;
	const isKnown = isVouchedFor(bearer, status, clock.stopwatch());
	const lasted = refusal.lasted + (isKnown ? 0 : await makeWay(snapshot, refusal));
	if (await adoptStored(snapshot, bearer)) return true;
	if (await lacksRight(snapshot, refusal, isKnown)) return false;
	// One that anybody has seen refused with 401 meanwhile is dead.
	if (!isRejected(bearer) && isAboutRights(snapshot, { ...refusal, lasted })) {
		await lookForNewer(snapshot, bearer);
		if (await adoptStored(snapshot, bearer)) return true;
		// All the time there was, and one bearer after the other: the right to the request that was to tell is missing, too.
		if (status !== 401 && hasEnded(bearer)) noteMissingProbe(snapshot);
		noteMissingRight(snapshot, refusal);
		return false;
	}
	// The signer will not use it any more, which makes n8n run the hook before anything is sent.
	markRejected(bearer);
	return true;
}

/** @param isKnown it was found out a moment ago; since then another worker's login may have ended the bearer */
async function lacksRight(snapshot: SessionSnapshot, refusal: Refusal, isKnown: boolean): Promise<boolean> {
	const { bearer, status } = refusal;
	// What is stored by now is another, which this process has seen refused: that it is good says nothing of this one.
	if (currentBearer(snapshot) !== bearer) return false;
	// Once for all of an execution is enough.
	if (status === 401 || (isKnown && snapshot.vouched === bearer)) return isKnown;
	// guard: the provider is asked whether a bearer is good before it is replaced for what may be a missing right
	const verdict = await verdictOn(snapshot);
	if (verdict === 'accepted') noteMissingRight(snapshot, refusal);
	if (verdict !== 'unknown') return verdict === 'accepted';
	if (isKnown) snapshot.vouched = bearer;
	return isKnown;
}

/**
 * Asks the provider by the request that tests the credential, too: a bearer that it accepts there lacks a right. Without
 * that whoever signs in quickly gets one bearer after the other while the slow sign-in of another worker, which ends them
 * all, is on its way, and takes it for a missing right.
 */
async function verdictOn({ context, provider, credentials }: SessionSnapshot): Promise<ProbeVerdict> {
	const session = readSession(credentials);
	if (hasEnded(session.accessToken)) return 'refused';
	const verdict = await proof(context.helpers, provider.grant, credentials, session);
	const account = accountOf(session.sessionKey);
	// The right to that request may be missing as well, unless it has worked before.
	const mayLackIt = !account.probeWorks && (account.lacksProbe || !account.hasOthers);
	if (verdict === 'unclear' && mayLackIt) return 'unknown';
	if (verdict === 'refused' || verdict === 'unclear') markEnded(session.accessToken);
	return verdict;
}

function noteMissingProbe({ credentials }: SessionSnapshot): void {
	const account = accountOf(readSession(credentials).sessionKey);
	account.lacksProbe = !account.probeWorks;
}

/** Other items with this bearer need not find it out for themselves. */
function noteMissingRight(snapshot: SessionSnapshot, { bearer, status }: Refusal): void {
	snapshot.vouched = bearer;
	vouchFor(bearer, status, clock.stopwatch() + VOUCHED_MS);
}

/** Where sign-ins take long, a round of them does. @returns milliseconds */
function timeFor({ credentials }: SessionSnapshot): number {
	return LONGEST_CONTENTION_MS + roundsOf(credentials);
}

/** Milliseconds that some sign-ins of this account take; a quick one after slow ones says nothing of other workers'. */
function roundsOf(credentials: SessionSnapshot['credentials']): number {
	return Math.min(LONGEST_ROUNDS_MS, ROUNDS * slowestLogin(accountOf(readSession(credentials).sessionKey)));
}

/**
 * Random pauses, each about twice as long as the last: of workers that end each other's sessions one gets through.
 * @returns milliseconds
 */
async function makeWay(snapshot: SessionSnapshot, { count, lasted }: Refusal): Promise<number> {
	if (count < 2) return 0;
	const doubled = FIRST_PAUSE_MS * 2 ** (count - 2) * (1 + clock.random() / 2);
	const wait = Math.max(0, Math.min(doubled, timeFor(snapshot) - lasted));
	await pause(wait, cancelSignalOf(snapshot.context));
	return wait;
}

/** New bearers that have to be refused before it is about rights: one may have been ended by another worker's login. */
const NEW_REFUSED = 2;

/**
 * A status other than 401 that new bearers did not mend; a 401 that none of several mended in all the time there was.
 */
function isAboutRights(snapshot: SessionSnapshot, refusal: Refusal): boolean {
	const { bearer, status, lasted } = refusal;
	// What somebody else has seen refused with 401 says nothing of rights.
	const fresh = new Set([...refusal.fresh].filter((one) => !hasEnded(one)));
	if (lasted >= timeFor(snapshot)) return true;
	// guard: two new bearers have to be refused before it is about rights
	return status !== 401 && !hasEnded(bearer) && fresh.size >= NEW_REFUSED && lasted >= roundsOf(snapshot.credentials);
}

/** New is what was got after the first refusal: what was merely there already may have ended together with the first. */
function noteIfNew({ credentials }: SessionSnapshot, { bearer, since, fresh }: Refusal): void {
	if (currentBearer({ credentials }) === bearer && readSession(credentials).issuedAt >= since) fresh.add(bearer);
}

/** Takes over a bearer that another execution or worker has stored meanwhile. */
async function adoptStored(snapshot: SessionSnapshot, refused: string): Promise<boolean> {
	await readAgain(snapshot);
	const bearer = currentBearer(snapshot);
	if (bearer === '' || bearer === refused || isRejected(bearer)) return false;
	// Or the signer would go back to it: by its own clock it may look like the newer one.
	markRejected(refused);
	return true;
}
