import { stopwatch } from './stopwatch';

/** Whoever asks for the same time within so many milliseconds waits for the same moment. */
const SHARED_MS = 100;
const MOST_TIMES = 50;

interface Shared {
	signal: AbortSignal;
	since: number;
	/** `AbortSignal.timeout` as it was then: who replaces it wants the timers from then on to be its own. */
	maker: typeof AbortSignal.timeout;
}

const latest = new Map<number, Shared>();

/** Aborted when that time has passed, or a moment later: one timer for all that ask at about the same time. */
export function sharedTimeout(milliseconds: number): AbortSignal {
	const now = stopwatch();
	const known = latest.get(milliseconds);
	if (known && isCurrent(known, now)) return known.signal;
	const signal = AbortSignal.timeout(milliseconds + SHARED_MS);
	if (latest.size >= MOST_TIMES) latest.clear();
	latest.set(milliseconds, { signal, since: now, maker: AbortSignal.timeout });
	return signal;
}

function isCurrent({ signal, since, maker }: Shared, now: number): boolean {
	const isNear = now >= since && now < since + SHARED_MS;
	return isNear && !signal.aborted && maker === AbortSignal.timeout;
}
