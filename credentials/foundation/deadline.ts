import { whenAborted } from './abortions';
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

/** When a work has to end, as it is given to it. */
export interface Deadline {
	/** Aborted when the time is up. */
	signal: AbortSignal;
	/** Has another signal end the work, too. */
	alsoOn: (other: AbortSignal) => void;
}

/**
 * Waits for somebody else, but no longer than so many milliseconds, whatever trickles in meanwhile.
 * @param work what does not heed the signal that it is given is let go of
 * @param late is given what comes afterwards all the same
 * @throws DeadlinePassed
 */
export async function withinDeadline<Value>(
	milliseconds: number,
	work: (signal: AbortSignal, deadline: Deadline) => Promise<Value>,
	late: (value: Value) => void = () => {},
): Promise<Value> {
	// Of its own: what goes on behind a work that was in time (a file's stream) is not the deadline's.
	const end = new AbortController();
	const watches: Array<() => void> = [];
	const passed = new Promise<never>((_resolve, reject) => {
		const stop = () => {
			reject(new DeadlinePassed(milliseconds));
			end.abort();
		};
		// guard: a wait has a deadline
		watches.push(whenAborted(clock.roughTimeout(milliseconds), stop));
	});
	const alsoOn = (other: AbortSignal) => void watches.push(whenAborted(other, () => end.abort()));
	const working = work(end.signal, { signal: end.signal, alsoOn });
	try {
		return await Promise.race([working, passed]);
	} finally {
		watches.forEach((unwatch) => unwatch());
		if (end.signal.aborted) void working.then(late, () => {});
	}
}
