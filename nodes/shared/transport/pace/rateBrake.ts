import { allowedBelow, BELOW, ceilingAt, type Ceiling } from './ceiling';

/**
 * How many requests go per second: a token bucket that holds next to nothing, so that they go evenly. There is none
 * until the provider shows that it counts requests per time: by a Retry-After, or by refusing again and again however
 * few go at once.
 */
export interface RateBrake {
	ceiling?: Ceiling;
	/** When the next one may go. */
	nextAt: number;
	/** When one went last. */
	wentAt: { now: number; active: number };
	/** Good answers lately: of each tenth of a second how many. By the clock that stands still between executions. */
	good: Array<{ at: number; count: number }>;
	/** Since when they are counted. */
	countedSince: number;
	/**
	 * The first refusal, until the next request may go: what is still under way may come back good, and the pause counts
	 * as well, since what came before it was more than is allowed.
	 */
	first?: { pause: number; since: number };
	/** What started before was under way together with what was refused. */
	cutAt: number;
	/** When it was refused without a Retry-After. */
	episodes: number[];
}

const SLICE_MS = 100;
const LATELY_MS = 5_000;
const SHORTEST_MS = 500;
/** A timer comes late, by so much at most: what has not gone by then may go together. */
const SLACK_MS = 20;
const LEAST_OF_OLD = 0.5;
const MOST_PER_SECOND = 5_000;
const LONGEST_PER_ONE_MS = 1_000;
const WINDOW_MS = 1_000;
const EPISODES = 3;
const EPISODES_MS = 10_000;

export const rateBrake = (active: number): RateBrake => ({
	nextAt: -Infinity,
	wentAt: { now: -Infinity, active },
	good: [],
	countedSince: active,
	cutAt: -Infinity,
	episodes: [],
});

/** How many per second; above 5,000 a brake would only cost time. */
export function rateOf(brake: RateBrake, active: number): number {
	const rate = brake.ceiling ? allowedBelow(brake.ceiling, active) : Infinity;
	if (rate <= MOST_PER_SECOND) return rate;
	brake.ceiling = undefined;
	return Infinity;
}

export function noteGood({ good, first }: RateBrake, active: number): void {
	const at = Math.floor(active / SLICE_MS) * SLICE_MS;
	const last = good.at(-1);
	if (last?.at === at) last.count++;
	else good.push({ at, count: 1 });
	const since = first?.since ?? active - LATELY_MS;
	while (good.length > 0 && good[0].at < since - SLICE_MS) good.shift();
}

/**
 * One has gone. A ceiling that holds nobody back is not tested, and is approached only while it does (RFC 9438, 5.8).
 * @param heldAt when the rate held somebody back last
 */
export function noteGone(brake: RateBrake, now: number, active: number, heldAt: number): void {
	const { wentAt, ceiling } = brake;
	if (ceiling && heldAt < wentAt.now) ceiling.since = Math.min(active, ceiling.since + active - wentAt.active);
	brake.wentAt = { now, active };
	const rate = rateOf(brake, active);
	if (rate === Infinity) return;
	brake.nextAt = Math.max(brake.nextAt, now - SLACK_MS) + 1_000 / rate;
}

/** @returns whether refusals without a Retry-After have become so many that it is about requests per time after all */
export function isAboutTime({ episodes }: RateBrake, active: number): boolean {
	episodes.push(active);
	while (episodes[0] < active - EPISODES_MS) episodes.shift();
	return episodes.length >= EPISODES;
}

/**
 * Fewer per second: what was good lately, at least half of what was allowed.
 * @param startedAt of the request that was refused
 * @param pause milliseconds that the provider asks to wait
 */
export function cutRate(brake: RateBrake, startedAt: number, pause: number, now: number, active: number): void {
	if (startedAt <= brake.cutAt) return;
	// Many providers count by the second: until it is over all are refused, for the same reason.
	if (pause === 0 && now - brake.cutAt < WINDOW_MS) return;
	brake.cutAt = now;
	brake.episodes = [];
	const old = rateOf(brake, active);
	const since = Math.max(brake.countedSince, active - LATELY_MS);
	if (old === Infinity) brake.first = { pause, since };
	else limitTo(brake, between(old, perSecond(brake, since, active)), now, active);
}

/** What was good counts the pauses in which nothing went, and is too few; what was allowed is too many. */
const between = (old: number, good: number): number =>
	Math.sqrt(old * Math.min(old, Math.max(LEAST_OF_OLD * old, good)));

/** To be called before a request goes: what the first refusal has taught is known by then. */
export function settleRate(brake: RateBrake, now: number, active: number): void {
	if (!brake.first) return;
	// A provider that asks to wait so long allows one in that time at least.
	const { pause, since } = brake.first;
	const least = 1_000 / Math.max(LONGEST_PER_ONE_MS, pause);
	brake.first = undefined;
	const good = Math.max(least, perSecond(brake, since, active));
	// With a pause in it that is rather less than what is allowed: it is begun with, and not below.
	limitTo(brake, pause > 0 ? good / BELOW : good, now, active);
}

function limitTo(brake: RateBrake, perSecond: number, now: number, active: number): void {
	brake.ceiling = ceilingAt(perSecond, active, brake.ceiling);
	brake.countedSince = active;
	brake.good = [];
	brake.nextAt = Math.max(brake.nextAt, now);
}

function perSecond({ good }: RateBrake, since: number, active: number): number {
	const count = good.reduce((sum, slice) => sum + (slice.at + SLICE_MS > since ? slice.count : 0), 0);
	return (count * 1_000) / Math.max(SHORTEST_MS, active - since);
}
