import type { PlacesBrake } from './placesBrake';

/**
 * A provider that refuses more than so many at once counts those that have arrived. Where all are sent in one moment as
 * many have arrived as are under way; sent evenly some of them are on their way, and more fit (TCP's pacing does the
 * same). Only where it has refused some: it costs timers.
 */
const SHARE_OF_ROUND = 0.95;
/** A timer comes late, by so much at most: what has not gone by then may go together. */
const SLACK_MS = 2;

/** When the next one may go. */
export const evenAt = ({ ceiling, base, nextAt }: PlacesBrake): number => (ceiling && base ? nextAt : -Infinity);

export function noteStarted(brake: PlacesBrake, now: number): void {
	if (!brake.ceiling || !brake.base) return;
	brake.nextAt = Math.max(brake.nextAt, now - SLACK_MS) + (SHARE_OF_ROUND * brake.base.mean) / brake.limit;
}
