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
}

/** How things stood when an answer came. */
interface Standing {
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
});

export function addToWindow(window: Window, sample: Sample, { underWay, isUsed, isFull }: Standing): void {
	addTo(window.took, sample.took);
	addTo(window.least, sample.least);
	addTo(window.middle, sample.middle);
	window.mostUnderWay = Math.max(window.mostUnderWay, underWay);
	window.wasUsed ||= isUsed;
	window.wasFull ||= isFull;
}

/** Answers per millisecond: Little's law, since those of a moment come in bursts. */
export const perMillisecond = ({ took, mostUnderWay }: Window): number =>
	took.sum > 0 ? (mostUnderWay * took.count) / took.sum : Infinity;

/** So many of those under way were with the provider: for the rest of its time a request waits for our own loop. */
export const mostWithProvider = ({ took, least, mostUnderWay }: Window): number =>
	took.sum > 0 ? (mostUnderWay * least.sum) / took.sum : mostUnderWay;
