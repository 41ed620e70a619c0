'use strict';

/**
 * The plot of docs/speed.md: for each workload one bar per contestant, with its time and how many times ours that is.
 * Text and bars follow the reader's colour scheme; there is no background, so that the page's own shows.
 */
const { bar, document, text } = require('./shapes');

const WIDTH = 840;
const LEFT = 230;
const ROOM = 470;
const ROW = 20;
const GAP = 34;

const FLOORS = ['helper', 'nodeFetch'];

function kindOf(key) {
	if (key.startsWith('mightyCall')) return 'ours';
	return FLOORS.includes(key) ? 'floor' : 'builtIn';
}

const seconds = (milliseconds) =>
	milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

function row({ title, key, median }, y, { longest, ours }) {
	const length = Math.max(2, (median / longest) * ROOM);
	return [
		text(LEFT - 8, y + 13, title, { anchor: 'end' }),
		bar(LEFT, y + 2, length, ROW - 6, kindOf(key)),
		text(LEFT + length + 6, y + 13, `${seconds(median)}, ${(median / ours).toFixed(2)} x`, { kind: 'quiet' }),
	].join('\n');
}

function group(workload, top) {
	const ours = workload.rows[0].median;
	const longest = Math.max(...workload.rows.map(({ median }) => median));
	return [
		text(LEFT, top + GAP - 10, workload.title, { kind: 'title' }),
		...workload.rows.map((one, index) => row(one, top + GAP + index * ROW, { longest, ours })),
	].join('\n');
}

const heightOf = ({ rows }) => GAP + rows.length * ROW;

/** The node against itself on more items has no contestants to draw. */
const isDrawn = ({ key }) => !key.startsWith('scale');

/** @param {{ machine: any, rounds: number, workloads: any[] }} results @returns {string} an SVG document */
function draw({ machine, rounds, workloads }) {
	const drawn = workloads.filter(isDrawn);
	let top = 30;
	const groups = drawn.map((workload) => {
		const markup = group(workload, top);
		top += heightOf(workload);
		return markup;
	});
	const place = `n8n ${machine.n8n}, Node ${machine.node}, ${machine.processor}, ${machine.cores} cores`;
	const caption = `${place}; medians of ${rounds} rounds in turns; x: times as long as our node`;
	return document({ width: WIDTH, height: top + 16, caption }, [text(12, 18, caption, { kind: 'quiet' }), ...groups]);
}

module.exports = { draw };
