import { newTurn, type Turn } from '../loopTurn';
import { lookAtLoop, watchLoop, type LoopWatch } from './burst';
import { beginAnew, noLoad, type Load } from './load';
import type { Trip } from './place';
import { placesBrake, placesOf, rested, type PlacesBrake, type Standing } from './placesBrake';
import { rateBrake, type RateBrake } from './rateBrake';
import { waitingLine, type WaitingLine } from './waitingLine';

/** Time as a pace knows it, in milliseconds. */
export interface PaceClock {
	now: () => number;
	/** What the event loop has worked so far. */
	busy: () => number;
	/** Has something done after a while; there is no way to call it off. */
	later: (milliseconds: number, act: () => void) => void;
}

/** All that is known of an account's pace. */
export interface AccountState {
	readonly clock: PaceClock;
	readonly most: number;
	readonly line: WaitingLine;
	readonly load: Load;
	readonly loop: LoopWatch;
	readonly turn: Turn;
	readonly rate: RateBrake;
	places: PlacesBrake;
	underWay: number;
	/** The provider wants nobody to ask before. */
	stoppedUntil: number;
	closed?: { error: unknown; until: number };
	/** The next moment at which those who wait are looked at. */
	wakesAt: number;
	/** When the rate held somebody back last. */
	heldByRateAt: number;
	/** Nothing is under way and nobody waits since; infinite while there is something. */
	restSince: number;
	/** All rests before, together. */
	restedFor: number;
}

/** So long without a request, and a probe under way would compare two times of day. */
const REST_MS = 1_000;
/** After that the provider may be another one. What it refused to take per second is remembered all the same. */
const FORGOTTEN_MS = 10 * 60_000;
/** Nearly all places count as used: the next item takes a moment to send its request. */
const USED = 0.75;

export const newAccount = (clock: PaceClock, most: number): AccountState => ({
	clock,
	most,
	line: waitingLine(),
	load: noLoad(clock.now(), clock.busy()),
	loop: watchLoop(clock.now(), clock.busy()),
	turn: newTurn(),
	rate: rateBrake(0),
	places: placesBrake(most, 0),
	underWay: 0,
	stoppedUntil: -Infinity,
	wakesAt: Infinity,
	heldByRateAt: -Infinity,
	restSince: clock.now(),
	// Its own clock begins with it.
	restedFor: clock.now(),
});

const restAt = ({ restSince }: AccountState, now: number): number => Math.max(0, now - restSince);

/** The time that stands still between executions: what was learned is not older for a pause. */
export const activeAt = (state: AccountState, now: number): number => now - state.restedFor - restAt(state, now);

/** They have no place for a moment only. */
const heldByTurn = ({ turn, line }: AccountState): number => (turn.isOver ? line.length : 0);

export const standingAt = (state: AccountState, now: number): Standing => ({
	now,
	active: activeAt(state, now),
	underWay: state.underWay,
	isUsed: state.underWay + heldByTurn(state) >= USED * placesOf(state.places),
	isFull: state.load.isFull,
});

/** A request goes out now. */
export function tripFrom({ clock, loop }: AccountState): Trip {
	const [startedAt, busyAt] = [clock.now(), clock.busy()];
	return { startedAt, busyAt, burst: lookAtLoop(loop, startedAt, busyAt) };
}

export const isIdle = ({ underWay, line }: AccountState): boolean => underWay === 0 && line.length === 0;

export function endRest(state: AccountState, now: number): void {
	const rest = restAt(state, now);
	state.restedFor += rest;
	state.restSince = Infinity;
	if (rest > 0) beginAnew(state.load, now, state.clock.busy());
	if (rest >= FORGOTTEN_MS) state.places = placesBrake(state.most, activeAt(state, now));
	else if (rest >= REST_MS) rested(state.places);
}

/** A pause that the provider wants is no rest: it is part of how fast it may be asked. */
export function restIfIdle(state: AccountState, now: number): void {
	if (isIdle(state) && state.restSince === Infinity) state.restSince = Math.max(now, state.stoppedUntil);
}
