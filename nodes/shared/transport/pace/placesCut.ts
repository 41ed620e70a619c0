import { ceilingAt } from './ceiling';
import { START } from './bounds';
import { enter, type PlacesBrake, type Standing } from './placesBrake';

const CUT = { slowStart: 0.5, steady: 0.7 };
/** So many fewer than what was good a moment ago cannot be too many. */
const FEWER = 0.75;
/** Trouble that follows so soon is the same; what there was before it is what to come back to. */
const SAME_TROUBLE_MS = 1_000;

/**
 * Fewer at once after a refusal (429) or trouble: once for all that were under way together.
 * @param startedAt of the request that it happened to
 * @returns whether it was the first of them, at clearly fewer than were good lately and were refused before: then the
 * number is not the reason; nor can it be where there is one
 */
export function cutPlaces(brake: PlacesBrake, startedAt: number, isRefusal: boolean, standing: Standing): boolean {
	if (startedAt <= brake.cutAt) return false;
	const used = Math.min(brake.limit, standing.underWay);
	const isNew = standing.now - brake.cutAt > SAME_TROUBLE_MS;
	// However few were under way just then.
	brake.regains = isRefusal ? 0 : Math.max(isNew ? 0 : brake.regains, brake.limit * CUT[brake.phase]);
	if (isRefusal) brake.ceiling = ceilingAt(used, standing.active, brake.ceiling);
	const isAtFewer = used <= 1 || (used < FEWER * brake.proven.at && brake.ceiling?.proved === 1);
	brake.limit = Math.max(1, used * CUT[brake.phase]);
	// With so many new ones at a time the refusals of some come behind the good answers to others.
	if (brake.phase === 'slowStart') brake.proven = { at: 0, since: standing.active };
	brake.cutAt = standing.now;
	brake.probe = undefined;
	enter(brake, 'steady');
	return isAtFewer;
}

/** It was not about how many go at once. */
export function forgetCeiling(brake: PlacesBrake): void {
	brake.ceiling = undefined;
	brake.limit = Math.max(brake.limit, Math.min(START, brake.most));
}
