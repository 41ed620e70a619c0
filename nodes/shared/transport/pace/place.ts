/**
 * What a request's end says of the provider's capacity, and nothing else.
 * `good`: answered; its time counts. `slowDown`: 429. `trouble`: 503, 502, 504, no connection, a connection cut off.
 * `nothing`: was not sent, or the execution was stopped.
 * `retryAfter`: milliseconds that the provider asks to wait.
 */
export type Verdict = { kind: 'good' } | { kind: 'nothing' } | Refused;

export interface Refused {
	kind: 'slowDown' | 'trouble';
	retryAfter?: number;
}

/** One request under way. */
export interface Trip {
	startedAt: number;
	/** What the event loop had worked by then, in milliseconds. */
	busyAt: number;
}

/** A good answer, in milliseconds: `least` is its time without the work of the loop in between, `middle` with half of it. */
export interface Sample {
	startedAt: number;
	least: number;
	middle: number;
}

/**
 * Wall time alone would take n8n's own work for a queue at the provider: with many requests at once most of what one
 * measures is that.
 */
export function sampleOf({ startedAt, busyAt }: Trip, now: number, busy: number): Sample {
	const took = now - startedAt;
	const own = Math.min(took, Math.max(0, busy - busyAt));
	return { startedAt, least: took - own, middle: took - own / 2 };
}
