import { settled, type Settled } from '../../../credentials/foundation/settled';
import { clock } from '../../../credentials/foundation/clock';
import { pause } from '../transport/pause';

/** Milliseconds; each pause is twice as long as the one before. */
interface Pace {
	first: number;
	longest: number;
}

const USUAL: Pace = { first: 3_000, longest: 30_000 };

/**
 * Asks again, at growing distances, until the answer will do or the time is up. The last time is at the very end
 * of it.
 * @param isReady also asked about an error: true ends the waiting
 * @returns the last answer, or what the last try threw
 */
export async function untilReady<Value>(
	ask: () => Promise<Value>,
	isReady: (end: Settled<Value>) => boolean,
	waitMs: number,
	signal?: AbortSignal,
	{ first, longest } = USUAL,
): Promise<Settled<Value>> {
	const began = clock.stopwatch();
	let paused = 0;
	for (let next = first; ; next = Math.min(next * 2, longest)) {
		const end = await settled(ask());
		// Answers may be slow, and clocks may stand still: neither makes it wait any longer.
		const left = waitMs - Math.max(paused, clock.stopwatch() - began);
		if (isReady(end) || left <= 0) return end;
		const length = Math.min(next, left);
		await pause(length, signal);
		paused += length;
	}
}
