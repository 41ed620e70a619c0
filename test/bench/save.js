'use strict';

/** Where the figures go: docs/ when they are to be shown, otherwise a folder that git ignores. */
const fs = require('node:fs');
const path = require('node:path');
const { draw } = require('./plot/draw');

const ROOT = path.join(__dirname, '..', '..');
const RESULTS = path.join(__dirname, 'results');

/** @returns {string[]} the files written */
function save(results, { publish }) {
	const [json, svg] = publish
		? [path.join(ROOT, 'docs', 'bench.json'), path.join(ROOT, 'docs', 'bench.svg')]
		: [path.join(RESULTS, 'bench.json'), path.join(RESULTS, 'bench.svg')];
	fs.mkdirSync(path.dirname(json), { recursive: true });
	fs.writeFileSync(json, `${JSON.stringify(results, null, '\t')}\n`);
	if (!results.workloads) return [json];
	fs.writeFileSync(svg, draw(results));
	return [json, svg];
}

/** Draws results that are there, beside them. @returns {string} the file written */
function drawFile(file) {
	const svg = file.replace(/\.json$/, '.svg');
	fs.writeFileSync(svg, draw(JSON.parse(fs.readFileSync(file, 'utf8'))));
	return svg;
}

module.exports = { save, drawFile, RESULTS };
