import { stopwatch } from './stopwatch';

/** Whoever asks for the same time within so many milliseconds waits for the same moment. */
const SHARED_MS = 100;
const MOST_TIMES = 50;

const latest = new Map<number, { signal: AbortSignal; until: number }>();

/** Aborted when that time has passed, or a moment later: one timer for all that ask at about the same time. */
export function sharedTimeout(milliseconds: number): AbortSignal {
	const now = stopwatch();
	const known = latest.get(milliseconds);
	if (known && now < known.until && !known.signal.aborted) return known.signal;
	const signal = AbortSignal.timeout(milliseconds + SHARED_MS);
	if (latest.size >= MOST_TIMES) latest.clear();
	latest.set(milliseconds, { signal, until: now + SHARED_MS });
	return signal;
}
