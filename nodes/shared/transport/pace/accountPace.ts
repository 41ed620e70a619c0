import { whenAborted } from '../../../../credentials/foundation/abortions';
import { Cancelled, stopIfCancelled } from '../pause';
import { beginAnew, lookAtLoad, noLoad } from './load';
import { sampleOf, type Refused, type Trip, type Verdict } from './place';
import { cutPlaces, forgetCeiling, learnFrom, placesBrake, placesOf, rested, type Standing } from './placesBrake';
import { cutRate, isAboutTime, noteGone, noteGood, rateBrake, settleRate } from './rateBrake';
import { waitingLine, type Waiting } from './waitingLine';

/** Time as a pace knows it, in milliseconds. */
export interface PaceClock {
	now: () => number;
	/** What the event loop has worked so far. */
	busy: () => number;
	/** Has something done after a while; there is no way to call it off. */
	later: (milliseconds: number, act: () => void) => void;
}

/** A place among the requests under way. */
export interface Place {
	/** The request goes out now. What it waited for before (a bearer) is not the provider's time. */
	begin: () => void;
	/** To be called once, whatever came of it. */
	end: (verdict: Verdict) => void;
}

/** How fast one account is asked: what all executions of this process share. */
export interface AccountPace {
	/**
	 * Waits until a request may go. @throws Cancelled, or what `close` was given
	 */
	place: (signal?: AbortSignal) => Promise<Place>;
	/** Waits for as long as the provider wants nobody to ask; for who keeps a pace of their own. @throws the same */
	open: (signal?: AbortSignal) => Promise<void>;
	/** What an answer says, for who keeps a pace of their own: of that a Retry-After alone counts. */
	heed: (verdict: Verdict) => void;
	/** Nobody waits any more, nor asks for so many milliseconds: all fail with this. */
	close: (error: unknown, milliseconds: number) => void;
	/** How many may be under way now. */
	places: () => number;
	/** Nobody is under way or waits. */
	isIdle: () => boolean;
}

export const MOST_AT_ONCE = 500;
/** A longer Retry-After is nobody's to wait for. */
export const LONGEST_STOP_MS = 30_000;
/** So long without a request, and a probe under way would compare two times of day. */
const REST_MS = 1_000;
/** So long ago the brake per second held somebody back: what is refused now is its affair. */
const LATELY_MS = 1_000;
/** After that the provider may be another one. What it refused to take per second is remembered all the same. */
const FORGOTTEN_MS = 10 * 60_000;
/** Nearly all places count as used: the next item takes a moment to send its request. */
const USED = 0.75;

