/** Who waits, first come, first served. Leaving it costs no search: who has left is passed over. */
export interface Waiting {
	start: () => void;
	fail: (error: unknown) => void;
	hasLeft: boolean;
}

export interface WaitingLine {
	readonly length: number;
	join: (waiting: Waiting) => void;
	leave: (waiting: Waiting) => void;
	next: () => Waiting | undefined;
}

/** So many places at the front are given back at once: an array gives up its first element slowly. */
const GIVEN_BACK = 1_024;

export function waitingLine(): WaitingLine {
	const all: Array<Waiting | undefined> = [];
	let first = 0;
	let length = 0;
	const take = (): Waiting | undefined => {
		const waiting = all[first];
		all[first++] = undefined;
		if (first >= GIVEN_BACK) first -= all.splice(0, first).length;
		return waiting;
	};
	return {
		get length() {
			return length;
		},
		join: (waiting) => {
			all.push(waiting);
			length++;
		},
		leave: (waiting) => {
			if (!waiting.hasLeft) length--;
			waiting.hasLeft = true;
		},
		next: () => {
			while (first < all.length) {
				const waiting = take();
				if (!waiting || waiting.hasLeft) continue;
				waiting.hasLeft = true;
				length--;
				return waiting;
			}
			return undefined;
		},
	};
}
