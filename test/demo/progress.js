'use strict';

/**
 * Where the demo is, as a bar under its lines. Where nobody looks (a build log, a pipe) there are the lines alone.
 */
const { MultiBar, Presets } = require('cli-progress');

const FORMAT = '{bar} {value} of {total}, {duration_formatted}: {step}';

/** Never more than the width of a terminal of 80 columns. */
const shortened = (step) => (step.length > 40 ? `${step.slice(0, 39)}…` : step);

const withoutBar = () => ({ log: (line) => console.log(line), next: (_step) => {}, stop: () => {} });

/**
 * @param {{ total: number, stream?: any }} options total: how many steps there are
 * @returns {{ log(line: string): void, next(step: string): void, stop(): void }} next: a step begins, the one before it
 *   has ended
 */
function createProgress({ total, stream = process.stdout }) {
	if (!stream.isTTY) return withoutBar();
	const bars = new MultiBar(
		{ stream, format: FORMAT, barsize: 16, hideCursor: true, clearOnComplete: true },
		Presets.shades_classic,
	);
	const bar = bars.create(total, 0, { step: '' });
	let begun = 0;
	return {
		log: (line) => bars.log(`${line}\n`),
		next: (step) => bar.update(begun++, { step: shortened(step) }),
		stop: () => bars.stop(),
	};
}

module.exports = { createProgress };
