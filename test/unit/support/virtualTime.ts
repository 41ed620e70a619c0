/** Time that jumps from one event to the next, so that minutes of requests take moments. */
export interface VirtualTime {
	now: () => number;
	/** What the event loop has worked so far. */
	busy: () => number;
	/** Has the event loop work, one thing after another. */
	work: (milliseconds: number) => Promise<void>;
	later: (milliseconds: number, act: () => void) => void;
	pause: (milliseconds: number) => Promise<void>;
	/** Lets time pass until the work is done. */
	during: <Value>(work: Promise<Value>) => Promise<Value>;
}

interface Event {
	at: number;
	serial: number;
	act: () => void;
}

const isBefore = (one: Event, other: Event) => one.at < other.at || (one.at === other.at && one.serial < other.serial);

/** The earliest event first: a binary heap. */
function agenda() {
	const heap: Event[] = [];
	const swap = (one: number, other: number) => ([heap[one], heap[other]] = [heap[other], heap[one]]);
	const add = (event: Event) => {
		heap.push(event);
		for (let at = heap.length - 1; at > 0 && isBefore(heap[at], heap[(at - 1) >> 1]); at = (at - 1) >> 1)
			swap(at, (at - 1) >> 1);
	};
	const take = (): Event | undefined => {
		if (heap.length < 2) return heap.pop();
		const first = heap[0];
		heap[0] = heap.pop()!;
		for (let at = 0; ; ) {
			let least = at;
			for (const child of [2 * at + 1, 2 * at + 2])
				if (child < heap.length && isBefore(heap[child], heap[least])) least = child;
			if (least === at) return first;
			swap(at, least);
			at = least;
		}
	};
	return { add, take };
}

/** Enough for all that waits on one another in a chain. */
const TURNS = 20;
const MOST_IDLE = 100_000;

export function virtualTime(): VirtualTime {
	let now = 0;
	/** All that the loop has been given to do, and when it will have done it. */
	let given = 0;
	let freeAt = 0;
	let serial = 0;
	const events = agenda();
	const later = (milliseconds: number, act: () => void) =>
		events.add({ at: now + Math.max(0, milliseconds), serial: serial++, act });
	const pause = async (milliseconds: number) => await new Promise<void>((resolve) => later(milliseconds, resolve));
	return {
		now: () => now,
		busy: () => given - Math.max(0, freeAt - now),
		work: async (milliseconds) => {
			given += milliseconds;
			freeAt = Math.max(now, freeAt) + milliseconds;
			await pause(freeAt - now);
		},
		later,
		pause,
		during: async (work) => {
			let isDone = false;
			let idle = 0;
			const done = () => void (isDone = true);
			work.then(done, done);
			for (;;) {
				for (let turn = 0; turn < TURNS; turn++) await Promise.resolve();
				if (isDone) return await work;
				const event = events.take();
				if (!event && ++idle > MOST_IDLE) throw new Error('Nothing is left that could end the work');
				if (!event) continue;
				idle = 0;
				now = event.at;
				event.act();
			}
		},
	};
}
