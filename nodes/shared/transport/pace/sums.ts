/** Enough of a row of numbers to tell its mean, and how far off that may be. */
export interface Sums {
	count: number;
	sum: number;
	squares: number;
}

/** `error`: standard error of the mean. */
export interface Estimate {
	mean: number;
	error: number;
}

export const noSums = (): Sums => ({ count: 0, sum: 0, squares: 0 });

export function addTo(sums: Sums, value: number): void {
	sums.count++;
	sums.sum += value;
	sums.squares += value * value;
}

export function estimateOf({ count, sum, squares }: Sums): Estimate {
	const mean = sum / count;
	const variance = Math.max(0, squares / count - mean * mean);
	return { mean, error: Math.sqrt(variance / Math.max(1, count - 1)) };
}

/** Whether one mean lies above another by more than chance: three standard errors of their difference. */
export const isSurelyAbove = (one: Estimate, other: Estimate): boolean =>
	one.mean - other.mean > 3 * Math.hypot(one.error, other.error);
