import { sleep } from 'n8n-workflow';

/** Whoever asks for the same time within so many milliseconds may wait for the same moment. */
const SHARED_MS = 100;
const MOST_TIMES = 50;

interface SharedTimeout {
	signal: AbortSignal;
	since: number;
	/** As it was then: who replaces it wants the timers from then on to be its own. */
	maker: typeof AbortSignal.timeout;
}

const latest = new Map<number, SharedTimeout>();

/**
 * All that the life of a bearer knows of time and chance. Whoever plays it under another time puts another module in
 * the place of this one (test/interleavings/); there is no second way to either.
 */
export const clock = {
	/** Milliseconds since the epoch, by the clock of the machine: it may be set back or ahead. For dates alone. */
	now: (): number => Date.now(),
	/** Milliseconds that only ever go forward, from some moment on. For pauses. */
	stopwatch: (): number => performance.now(),
	/** Milliseconds that the event loop has worked, not waited, so far; a stand-in for the real stopwatch may know none. */
	busy: (): number => (performance.eventLoopUtilization() as { active: number } | undefined)?.active ?? 0,
	sleep: async (milliseconds: number): Promise<void> => await sleep(milliseconds),
	/** Aborted when so many milliseconds have passed. */
	timeout: (milliseconds: number): AbortSignal => AbortSignal.timeout(milliseconds),
	/** Aborted then or up to 100 ms later: one timer for all that ask at about the same time, each of whom costs more. */
	roughTimeout,
	/** From 0 up to, but not including, 1. */
	random: (): number => Math.random(),
};

function roughTimeout(milliseconds: number): AbortSignal {
	const now = clock.stopwatch();
	const known = latest.get(milliseconds);
	if (known && isCurrent(known, now)) return known.signal;
	const signal = clock.timeout(milliseconds + SHARED_MS);
	if (latest.size >= MOST_TIMES) latest.clear();
	latest.set(milliseconds, { signal, since: now, maker: AbortSignal.timeout });
	return signal;
}

function isCurrent({ signal, since, maker }: SharedTimeout, now: number): boolean {
	const isNear = now >= since && now < since + SHARED_MS;
	return isNear && !signal.aborted && maker === AbortSignal.timeout;
}
