'use strict';

/** The plot of docs/queue-mode.md: grants for each renewal against workers, one line a kind of provider. */
const { escaped, text } = require('../bench/plot/shapes');

const WIDTH = 840;
const PANEL = { width: 330, height: 150, left: 70, top: 46, gap: 90 };
const COLOURS = ['#0969da', '#bc4c00', '#1a7f37', '#8250df', '#cf222e', '#9a6700', '#59636e'];

const STYLE = `
	text { font: 12px system-ui, sans-serif; fill: #1f2328; }
	.title { font-weight: 600; font-size: 13px; }
	.quiet { fill: #59636e; }
	line { stroke: #d1d9e0; }
	polyline { fill: none; stroke-width: 2; }
	@media (prefers-color-scheme: dark) {
		text { fill: #e6edf3; }
		.quiet { fill: #9198a1; }
		line { stroke: #3d444d; }
	}`;

const round = (value) => Math.round(value * 10) / 10;

/** Twice as many workers is one step to the right. */
const across = (workers, most) => (Math.log2(workers) / Math.log2(most)) * PANEL.width;

function panel({ situation, results }, left, { value, title, unit }) {
	const most = Math.max(1, ...results.flatMap(({ rows }) => rows.map(value)));
	const last = results[0].rows.at(-1).workers;
	const up = (amount) => PANEL.top + PANEL.height - (amount / most) * PANEL.height;
	const lines = results.map(({ rows }, index) => {
		const points = rows.map((row) => `${round(left + across(row.workers, last))},${round(up(value(row)))}`);
		return `<polyline points="${points.join(' ')}" style="stroke:${COLOURS[index % COLOURS.length]}"/>`;
	});
	const below = PANEL.top + PANEL.height;
	return [
		text(left, PANEL.top - 14, `${title}, ${situation}`, { kind: 'title' }),
		...[0, most].map(
			(amount) => `<line x1="${left}" y1="${up(amount)}" x2="${left + PANEL.width}" y2="${up(amount)}"/>`,
		),
		...[0, most].map((amount) =>
			text(left - 6, up(amount) + 4, `${round(amount)}${unit}`, { anchor: 'end', kind: 'quiet' }),
		),
		...results[0].rows.map((row) =>
			text(left + across(row.workers, last), below + 16, String(row.workers), { kind: 'quiet' }),
		),
		...lines,
	].join('\n');
}

const MEASURES = [
	{ value: ({ grants }) => grants[1], title: 'Sign-ins for a renewal', unit: '' },
	{ value: ({ longest }) => longest / 1_000, title: 'Longest wait', unit: ' s' },
];

/** @param {any[]} tables of `figures.js` @returns {string} an SVG document */
function draw(tables) {
	const shown = tables.filter(({ head }) => head === undefined);
	const [{ results }] = shown;
	const each = PANEL.height + PANEL.gap;
	const height = shown.length * each + results.length * 18 + 20;
	const caption = 'Simulated workers (1 to 64) against sign-ins and waits, by kind of provider';
	const panels = shown.flatMap((table, index) =>
		MEASURES.map(
			(measure, column) =>
				`<g transform="translate(0 ${index * each})">${panel(table, PANEL.left + column * (PANEL.width + 80), measure)}</g>`,
		),
	);
	const legend = results.map(({ title }, index) => {
		const y = shown.length * each + 20 + index * 18;
		return `<polyline points="${PANEL.left},${y - 4} ${PANEL.left + 24},${y - 4}" style="stroke:${COLOURS[index % COLOURS.length]}"/>\n${text(PANEL.left + 32, y, title)}`;
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(caption)}">`,
		`<style>${STYLE}</style>`,
		...panels,
		...legend,
		'</svg>',
		'',
	].join('\n');
}

module.exports = { draw };
