import { allowedBelow, type Ceiling } from './ceiling';
import { SLACK_MS, START, TOLERANCE } from './bounds';
import { aimAt, gradientOf, isNear, isQueued, LOWEST_GRADIENT, mostForLoop, type Seen } from './fitting';
import type { Sample } from './place';
import { FASTER, probeFrom, seen, type Probe } from './probe';
import { estimateOf, isSurelyAbove, type Estimate } from './sums';
import { addToWindow, newWindow, mostWithProvider, type Window } from './window';

/**
 * How many requests go at once, learned from how long they take. Grows like TCP's slow start (RFC 5681) until a queue
 * shows; what then fits is Little's law (requests under way = answers per second x seconds each takes); from there on
 * the gradient limiter of Netflix's concurrency-limits, with a mean in place of its minimum: jitter makes minima fall
 * without end. Refusals cut it as in AIMD (Chiu and Jain, 1989).
 */
export interface PlacesBrake {
	limit: number;
	readonly most: number;
	phase: 'slowStart' | 'steady';
	/** Places that each good answer adds in the slow start. */
	growth: number;
	/** What a request takes without a queue. */
	base?: Estimate;
	/** First learned while the loop had no time left: what waited for it may be in there. */
	isBaseDoubtful: boolean;
	/** Good answers since the last look. */
	window: Window;
	probe?: Probe;
	probedAt: number;
	/** Windows in a row with the lowest gradient. */
	atLowest: number;
	/** Where it stood before it fell for a queue, and what a request took then. */
	fallsFrom?: { limit: number; mean: number };
	/** What started before that was under way together with what was refused, and is refused for the same reason. */
	cutAt: number;
	ceiling?: Ceiling;
	/** The most that were under way lately with nothing but good answers, and when. */
	proven: { at: number; since: number };
	/** Sent evenly (`evenly.ts`): when the next one may go. */
	nextAt: number;
	/** After trouble it grows back quickly to here. */
	regains: number;
}

/** How things stand when an answer comes. */
export interface Standing {
	now: number;
	/** By the clock that stands still between executions. */
	active: number;
	underWay: number;
	/** Somebody waits for a place, or could hardly get one. */
	isUsed: boolean;
	/** The event loop has no time left. */
	isFull: boolean;
}

const GROWTH = 5;
const GENTLE_GROWTH = 1;
/** Slow answers alone never go below. */
export const FEWEST = 4;
const STEP = 0.3;
const BETWEEN_PROBES_MS = 10_000;
const RISEN = 1.5;
const LATELY_MS = 10_000;
/** One too many is one refusal; too many per second are all that come until the second is over. */
const HASTE = 4;

export const placesBrake = (most: number, active: number): PlacesBrake => ({
	limit: Math.min(START, most),
	most,
	phase: 'slowStart',
	growth: GROWTH,
	isBaseDoubtful: false,
	window: newWindow(),
	probedAt: active,
	atLowest: 0,
	cutAt: -Infinity,
	proven: { at: 0, since: active },
	nextAt: -Infinity,
	regains: 0,
});

/** While it grows, a larger one would close too late. */
const windowSize = ({ phase, limit }: PlacesBrake): number => (phase === 'slowStart' ? 0 : limit / 2);

/** How many may be under way now. */
export function placesOf({ limit, probe }: PlacesBrake): number {
	return Math.max(1, Math.floor(probe ? Math.min(limit, probe.places) : limit));
}

/** Takes a good answer into account. */
export function learnFrom(brake: PlacesBrake, sample: Sample, standing: Standing): void {
	if (brake.probe) return learnFromProbe(brake, brake.probe, sample, standing);
	const { window } = brake;
	addToWindow(window, sample, standing);
	if (standing.isUsed && !standing.isFull) growQuickly(brake, standing);
	if (window.least.count >= window.size) closeWindow(brake, standing);
}

function growQuickly(brake: PlacesBrake, standing: Standing): void {
	if (brake.phase === 'slowStart') setLimit(brake, brake.limit + brake.growth, standing);
	else if (brake.limit < brake.regains) setLimit(brake, brake.limit + GENTLE_GROWTH, standing);
}

/** Never above what the provider has refused; never up where that has come down meanwhile. */
function setLimit(brake: PlacesBrake, wanted: number, { active }: Pick<Standing, 'active'>): void {
	const allowed = brake.ceiling ? Math.max(1, allowedBelow(brake.ceiling, active, HASTE)) : Infinity;
	brake.limit = Math.min(
		brake.most,
		Math.max(1, wanted <= brake.limit ? wanted : Math.min(wanted, Math.max(allowed, brake.limit))),
	);
}

function closeWindow(brake: PlacesBrake, standing: Standing): void {
	const { window } = brake;
	const [took, least, middle] = [estimateOf(window.took), estimateOf(window.least), estimateOf(window.middle)];
	brake.window = newWindow(windowSize(brake));
	prove(brake, mostWithProvider(window), standing.active);
	const base = learnBase(brake, took, middle, window.wasFull);
	const known: Seen = { base, least };
	const isStarting = brake.phase === 'slowStart' && !(window.wasFull && isNear(known));
	if (isStarting && isQueued(known)) endSlowStart(brake, known, window.mostUnderWay, standing);
	else if (window.wasFull) fitToLoop(brake, known, window, standing);
	else if (brake.phase !== 'slowStart') steer(brake, known, middle, window, standing);
}

