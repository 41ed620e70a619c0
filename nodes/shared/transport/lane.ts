import type { Lane } from '../model/lane';

export type { Lane } from '../model/lane';

/** How many work at a time. A function is asked again whenever one comes or has ended. */
export type Width = number | (() => number);

export const widthNow = (width: Width): number => (typeof width === 'number' ? width : width());

/** Lets so many work at a time; the others wait for their turn, in the order in which they came. */
export function laneFor(width: Width): Lane {
	const waiting: Array<() => void> = [];
	let atWork = 0;
	const startSome = () => {
		while (waiting.length > 0 && atWork < widthNow(width)) {
			atWork++;
			waiting.shift()!();
		}
	};
	return async (work) => {
		if (waiting.length === 0 && atWork < widthNow(width)) atWork++;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await work();
		} finally {
			atWork--;
			startSome();
		}
	};
}
