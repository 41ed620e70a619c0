import { activeAt, restIfIdle, standingAt, type AccountState } from './accountState';
import { lookAtLoop } from './burst';
import { lookAtLoad } from './load';
import { sampleOf, type Refused, type Trip, type Verdict } from './place';
import { learnFrom } from './placesBrake';
import { cutPlaces, forgetCeiling } from './placesCut';
import { cutRate, isAboutTime, noteGood } from './rateBrake';

/** A longer Retry-After is nobody's to wait for. */
export const LONGEST_STOP_MS = 30_000;
/** So long ago the rate held somebody back: what is refused now is its affair. */
const LATELY_MS = 1_000;

/** Takes into account what came of a request, which is under way no more. */
export function conclude(state: AccountState, trip: Trip, verdict: Verdict): void {
	const [now, busy] = [state.clock.now(), state.clock.busy()];
	const last = lookAtLoop(state.loop, now, busy);
	lookAtLoad(state.load, now, busy, state.places.base?.mean ?? now - trip.startedAt);
	if (verdict.kind === 'good') {
		noteGood(state.rate, activeAt(state, now));
		learnFrom(state.places, sampleOf(trip, now, busy, last), standingAt(state, now));
	} else if (verdict.kind !== 'nothing') brakeAfter(state, trip, verdict, now);
	state.underWay--;
	// One after another: each has had its turn.
	if (state.underWay === 0) state.turn.begun = 0;
	restIfIdle(state, now);
}

const isForNobody = (retryAfter = 0): boolean => retryAfter > LONGEST_STOP_MS;

/** A Retry-After holds for all of the account. Whoever has to wait for too long is not sent again, and holds nobody up. */
export function stopFor(state: AccountState, retryAfter: number | undefined): void {
	if (retryAfter === undefined || isForNobody(retryAfter)) return;
	state.stoppedUntil = Math.max(state.stoppedUntil, state.clock.now() + retryAfter);
}

/** Only the brake that was holding is to blame; a first Retry-After says of both that they did not. */
function brakeAfter(state: AccountState, trip: Trip, verdict: Refused, now: number): void {
	const { rate, places } = state;
	const { kind, retryAfter } = verdict;
	const active = activeAt(state, now);
	stopFor(state, retryAfter);
	// Of a quota that is used up, and nothing of how many per second.
	if (kind === 'slowDown' && isForNobody(retryAfter)) return;
	if (kind === 'slowDown' && (retryAfter !== undefined || heldByRate(state, now))) {
		const hadRate = rate.ceiling !== undefined;
		cutRate(rate, trip.startedAt, retryAfter ?? 0, now, active);
		if (!hadRate) cutPlaces(places, trip.startedAt, false, standingAt(state, now));
		return;
	}
	const isAtFewer = cutPlaces(places, trip.startedAt, kind === 'slowDown', standingAt(state, now));
	if (!isAtFewer || kind !== 'slowDown' || !isAboutTime(rate, active)) return;
	cutRate(rate, trip.startedAt, 0, now, active);
	forgetCeiling(places);
}

const heldByRate = ({ rate, heldByRateAt }: AccountState, now: number): boolean =>
	rate.ceiling !== undefined && now - heldByRateAt < LATELY_MS;
