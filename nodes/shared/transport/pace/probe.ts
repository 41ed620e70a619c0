import { addTo, estimateOf, isSurelyAbove, noSums, type Estimate, type Sums } from './sums';
import type { Sample } from './place';

/**
 * A look at what a request takes with fewer of them at once: only so can a queue of our own making be told from a
 * provider, or a way to it, that has become slower. (TCP BBR's ProbeRTT does the same with the bytes under way.)
 */
export interface Probe {
	/** So many at once. */
	places: number;
	/** What a request took with twice as many. */
	before: Estimate;
	/** How many there were when it began, and what a request took then. */
	began: { limit: number; mean: number };
	/** Since so few are under way; what was sent before was sent among more. */
	since?: number;
	sums: Sums;
	halvings: number;
}

const SAMPLES = 24;
export const FASTER = 0.75;

export const probeFrom = (limit: number, before: Estimate, fewest: number): Probe => ({
	places: Math.max(fewest, Math.floor(limit / 2)),
	before,
	began: { limit, mean: before.mean },
	sums: noSums(),
	halvings: 1,
});

/** @returns what a request takes without a queue, once that is known */
export function seen(
	probe: Probe,
	sample: Sample,
	underWay: number,
	now: number,
	fewest: number,
): Estimate | undefined {
	if (probe.since === undefined && underWay <= probe.places) probe.since = now;
	if (probe.since === undefined || sample.startedAt < probe.since) return undefined;
	addTo(probe.sums, sample.middle);
	if (probe.sums.count < SAMPLES) return undefined;
	const own = estimateOf(probe.sums);
	const isFaster = own.mean < FASTER * probe.before.mean && isSurelyAbove(probe.before, own);
	if (!isFaster || probe.places <= fewest) return own;
	halve(probe, own, fewest);
	return undefined;
}

function halve(probe: Probe, before: Estimate, fewest: number): void {
	probe.places = Math.max(fewest, Math.floor(probe.places / 2));
	probe.before = before;
	probe.since = undefined;
	probe.sums = noSums();
	probe.halvings++;
}
