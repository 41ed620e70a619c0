import { whenAborted } from '../../../../credentials/foundation/abortions';
import { Cancelled, stopIfCancelled } from '../pause';
import { beginTurn, fewOf, noteBegun } from '../loopTurn';
import {
	activeAt,
	endRest,
	isIdle,
	newAccount,
	restIfIdle,
	tripFrom,
	type AccountState,
	type PaceClock,
} from './accountState';
import type { Verdict } from './place';
import { placesOf } from './placesBrake';
import { evenAt, noteStarted } from './evenly';
import { noteGone, settleRate } from './rateBrake';
import { conclude, stopFor } from './verdicts';
import type { Waiting } from './waitingLine';

/** A place among the requests under way. */
export interface Place {
	/** The request goes out now. What it waited for before (a bearer) is not the provider's time. */
	begin: () => void;
	/** To be called once, whatever came of it. */
	end: (verdict: Verdict) => void;
}

/** How fast one account is asked: what all executions of this process share. */
export interface AccountPace {
	/** Waits until a request may go, first come, first served. @throws Cancelled, or what `close` was given */
	place: (signal?: AbortSignal) => Promise<Place>;
	/** Waits as long as the provider wants nobody to ask; for who has a pace of their own. @throws the same */
	open: (signal?: AbortSignal) => Promise<void>;
	/** What an answer says to who has a pace of their own: a Retry-After alone counts. */
	heed: (verdict: Verdict) => void;
	/** Nobody waits any more, nor asks for so many milliseconds: all fail with this. */
	close: (error: unknown, milliseconds: number) => void;
	/** How many may be under way now. */
	places: () => number;
	/** Nobody is under way or waits. */
	isIdle: () => boolean;
}

export const MOST_AT_ONCE = 500;

/**
 * Two brakes, one for requests at once (`placesBrake`), one for requests per second (`rateBrake`), and one line of those
 * who wait.
 * @param most requests at once, whatever the answers allow
 */
export function accountPace(clock: PaceClock, most = MOST_AT_ONCE): AccountPace {
	const state = newAccount(clock, most);
	return {
		place: async (signal) => await place(state, signal),
		open: async (signal) => await open(state, signal),
		heed: (verdict) => stopFor(state, 'retryAfter' in verdict ? verdict.retryAfter : undefined),
		close: (error, milliseconds) => close(state, error, milliseconds),
		places: () => placesOf(state.places),
		isIdle: () => isIdle(state),
	};
}

async function place(state: AccountState, signal?: AbortSignal): Promise<Place> {
	assertOpen(state, signal);
	if (state.line.length === 0 && mayStart(state)) return started(state);
	endRest(state, state.clock.now());
	const waited = inLine(state, signal);
	letGo(state);
	return await waited;
}

function assertOpen(state: AccountState, signal?: AbortSignal): void {
	stopIfCancelled(signal);
	if (state.closed && state.closed.until > state.clock.now()) throw state.closed.error;
	state.closed = undefined;
}

/** Waits in the line. */
async function inLine(state: AccountState, signal?: AbortSignal): Promise<Place> {
	let forget: () => void = () => {};
	const waited = new Promise<Place>((resolve, reject) => {
		const waiting: Waiting = { start: () => resolve(started(state)), fail: reject, hasLeft: false };
		state.line.join(waiting);
		const leave = () => {
			state.line.leave(waiting);
			restIfIdle(state, state.clock.now());
			reject(new Cancelled('The execution was canceled'));
		};
		if (signal) forget = whenAborted(signal, leave);
	});
	return await waited.finally(() => forget());
}

/** As many as may go now. */
function letGo(state: AccountState): void {
	while (state.line.length > 0 && mayStart(state)) state.line.next()?.start();
}

/** By the number under way, and by time: if it is that, it is looked at again when it has come. */
function mayStart(state: AccountState): boolean {
	const { rate, stoppedUntil } = state;
	const now = state.clock.now();
	if (state.underWay >= placesOf(state.places) || state.turn.isOver) return false;
	const isStopped = now < stoppedUntil;
	if (!isStopped) settleRate(rate, now, activeAt(state, now));
	const byRate = rate.ceiling ? rate.nextAt - now : 0;
	const wait = Math.max(0, stoppedUntil - now, byRate, evenAt(state.places) - now);
	if (wait === 0) return true;
	if (!isStopped && byRate > 0) state.heldByRateAt = now;
	wakeIn(state, wait);
	return false;
}

/** One wake-up too many does no harm. */
function wakeIn(state: AccountState, wait: number): void {
	// Timers know whole milliseconds; a shorter wait would be none.
	const milliseconds = Math.ceil(wait);
	const at = state.clock.now() + milliseconds;
	if (at >= state.wakesAt - 1) return;
	state.wakesAt = at;
	state.clock.later(milliseconds, () => {
		if (state.wakesAt === at) state.wakesAt = Infinity;
		letGo(state);
	});
}

function nextTurn(state: AccountState): void {
	beginTurn(state.turn);
	letGo(state);
}

function started(state: AccountState): Place {
	const now = state.clock.now();
	endRest(state, now);
	state.underWay++;
	noteGone(state.rate, now, activeAt(state, now), state.heldByRateAt);
	noteStarted(state.places, now);
	if (noteBegun(state.turn, fewOf(placesOf(state.places)))) state.clock.later(0, () => nextTurn(state));
	let trip = tripFrom(state);
	return {
		begin: () => void (trip = tripFrom(state)),
		end: (verdict) => {
			conclude(state, trip, verdict);
			letGo(state);
		},
	};
}

async function open(state: AccountState, signal?: AbortSignal): Promise<void> {
	assertOpen(state, signal);
	while (state.stoppedUntil > state.clock.now()) {
		await pauseUntil(state, state.stoppedUntil, signal);
		assertOpen(state, signal);
	}
}

async function pauseUntil({ clock }: AccountState, moment: number, signal?: AbortSignal): Promise<void> {
	let forget: () => void = () => {};
	const passed = new Promise<void>((resolve) => {
		clock.later(Math.ceil(moment - clock.now()), resolve);
		if (signal) forget = whenAborted(signal, resolve);
	});
	await passed.finally(() => forget());
}

function close(state: AccountState, error: unknown, milliseconds: number): void {
	state.closed = { error, until: state.clock.now() + milliseconds };
	for (let waiting = state.line.next(); waiting; waiting = state.line.next()) waiting.fail(error);
	restIfIdle(state, state.clock.now());
}
