'use strict';

/**
 * n8n's database with one credential, read and written whole. A write takes effect some time before whoever wrote hears
 * of it; while the database is away, reads and writes fail.
 */

/**
 * @param {any} world
 * @param {any} data the row
 * @param {{ sometimesSlow?: boolean }} [options]
 */
function createStore({ time, random }, data, { sometimesSlow = false } = {}) {
	let row = { ...data };
	const step = () => (sometimesSlow && random.chance(0.03) ? 3_000 : 0.5 + 29.5 * random.next() ** 3);
	const reach = async () => {
		await time.passed(step());
		if (store.isAway) throw new Error('the database is away');
	};
	const store = {
		isAway: false,
		/** Each write: when, what was there before, what is there now. @type {any[]} */
		writes: [],
		get row() {
			return row;
		},
		async read() {
			await reach();
			const found = { ...row };
			await time.passed(step());
			return found;
		},
		async write(next, by) {
			await reach();
			store.writes.push({ at: time.now, before: row, after: next, by });
			row = { ...next };
			await time.passed(step());
		},
	};
	return store;
}

module.exports = { createStore };
