/** From this share of its time on the event loop itself holds requests up: more of them at once would be no faster. */
const FULL = 0.85;
/** A burst of items always has the loop at work; only over a while, and over more than a round trip, is it told from load. */
const SHORTEST_MS = 50;
const ROUND_TRIPS = 1.2;

/** How busy the event loop is. */
export interface Load {
	since: number;
	busySince: number;
	isFull: boolean;
}

export const noLoad = (now: number, busy: number): Load => ({ since: now, busySince: busy, isFull: false });

/** What happened while nothing was under way says nothing. */
export function beginAnew(load: Load, now: number, busy: number): void {
	load.since = now;
	load.busySince = busy;
}

/**
 * Looks again when enough time has passed.
 * @param busy milliseconds that the loop has worked so far
 * @param roundTrip milliseconds; of an account that was not asked before, what its answer took: the burst of work when the
 *   first answers come in is none of a loop without time left
 */
export function lookAtLoad(load: Load, now: number, busy: number, roundTrip: number): void {
	const passed = now - load.since;
	if (passed < Math.max(SHORTEST_MS, ROUND_TRIPS * roundTrip)) return;
	load.isFull = (busy - load.busySince) / passed >= FULL;
	beginAnew(load, now, busy);
}
