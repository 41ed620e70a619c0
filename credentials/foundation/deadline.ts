import { clock } from './clock';
/** Somebody else has not come to an end in the time there was. */
export class DeadlinePassed extends Error {
	override readonly name = 'DeadlinePassed';

	/** Read by `networkCode`: it did not answer in time. */
	readonly code = 'ETIMEDOUT';

	constructor(milliseconds: number) {
		super(`it was not complete within ${Math.round(milliseconds / 1000)} seconds`);
	}
}

/**
 * Waits for somebody else, but no longer than so many milliseconds, whatever trickles in meanwhile.
 * @param work its signal is aborted when the time is up; what does not heed it is let go of
 * @param late is given what comes afterwards all the same
 * @throws DeadlinePassed
 */
export async function withinDeadline<Value>(
	milliseconds: number,
	work: (signal: AbortSignal) => Promise<Value>,
	late: (value: Value) => void = () => {},
): Promise<Value> {
	const deadline = clock.timeout(milliseconds);
	// Of its own: what goes on behind a work that was in time (a file's stream) is not the deadline's.
	const end = new AbortController();
	let stop: () => void = () => {};
	const passed = new Promise<never>((_resolve, reject) => {
		stop = () => {
			reject(new DeadlinePassed(milliseconds));
			end.abort();
		};
		// guard: a wait has a deadline
		deadline.addEventListener('abort', stop, { once: true });
	});
	const working = work(end.signal);
	try {
		return await Promise.race([working, passed]);
	} finally {
		deadline.removeEventListener('abort', stop);
		if (end.signal.aborted) void working.then(late, () => {});
	}
}
