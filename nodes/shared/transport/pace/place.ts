import type { Burst } from './burst';

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
	/** What the event loop had worked by then, in milliseconds, and the burst it was in. */
	busyAt: number;
	burst: Burst;
}

/**
 * A good answer, in milliseconds. `least`: what it took without what it waited for the loop. `middle`: with as much of
 * that as is doubtful, half of it where it waited all the time, next to nothing where it hardly waited.
 */
export interface Sample {
	startedAt: number;
	took: number;
	least: number;
	middle: number;
}

/**
 * Wall time alone would take n8n's own work for a queue at the provider: with many requests at once most of what one
 * measures is that. A request waits for the loop at its start, until that burst ends, and at its end, since the burst
 * began in which its answer is handled.
 */
export function sampleOf({ startedAt, busyAt, burst }: Trip, now: number, busy: number, last: Burst): Sample {
	const took = now - startedAt;
	const waited = burst === last ? took : Math.max(0, burst.until - startedAt) + now - last.since;
	const own = Math.min(took, Math.max(0, Math.min(waited, busy - busyAt)));
	const doubtful = took > 0 ? own / took / 2 : 0;
	return { startedAt, took, least: took - own, middle: took - own * (1 - doubtful) };
}
