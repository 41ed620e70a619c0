import { stopwatch } from '../../../credentials/foundation/stopwatch';
import { sleep } from 'n8n-workflow';

import { isRejected, isVouchedFor, markRejected, vouchFor } from '../../../credentials/session/processMemory';
import { readSession } from '../../../credentials/session/session';
import type { Refusal } from './bearerKeeper';
import { cancelSignalOf } from './context';
import { pause } from './pause';
import { currentBearer, readAgain, type SessionSnapshot } from './sessionSnapshot';

/** Time for another worker's login to reach the database. */
const LONGEST_LOOK_AROUND_MS = 500;
const LOOK_EVERY_MS = 150;
/** A bearer refused at this age has been ended by another worker's login; that one's bearer is on its way. */
const YOUNG_MS = 5_000;
const WAIT_FOR_NEWER_MS = 1_500;
const VOUCHED_MS = 60_000;
/**
 * A provider that keeps only the newest session can need several rounds while workers contend, the more the more of
 * them there are: so long a request is sent again and again.
 */
const LONGEST_CONTENTION_MS = 30_000;
const FIRST_PAUSE_MS = 500;

/**
 * Deals with a refused bearer, once for all items of the execution.
 * @returns true: send again, a new bearer is there or will be got; false: the refusal is about rights
 */
export async function afterRefusal(snapshot: SessionSnapshot, refusal: Refusal): Promise<boolean> {
	const hasTime = refusal.lasted < LONGEST_CONTENTION_MS;
	if (snapshot.renewal) return (await snapshot.renewal) && hasTime;
	if (currentBearer(snapshot) !== refusal.bearer) return hasTime;
	snapshot.renewal = settle(snapshot, refusal).finally(() => {
		snapshot.renewal = undefined;
	});
	return await snapshot.renewal;
}

async function settle(snapshot: SessionSnapshot, refusal: Refusal): Promise<boolean> {
	const { bearer, status } = refusal;
	if (isVouchedFor(bearer, status, stopwatch())) return false;
	const lasted = refusal.lasted + (await makeWay(snapshot, refusal));
	if (await adoptStored(snapshot, bearer)) return true;
	// Another execution of this process has looked around already; the hook shares one login among all.
	if (isRejected(bearer)) return true;
	await lookAround(snapshot, bearer);
	if (await adoptStored(snapshot, bearer)) return true;
	if (isAboutRights(snapshot, { ...refusal, lasted })) {
		vouchFor(bearer, status, stopwatch() + VOUCHED_MS);
		return false;
	}
	// The signer will not use it any more, which makes n8n run the hook before anything is sent.
	markRejected(bearer);
	return true;
}

/**
 * Random pauses, each about twice as long as the last: of workers that end each other's sessions one gets through.
 * @returns milliseconds
 */
async function makeWay({ context }: SessionSnapshot, { count, lasted }: Refusal): Promise<number> {
	if (count < 2) return 0;
	const doubled = FIRST_PAUSE_MS * 2 ** (count - 2) * (1 + Math.random() / 2);
	const wait = Math.max(0, Math.min(doubled, LONGEST_CONTENTION_MS - lasted));
	await pause(wait, cancelSignalOf(context));
	return wait;
}

const looks = new Map<string, Promise<void>>();

/** Once for all executions of this process: the shortest of many waits would make all workers renew at once. */
async function lookAround(snapshot: SessionSnapshot, bearer: string): Promise<void> {
	const look = looks.get(bearer) ?? untilReplaced(snapshot, bearer).finally(() => looks.delete(bearer));
	looks.set(bearer, look);
	await look;
}

async function untilReplaced(snapshot: SessionSnapshot, bearer: string): Promise<void> {
	const isYoung = Date.now() - readSession(snapshot.credentials).issuedAt < YOUNG_MS;
	const wait = isYoung ? WAIT_FOR_NEWER_MS * (1 + Math.random()) : LONGEST_LOOK_AROUND_MS * Math.random();
	for (let waited = 0; waited < wait; waited += LOOK_EVERY_MS) {
		await sleep(Math.min(LOOK_EVERY_MS, wait - waited));
		await readAgain(snapshot);
		if (currentBearer(snapshot) !== bearer) return;
	}
}

/**
 * A status other than 401 that a new bearer did not mend; a 401 that none of several mended in all the time there was.
 * New is what was got after the first refusal: one that was merely there already may have ended together with the first.
 */
function isAboutRights({ credentials }: SessionSnapshot, { status, count, since = 0, lasted }: Refusal): boolean {
	if (lasted >= LONGEST_CONTENTION_MS) return true;
	return status !== 401 && count >= 2 && readSession(credentials).issuedAt >= since;
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