export function accountPace(clock: PaceClock, most = MOST_AT_ONCE): AccountPace {
	const line = waitingLine();
	const load = noLoad(clock.now(), clock.busy());
	let restedFor = 0;
	let restSince = clock.now();
	let underWay = 0;
	let stoppedUntil = -Infinity;
	let closed: { error: unknown; until: number } | undefined;
	let wakesAt = Infinity;
	let heldByRateAt = -Infinity;
	let brake = placesBrake(most, 0);
	const rate = rateBrake(0);

	/** Stands still while nothing is under way and nobody waits. */
	const active = (now: number) => now - restedFor - (restSince === Infinity ? 0 : Math.max(0, now - restSince));

	const standing = (now: number): Standing => ({
		now,
		active: active(now),
		underWay,
		isUsed: underWay >= USED * placesOf(brake),
		isFull: load.isFull,
	});

	const endRest = (now: number) => {
		const rest = restSince === Infinity ? 0 : Math.max(0, now - restSince);
		restedFor += rest;
		restSince = Infinity;
		if (rest > 0) beginAnew(load, now, clock.busy());
		if (rest >= FORGOTTEN_MS) brake = placesBrake(most, active(now));
		else if (rest >= REST_MS) rested(brake);
	};

	const perhapsRest = (now: number) => {
		if (underWay === 0 && line.length === 0) restSince = Math.max(now, stoppedUntil);
	};

	/** How long until the next may go by time; 0: now. */
	const waitFor = (now: number): number => Math.max(0, stoppedUntil - now, rate.ceiling ? rate.nextAt - now : 0);

	const wakeIn = (wait: number) => {
		// Timers know whole milliseconds; a shorter wait would be none.
		const milliseconds = Math.ceil(wait);
		const at = clock.now() + milliseconds;
		if (at >= wakesAt - 1) return;
		wakesAt = at;
		clock.later(milliseconds, () => {
			if (wakesAt === at) wakesAt = Infinity;
			pump();
		});
	};

	const started = (): Place => {
		const now = clock.now();
		endRest(now);
		underWay++;
		noteGone(rate, now, active(now));
		const trip: Trip = { startedAt: now, busyAt: clock.busy() };
		return {
			begin: () => Object.assign(trip, { startedAt: clock.now(), busyAt: clock.busy() }),
			end: (verdict) => ended(trip, verdict),
		};
	};

	/** By time, or by the number under way. */
	const mayStart = (now: number): boolean => {
		if (underWay >= placesOf(brake)) return false;
		if (now >= stoppedUntil) settleRate(rate, now, active(now));
		const wait = waitFor(now);
		if (wait > 0 && now >= stoppedUntil) heldByRateAt = now;
		if (wait > 0) wakeIn(wait);
		return wait <= 0;
	};

	const pump = () => {
		while (line.length > 0 && mayStart(clock.now())) line.next()?.start();
	};

	const stop = (now: number, milliseconds: number) => {
		// Whoever has to wait longer is not sent again, and holds nobody else up.
		if (milliseconds <= LONGEST_STOP_MS) stoppedUntil = Math.max(stoppedUntil, now + milliseconds);
	};

	const ended = (trip: Trip, verdict: Verdict) => {
		const [now, busy] = [clock.now(), clock.busy()];
		lookAtLoad(load, now, busy, brake.base?.mean ?? 0);
		if (verdict.kind === 'good') {
			noteGood(rate, active(now));
			learnFrom(brake, sampleOf(trip, now, busy), standing(now));
		} else if (verdict.kind !== 'nothing') refused(trip, verdict, now);
		underWay--;
		perhapsRest(now);
		pump();
	};

	const refused = (trip: Trip, verdict: Refused, now: number) => {
		const { kind, retryAfter } = verdict;
		if (retryAfter !== undefined) stop(now, retryAfter);
		const isOfTime =
			kind === 'slowDown' &&
			(retryAfter !== undefined || (rate.ceiling !== undefined && now - heldByRateAt < LATELY_MS));
		const hadRate = rate.ceiling !== undefined;
		if (isOfTime) cutRate(rate, trip.startedAt, retryAfter ?? 0, now, active(now));
		if (isOfTime && hadRate) return;
		const isFirst = cutPlaces(brake, trip.startedAt, kind === 'slowDown' && !isOfTime, standing(now));
		if (!isFirst || kind !== 'slowDown' || isOfTime || !isAboutTime(rate, active(now))) return;
		cutRate(rate, trip.startedAt, 0, now, active(now));
		forgetCeiling(brake);
	};

	/** Waits in the line until `start`, which is called in its turn. */
	const wait = async (signal?: AbortSignal): Promise<Place> => {
		let forget: () => void = () => {};
		const waited = new Promise<Place>((resolve, reject) => {
			const waiting: Waiting = { start: () => resolve(started()), fail: reject, hasLeft: false };
			line.join(waiting);
			if (signal)
				forget = whenAborted(signal, () => {
					line.leave(waiting);
					perhapsRest(clock.now());
					reject(new Cancelled('The execution was canceled'));
				});
		});
		pump();
		return await waited.finally(() => forget());
	};

	const assertOpen = (signal?: AbortSignal) => {
		stopIfCancelled(signal);
		if (closed && closed.until > clock.now()) throw closed.error;
		closed = undefined;
	};

	return {
		place: async (signal) => {
			assertOpen(signal);
			if (line.length === 0 && mayStart(clock.now())) return started();
			endRest(clock.now());
			return await wait(signal);
		},
		open: async (signal) => {
			assertOpen(signal);
			while (stoppedUntil > clock.now()) {
				await pausedFor(clock, stoppedUntil - clock.now(), signal);
				assertOpen(signal);
			}
		},
		heed: (verdict) => {
			if ('retryAfter' in verdict && verdict.retryAfter !== undefined) stop(clock.now(), verdict.retryAfter);
		},
		close: (error, milliseconds) => {
			closed = { error, until: clock.now() + milliseconds };
			for (let waiting = line.next(); waiting; waiting = line.next()) waiting.fail(error);
			perhapsRest(clock.now());
		},
		places: () => placesOf(brake),
		isIdle: () => underWay === 0 && line.length === 0,
	};
}

async function pausedFor(clock: PaceClock, milliseconds: number, signal?: AbortSignal): Promise<void> {
	let forget: () => void = () => {};
	const passed = new Promise<void>((resolve) => {
		clock.later(milliseconds, resolve);
		if (signal) forget = whenAborted(signal, resolve);
	});
	await passed.finally(() => forget());
}
