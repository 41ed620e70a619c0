'use strict';

/** The few shapes of the plot, as SVG. */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words) => String(words).replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

const tenth = (value) => Math.round(value * 10) / 10;

/** @param {{ anchor?: 'start' | 'end', kind?: string }} [options] */
const text = (x, y, words, { anchor = 'start', kind = '' } = {}) =>
	`<text x="${tenth(x)}" y="${tenth(y)}" text-anchor="${anchor}" class="${kind}">${escaped(words)}</text>`;

const bar = (x, y, width, height, kind) =>
	`<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${height}" rx="2" class="${kind}"/>`;

/** @param {[number, number][]} points */
const line = (points, kind) =>
	`<polyline points="${points.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join(' ')}" fill="none" class="${kind}"/>`;

const STYLE = `
	text { font: 12px system-ui, sans-serif; fill: #1f2328; }
	.title { font-weight: 600; font-size: 13px; }
	.quiet { fill: #59636e; }
	.ours { fill: #0969da; }
	.builtIn { fill: #bc4c00; }
	.floor { fill: #818b98; }
	polyline { stroke-width: 1.5; }
	polyline.ours { fill: none; stroke: #0969da; }
	polyline.builtIn { fill: none; stroke: #bc4c00; }
	polyline.floor { fill: none; stroke: #818b98; stroke-dasharray: 4 3; }
	@media (prefers-color-scheme: dark) {
		text { fill: #e6edf3; }
		.quiet { fill: #9198a1; }
		.ours { fill: #4493f8; }
		.builtIn { fill: #f0883e; }
		.floor { fill: #6e7681; }
		polyline.ours { stroke: #4493f8; }
		polyline.builtIn { stroke: #f0883e; }
		polyline.floor { stroke: #6e7681; }
	}`;

/** @param {{ width: number, height: number, caption: string }} of @param {string[]} marks @returns {string} an SVG document */
const document = ({ width, height, caption }, marks) =>
	[
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(caption)}">`,
		`<style>${STYLE}</style>`,
		...marks,
		'</svg>',
		'',
	].join('\n');

module.exports = { bar, document, escaped, line, text };
