/** Does a piece of work when its turn comes. */
export type Lane = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Lets so many work at a time; the others wait for their turn, in the order in which they came. */
export function laneFor(width: number): Lane {
	const waiting: Array<() => void> = [];
	let free = width;
	return async (work) => {
		if (free > 0) free -= 1;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free += 1;
		}
	};
}
