/**
 * Chance that comes again: the seed decides what is asked for and what goes wrong. In which order requests that are
 * under way together arrive is up to the machine, so the same plan never runs quite the same way twice.
 */

/** mulberry32: small, well known, good enough to draw faults with. @returns {() => number} in [0, 1) */
function mulberry32(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** FNV-1a, to give each name a seed of its own. */
const hashOf = (text) =>
	[...text].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0, 0x811c9dc5);

/**
 * @param {number} seed
 * @param {string} [name] what is drawn for one name does not depend on what is drawn for another
 */
function createRandom(seed, name = '') {
	const next = mulberry32(seed ^ hashOf(name));
	const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
	const pick = (list) => list[whole(0, list.length - 1)];
	const weighted = (entries) => {
		let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
		return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1))[0];
	};
	const shuffled = (list) =>
		list
			.map((one) => [next(), one])
			.sort(([one], [other]) => one - other)
			.map(([, one]) => one);
	return { next, whole, pick, weighted, shuffled, chance: (probability) => next() < probability };
}

/** In CI an unrelated change must not go red by chance. */
const SEED_IN_CI = 20300101;

/** From the environment, so that a plan can be repeated; else a new one wherever a person looks on. */
function chosenSeed({ FAULT_SEED, CI } = process.env) {
	if (FAULT_SEED !== undefined) return Number(FAULT_SEED);
	return CI ? SEED_IN_CI : Math.floor(performance.timeOrigin + performance.now()) % 2 ** 31;
}

module.exports = { mulberry32, createRandom, chosenSeed };
