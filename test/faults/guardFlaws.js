/** Guards without a marker, markers without a guard, and what cannot stand in the place of one. */
const { guards } = require('./guards');
const { guards: searched } = require('../interleavings/guards');
const { compiled, markers, sourceWithout } = require('./markedSource');

function flawOf(guard) {
	try {
		compiled(sourceWithout(guard));
		return [];
	} catch (error) {
		return [error instanceof Error ? error.message : String(error)];
	}
}

/** @returns {string[]} in words */
function guardFlaws() {
	/** @type {any[]} */
	const every = [...guards, ...searched];
	const all = every.flatMap(({ and, ...guard }) => (and ? [guard, and] : [guard]));
	const names = all.map(({ guard }) => guard);
	const strangers = markers().filter(({ guard }) => !names.includes(guard));
	return [
		...all.flatMap(flawOf),
		...strangers.map(
			({ guard, file }) => `${file}: neither test/faults/guards.js nor test/interleavings/guards.js knows "${guard}"`,
		),
	];
}

module.exports = { guardFlaws };
