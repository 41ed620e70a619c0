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

module.exports = { bar, escaped, text };
