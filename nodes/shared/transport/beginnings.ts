/** Which of several inputs begins next. */
export interface Beginnings {
	/** One that begins now; undefined while none may, and when there are no more. */
	next: () => number | undefined;
	/** It has come to its end. */
	ended: (index: number) => void;
	/** How many begin in one turn of the event loop, if not simply few of those that may be under way. */
	inATurn?: number;
}

/** One after another in their order. */
export function inputOrder(count: number): Beginnings {
	let next = 0;
	return { next: () => (next < count ? next++ : undefined), ended: () => {} };
}

/** So many that may not begin yet are passed over: reading all of a large input at once would stop n8n for seconds. */
const LOOKS_AHEAD = 200;

/**
 * Two with a key in common never at once, and always in their order. One without a key goes alone: when all before it
 * have ended, and before any behind it begins.
 * @param keysOf asked once for each, in order
 */
export function byKeys(count: number, keysOf: (index: number) => string[]): Beginnings {
	const underWay = new Map<number, string[]>();
	/** Looked at, and not begun yet. */
	const waiting: Array<{ index: number; keys: string[] }> = [];
	let looked = 0;
	let alone = false;

	const waitingAt = (place: number) => {
		if (place === waiting.length && place < LOOKS_AHEAD && looked < count)
			waiting.push({ index: looked, keys: keysOf(looked++) });
		return waiting[place];
	};
	const begin = (place: number) => {
		const [{ index, keys }] = waiting.splice(place, 1);
		underWay.set(index, keys);
		alone = keys.length === 0;
		return index;
	};
	const next = () => {
		if (alone) return undefined;
		const taken = new Set([...underWay.values()].flat());
		for (let place = 0; waitingAt(place); place++) {
			const { keys } = waiting[place];
			if (keys.length === 0) return place === 0 && underWay.size === 0 ? begin(place) : undefined;
			if (!keys.some((key) => taken.has(key))) return begin(place);
			// Who waits has its turn before whoever comes behind it with the same key.
			for (const key of keys) taken.add(key);
		}
		return undefined;
	};
	const ended = (index: number) => {
		underWay.delete(index);
		alone = false;
	};
	return { next, ended };
}
