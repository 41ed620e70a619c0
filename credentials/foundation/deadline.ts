import { whenAborted } from './abortions';
import { clock } from './clock';

/** Somebody else has not come to an end in the time there was. */
export class DeadlinePassed extends Error {
	override readonly name = 'DeadlinePassed';

	/** Read by `networkCode`: it did not answer in time. */
	readonly code = 'ETIMEDOUT';

	constructor(milliseconds: number) {
		super(`it was not complete within ${Math.round(milliseconds / 1000)} seconds`);
	}
}

/** When a work has to end, as it is given to it. */
export interface Deadline {
	/** Aborted when the time is up, and never once the work is done: what goes on behind it (a file's stream) may. */
	readonly signal: AbortSignal;
	/** Has another signal end the work, too. */
	alsoOn: (other: AbortSignal) => void;
	/**
	 * The same for a work of which nothing goes on when it is done, at a fraction of what a signal costs: one signal for
	 * some that began at about the same time. @param other ends it, too
	 */
	shared: (other?: AbortSignal) => AbortSignal;
}

/**
 * Waits for somebody else, but no longer than so many milliseconds, whatever trickles in meanwhile.
 * @param work what does not heed the deadline that it is given is let go of
 * @param late is given what comes afterwards all the same
 * @throws DeadlinePassed
 */
export async function withinDeadline<Value>(
	milliseconds: number,
	work: (deadline: Deadline) => Promise<Value>,
	late: (value: Value) => void = () => {},
): Promise<Value> {
	// guard: a wait has a deadline
	const moment = clock.roughTimeout(milliseconds);
	const own = deadlineAt(moment);
	const working = work(own);
	let unwatch: () => void = () => {};
	try {
		return await new Promise<Value>((resolve, reject) => {
			unwatch = whenAborted(moment, () => {
				reject(new DeadlinePassed(milliseconds));
				own.end();
			});
			working.then(resolve, reject);
		});
	} finally {
		unwatch();
		own.unwatch();
		if (own.hasEnded()) void working.then(late, () => {});
	}
}

function deadlineAt(moment: AbortSignal) {
	let controller: AbortController | undefined;
	let hasEnded = false;
	const watches: Array<() => void> = [];
	const end = () => {
		hasEnded = true;
		controller?.abort();
	};
	return {
		/** Few ask for it: a signal of its own costs as much as all the rest. */
		get signal() {
			controller ??= new AbortController();
			if (hasEnded) controller.abort();
			return controller.signal;
		},
		alsoOn: (other: AbortSignal) => void watches.push(whenAborted(other, end)),
		shared: (other = moment) => joint(moment, other),
		end,
		hasEnded: () => hasEnded,
		unwatch: () => watches.forEach((unwatch) => unwatch()),
	};
}

/** Node takes more than ten listeners of a signal for a leak, and who sends a request adds one. */
const MOST_LISTENERS = 8;

interface Joint {
	moment: AbortSignal;
	either: AbortSignal;
	/** So many more may have it. */
	left: number;
}

const joints = new WeakMap<AbortSignal, Joint>();

/** Aborted with either of two. The same two are asked for again and again. */
function joint(moment: AbortSignal, other: AbortSignal): AbortSignal {
	const known = joints.get(other);
	// Who brings it back has it already.
	if (known?.either === other) return other;
	if (known?.moment === moment && known.left-- > 0) return known.either;
	const made: Joint = { moment, either: AbortSignal.any([moment, other]), left: MOST_LISTENERS - 1 };
	joints.set(other, made);
	joints.set(made.either, made);
	return made.either;
}
