'use strict';

/** Where the figures go: docs/ when they are to be shown, otherwise a folder that git ignores. */
const fs = require('node:fs');
const path = require('node:path');
const { draw } = require('./plot/draw');
const { drawCapacity } = require('./plot/drawCapacity');
const { assertPlaces, withTables } = require('./tables');

const ROOT = path.join(__dirname, '..', '..');
const RESULTS = path.join(__dirname, 'results');

const DOCS = path.join(ROOT, 'docs');

/** @returns {string[]} the files written */
function save(results, { publish }) {
	const folder = publish ? DOCS : RESULTS;
	const json = path.join(folder, 'bench.json');
	fs.mkdirSync(folder, { recursive: true });
	fs.writeFileSync(json, `${JSON.stringify(results, null, '\t')}\n`);
	return [json, ...drawn(results, json), ...(publish ? [tabled(results)] : [])];
}

/** The plots of what was measured. */
function drawn(results, json) {
	const plots = {
		...(results.workloads ? { '.svg': draw(results) } : {}),
		...(results.capacity ? { '-capacity.svg': drawCapacity(results) } : {}),
	};
	return Object.entries(plots).map(([end, svg]) => {
		const file = json.replace(/\.json$/, end);
		fs.writeFileSync(file, svg);
		return file;
	});
}

const PAGE = path.join(DOCS, 'speed.md');

function tabled(results) {
	fs.writeFileSync(PAGE, withTables(fs.readFileSync(PAGE, 'utf8'), results));
	return PAGE;
}

/** Whether what is measured for the page has a place there. */
const assertPublishable = () => assertPlaces(fs.readFileSync(PAGE, 'utf8'));

/** Draws results that are there, beside them, and puts those of docs/ into its tables. @returns {string[]} files written */
function drawFile(file) {
	const results = JSON.parse(fs.readFileSync(file, 'utf8'));
	const isPublished = path.resolve(path.dirname(file)) === DOCS;
	return [...drawn(results, file), ...(isPublished ? [tabled(results)] : [])];
}

module.exports = { assertPublishable, save, drawFile, RESULTS };