/**
 * Once known it is lowered by what a request took in all, and to that: without the loop's part it is a guess, and too low
 * where bursts are long.
 */
function learnBase(brake: PlacesBrake, took: Estimate, middle: Estimate, wasFull: boolean): Estimate {
	if (brake.base && !isSurelyAbove(brake.base, took)) return brake.base;
	brake.isBaseDoubtful = wasFull && (!brake.base || brake.isBaseDoubtful);
	brake.base = brake.base ? took : middle;
	return brake.base;
}

function prove(brake: PlacesBrake, underWay: number, active: number): void {
	const { at, since } = brake.proven;
	if (underWay >= at || active - since > LATELY_MS) brake.proven = { at: underWay, since: active };
}

/**
 * A loop without time left: many more at once than it handles in a round trip only wait in it, and all reach the provider
 * together when it has been held up. A queue that shows there all the same is the provider's.
 */
function fitToLoop(brake: PlacesBrake, seen: Seen, window: Window, standing: Standing): void {
	const gradient = gradientOf(seen);
	const aim = gradient < 1 ? aimAt(brake.limit, gradient, window) : mostForLoop(seen, window);
	const wanted = brake.limit + STEP * (aim - brake.limit);
	if (wanted >= brake.limit && !isNear(seen)) return;
	enter(brake, 'steady');
	setLimit(brake, wanted, standing);
}

function endSlowStart(brake: PlacesBrake, { base, least }: Seen, underWay: number, standing: Standing): void {
	const fitting = (underWay * base.mean) / least.mean;
	enter(brake, 'steady');
	setLimit(brake, Math.max(Math.min(FEWEST, brake.limit), fitting * TOLERANCE + Math.sqrt(fitting)), standing);
	brake.probedAt = standing.active;
}

export function enter(brake: PlacesBrake, phase: PlacesBrake['phase'], growth = GROWTH): void {
	brake.phase = phase;
	brake.growth = growth;
	brake.atLowest = 0;
	brake.fallsFrom = undefined;
	brake.window = newWindow(windowSize(brake));
}

function steer(brake: PlacesBrake, seen: Seen, middle: Estimate, window: Window, standing: Standing): void {
	const isIdle = window.mostUnderWay <= brake.limit / 2;
	// With so few under way there is no queue of our making: that is what a request takes.
	if (isIdle) return rebase(brake, middle, standing);
	const gradient = gradientOf(seen);
	const wanted = brake.limit + STEP * (aimAt(brake.limit, gradient, window) - brake.limit);
	if (wanted < brake.limit) setLimit(brake, Math.max(Math.min(FEWEST, brake.limit), wanted), standing);
	else if (window.wasUsed) setLimit(brake, wanted, standing);
	brake.atLowest = gradient === LOWEST_GRADIENT ? brake.atLowest + 1 : 0;
	const isDue =
		brake.atLowest >= 2 ||
		fallsInVain(brake, gradient, seen.least) ||
		standing.active - brake.probedAt >= BETWEEN_PROBES_MS;
	if (brake.limit > FEWEST && (isDue || brake.isBaseDoubtful)) brake.probe = probeFrom(brake.limit, middle, FEWEST);
}

/** Half as many, and a request takes as long as before: it is no queue of ours that it waits in. */
function fallsInVain(brake: PlacesBrake, gradient: number, { mean }: Estimate): boolean {
	if (gradient === 1) brake.fallsFrom = undefined;
	else if (!brake.fallsFrom || brake.limit > brake.fallsFrom.limit || mean < FASTER * brake.fallsFrom.mean)
		brake.fallsFrom = { limit: brake.limit, mean };
	return brake.fallsFrom !== undefined && brake.limit <= brake.fallsFrom.limit / 2;
}

function learnFromProbe(brake: PlacesBrake, probe: Probe, sample: Sample, standing: Standing): void {
	const found = seen(probe, sample, standing.underWay, standing.now, FEWEST);
	if (!found) return;
	brake.probe = undefined;
	const { limit, mean } = probe.began;
	// Little's law again: what was there, without what only queued.
	const fitting = ((limit * found.mean) / mean) * TOLERANCE + Math.sqrt(limit);
	enter(brake, brake.phase);
	setLimit(brake, Math.max(FEWEST, Math.min(brake.limit, fitting)), standing);
	rebase(brake, found, standing);
}

/** What a request takes, seen without a queue. Much slower than before without our doing: another way to the provider. */
function rebase(brake: PlacesBrake, found: Estimate, { active }: Standing): void {
	const hasRisen = brake.base !== undefined && found.mean > RISEN * brake.base.mean + SLACK_MS;
	brake.base = found;
	brake.isBaseDoubtful = false;
	brake.probedAt = active;
	if (hasRisen) enter(brake, 'slowStart', GENTLE_GROWTH);
}

/** After a rest that is no part of the 10 seconds between two probes. */
export function rested(brake: PlacesBrake): void {
	brake.probe = undefined;
	brake.fallsFrom = undefined;
	brake.window = newWindow();
}
