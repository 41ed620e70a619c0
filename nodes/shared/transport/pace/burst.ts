/**
 * The event loop works in bursts: what becomes ready during one may have to wait for its end, and what becomes ready
 * between two is handled at once. Only what a request may have waited for so is n8n's own time, and not all that the
 * loop worked meanwhile: at 70 % of its time that is 70 % of what a request took, however long the provider let it wait.
 */
export interface Burst {
	since: number;
	/** Infinite while it goes on. */
	until: number;
}

/** Looks at the loop, now and then. */
export interface LoopWatch {
	seenAt: number;
	busyThen: number;
	burst: Burst;
}

/** A loop with no time left looks for what is ready between two handlers all the same, and is idle so long for it. */
const LOOKING_MS = 0.25;

export const watchLoop = (now: number, busy: number): LoopWatch => ({
	seenAt: now,
	busyThen: busy,
	burst: { since: now, until: Infinity },
});

/** @returns the burst that the loop is in */
export function lookAtLoop(watch: LoopWatch, now: number, busy: number): Burst {
	const worked = Math.max(0, busy - watch.busyThen);
	const idle = now - watch.seenAt - worked;
	if (idle > LOOKING_MS) {
		// It was idle once or several times since the last look; what it worked may belong to either end.
		watch.burst.until = Math.min(now, watch.seenAt + worked);
		watch.burst = { since: Math.max(watch.seenAt, now - worked), until: Infinity };
	}
	watch.seenAt = now;
	watch.busyThen = busy;
	return watch.burst;
}
