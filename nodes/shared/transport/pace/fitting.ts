import { SLACK_MS, START, TOLERANCE } from './bounds';
import { isSurelyAbove, type Estimate } from './sums';
import { perMillisecond, type Window } from './window';

/** A loop works in bursts, and in between waits for all at once: so many times what fits keep it busy. */
const LOOP_TOLERANCE = 5;
/** To a provider so near so many cost less time each: a turn of the loop does more of them. */
const NEAR_MS = 20;
const FEWEST_NEAR = 200;
export const LOWEST_GRADIENT = 0.5;
/** So many times as long ends a slow start. */
const QUEUED = 1.5;

/** What a request takes without a queue, and what those of a window took without what they waited for our own loop. */
export interface Seen {
	base: Estimate;
	least: Estimate;
}

export const isNear = ({ base, least }: Seen): boolean => Math.max(base.mean, least.mean) <= NEAR_MS;

export const isQueued = ({ base, least }: Seen): boolean =>
	least.mean > QUEUED * base.mean + SLACK_MS && isSurelyAbove(least, base);

/** What keeps a loop without time left busy. */
export function mostForLoop(seen: Seen, window: Window): number {
	const fitting = perMillisecond(window) * seen.base.mean;
	return Math.max(isNear(seen) ? FEWEST_NEAR : START, fitting * LOOP_TOLERANCE + Math.sqrt(fitting));
}

/** So much smaller a number would be without a queue: 1 where there is none. */
export function gradientOf({ base, least }: Seen): number {
	const tolerated = Math.max(base.mean * TOLERANCE + SLACK_MS, base.mean + 3 * Math.hypot(base.error, least.error));
	return Math.min(1, Math.max(LOWEST_GRADIENT, tolerated / least.mean));
}

/** A little more than what fits, so that what fits is found. */
export const aimAt = (limit: number, gradient: number, { mostUnderWay }: Window): number =>
	Math.min(limit, mostUnderWay) * gradient + Math.max(2, Math.sqrt(limit));
