import type { Sample } from './place';
import { addTo, noSums, type Sums } from './sums';

/** Good answers between two looks at the number of places. */
export interface Window {
	/** It is closed with so many. */
	size: number;
	took: Sums;
	least: Sums;
	middle: Sums;
	mostUnderWay: number;
	wasUsed: boolean;
	wasFull: boolean;
	/** When the first of them came. */
	since: number;
}

/** How things stood when an answer came. */
interface Standing {
	active: number;
	underWay: number;
	isUsed: boolean;
	isFull: boolean;
}

const SMALLEST = 16;

export const newWindow = (size = 0): Window => ({
	size: Math.max(SMALLEST, size),
	took: noSums(),
	least: noSums(),
	middle: noSums(),
	mostUnderWay: 0,
	wasUsed: false,
	wasFull: false,
	since: 0,
});

export function addToWindow(window: Window, sample: Sample, { active, underWay, isUsed, isFull }: Standing): void {
	if (window.least.count === 0) window.since = active;
	addTo(window.took, sample.took);
	addTo(window.least, sample.least);
	addTo(window.middle, sample.middle);
	window.mostUnderWay = Math.max(window.mostUnderWay, underWay);
	window.wasUsed ||= isUsed;
	window.wasFull ||= isFull;
}

/** Answers per millisecond; infinite where they came in one moment. */
export const perMillisecond = ({ least, since }: Window, active: number): number =>
	active > since ? (least.count - 1) / (active - since) : Infinity;

/** So many of those under way were with the provider: for the rest of its time a request waits for our own loop. */
export const mostWithProvider = ({ took, least, mostUnderWay }: Window): number =>
	took.sum > 0 ? (mostUnderWay * least.sum) / took.sum : mostUnderWay;
