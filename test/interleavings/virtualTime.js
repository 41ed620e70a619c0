'use strict';

/**
 * Time that passes only when nothing else is left to do: a queue of events, the earliest first, those of the same
 * moment in an order that the seed decides.
 */

/** A binary heap by `at`, then by `tie`. */
class Queue {
	constructor() {
		/** @type {any[]} */
		this.events = [];
	}

	get size() {
		return this.events.length;
	}

	push(event) {
		const { events } = this;
		let place = events.push(event) - 1;
		while (place > 0) {
			const parent = (place - 1) >> 1;
			if (isBefore(events[parent], event)) break;
			events[place] = events[parent];
			place = parent;
		}
		events[place] = event;
	}

	pop() {
		const { events } = this;
		const [first] = events;
		const last = events.pop();
		if (events.length > 0) this.sink(last);
		return first;
	}

	sink(event) {
		const { events } = this;
		let place = 0;
		for (;;) {
			let child = 2 * place + 1;
			if (child >= events.length) break;
			if (child + 1 < events.length && isBefore(events[child + 1], events[child])) child += 1;
			if (isBefore(event, events[child])) break;
			events[place] = events[child];
			place = child;
		}
		events[place] = event;
	}
}

const isBefore = (one, other) => one.at < other.at || (one.at === other.at && one.tie < other.tie);

/** Everything that waits only for promises has gone on by then. */
const drained = () => new Promise((resolve) => setImmediate(resolve));

/** @param {{ next: () => number }} random */
function createTime(random) {
	const queue = new Queue();
	const time = {
		/** Milliseconds since the beginning. */
		now: 0,
		events: 0,
		after(milliseconds, run) {
			queue.push({ at: time.now + Math.max(0, milliseconds), tie: random.next(), run });
		},
		/** @returns {Promise<void>} */
		passed: (milliseconds) => new Promise((resolve) => time.after(milliseconds, resolve)),
		/** Plays until it is over. @returns {Promise<boolean>} false: nothing was left to happen before it was */
		async play(isOver) {
			await drained();
			while (!isOver()) {
				if (queue.size === 0) return false;
				const event = queue.pop();
				time.now = event.at;
				time.events += 1;
				event.run();
				await drained();
			}
			return true;
		},
	};
	return time;
}

module.exports = { createTime };
