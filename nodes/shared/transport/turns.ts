import { settled } from '../../../credentials/foundation/settled';
import { lookAround } from './lookAround';
import { hasUsableBearer, readAgain, type SessionSnapshot } from './sessionSnapshot';

/**
 * Waits for this request's turn: as long as there is no usable bearer, one request at a time goes ahead and
 * makes n8n get one, unless the database has one by now. @returns to be called when the request is through
 */
export async function takeTurn(snapshot: SessionSnapshot): Promise<() => void> {
	// guard: one request at a time makes n8n get a bearer
	while (snapshot.leader) await snapshot.leader;
	if (hasUsableBearer(snapshot)) {
		snapshot.upToDate = false;
		return () => {};
	}
	const release = lead(snapshot);
	const read = await settled(newestBearer(snapshot));
	snapshot.upToDate = false;
	if ('value' in read) return release;
	release();
	throw read.error;
}

/** Whatever the database has, or gets from another worker in a while. */
async function newestBearer(snapshot: SessionSnapshot): Promise<void> {
	// guard: the credential is read again before a bearer is got
	if (!snapshot.upToDate) await readAgain(snapshot);
	if (!hasUsableBearer(snapshot)) await lookAround(snapshot);
}

function lead(snapshot: SessionSnapshot): () => void {
	let release: () => void = () => {};
	snapshot.leader = new Promise<void>((resolve) => {
		release = () => {
			snapshot.leader = undefined;
			resolve();
		};
	});
	return release;
}
