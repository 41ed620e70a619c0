import { sleep } from 'n8n-workflow';

import { isRejected, isVouchedFor, markRejected, vouchFor } from '../../credentials/session/processMemory';
import { currentBearer, readAgain, type Connection } from './connection';

/** Time for another worker's login to reach the database. */
const LONGEST_LOOK_AROUND_MS = 250;
const VOUCHED_MS = 60_000;
/** A provider that keeps only the newest session can need several rounds while workers contend. */
const MOST_REFUSALS = 6;

export interface Refusal {
	bearer: string;
	status: number;
	/** How many times this request has been refused so far. */
	count: number;
}

/**
 * Deals with a refused bearer, once for all items of the execution.
 * @returns true: send again, a new bearer is there or will be got; false: the refusal is about rights
 */
export async function afterRefusal(connection: Connection, refusal: Refusal): Promise<boolean> {
	if (connection.renewal) return (await connection.renewal) && refusal.count < MOST_REFUSALS;
	if (currentBearer(connection) !== refusal.bearer) return refusal.count < MOST_REFUSALS;
	connection.renewal = settle(connection, refusal).finally(() => {
		connection.renewal = undefined;
	});
	return await connection.renewal;
}

async function settle(connection: Connection, refusal: Refusal): Promise<boolean> {
	const { bearer, status } = refusal;
	if (isVouchedFor(bearer, status, Date.now())) return false;
	if (await adoptStored(connection, bearer)) return true;
	await sleep(Math.random() * LONGEST_LOOK_AROUND_MS);
	if (await adoptStored(connection, bearer)) return true;
	if (isAboutRights(refusal)) {
		vouchFor(bearer, status, Date.now() + VOUCHED_MS);
		return false;
	}
	// The signer will not use it any more, which makes n8n run the hook before anything is sent.
	markRejected(bearer);
	return true;
}

/** A status other than 401 that a new bearer did not mend; a 401 that none of several mended. */
function isAboutRights({ status, count }: Refusal): boolean {
	return count >= (status === 401 ? MOST_REFUSALS : 2);
}

/** Takes over a bearer that another execution or worker has stored meanwhile. */
async function adoptStored(connection: Connection, refused: string): Promise<boolean> {
	await readAgain(connection);
	const bearer = currentBearer(connection);
	return bearer !== '' && bearer !== refused && !isRejected(bearer);
}
