'use strict';

/** The plot of how providers with a capacity are used: for each the good answers per second in the course of a run. */
const { document, line, text } = require('./shapes');

const COLUMNS = 3;
const PANEL = { width: 270, height: 150 };
const PLOT = { left: 34, top: 40, width: 222, height: 84 };

/** Capacity, good answers, and what was refused, against the seconds. */
function panel({ title, perSecond, rows }, index) {
	const [left, top] = [(index % COLUMNS) * PANEL.width, 30 + Math.floor(index / COLUMNS) * PANEL.height];
	const { course } = rows[0].measured[0];
	const end = course.at(-1).at + 0.5;
	const highest = 1.3 * Math.max(...perSecond.map(([, amount]) => amount));
	const x = (seconds) => left + PLOT.left + (seconds / end) * PLOT.width;
	const y = (rate) => top + PLOT.top + PLOT.height * (1 - Math.min(rate, highest) / highest);
	const [name, ...more] = title.split(/(?<=[,;]) /);
	return [
		text(left + PLOT.left, top + 14, name, { kind: 'title' }),
		text(left + PLOT.left, top + 28, more.join(' '), { kind: 'quiet' }),
		line(steps(perSecond, end, x, y), 'floor'),
		line(
			course.map(({ at, good }) => [x(at), y(good)]),
			'ours',
		),
		line(
			course.map(({ at, refused }) => [x(at), y(refused)]),
			'builtIn',
		),
		text(left + PLOT.left - 6, y(perSecond[0][1]) + 4, Math.round(perSecond[0][1]), { anchor: 'end', kind: 'quiet' }),
		text(left + PLOT.left + PLOT.width, top + PLOT.top + PLOT.height + 16, `${Math.round(end)} s`, {
			anchor: 'end',
			kind: 'quiet',
		}),
	].join('\n');
}

const steps = (perSecond, end, x, y) =>
	perSecond.flatMap(([from, amount], index) => {
		const to = (perSecond[index + 1]?.[0] ?? end * 1000) / 1000;
		return [
			[x(from / 1000), y(amount)],
			[x(Math.min(to, end)), y(amount)],
		];
	});

/** @param {{ machine: any, capacity: any[] }} results @returns {string} an SVG document */
function drawCapacity({ machine, capacity }) {
	const caption = `n8n ${machine.n8n}, ${machine.cores} cores; per second: dashed what the provider can do, blue good answers, orange answers 429`;
	const height = 40 + Math.ceil(capacity.length / COLUMNS) * PANEL.height;
	return document({ width: COLUMNS * PANEL.width, height, caption }, [
		text(12, 18, caption, { kind: 'quiet' }),
		...capacity.map(panel),
	]);
}

module.exports = { drawCapacity };
