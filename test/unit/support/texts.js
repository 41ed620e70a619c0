'use strict';

/** The texts of the package, as tests read them. */
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..', '..', '..');
const TEXT = /\.(?:ts|js|json|md)$/;

/**
 * Paths of all text files below these folders (or these files themselves), from the root of the package.
 * @param {string[]} places
 * @returns {string[]}
 */
const textsOf = (...places) =>
	places
		.flatMap((place) => {
			if (!statSync(join(ROOT, place)).isDirectory()) return [place];
			return textsOf(...readdirSync(join(ROOT, place)).map((name) => `${place}/${name}`));
		})
		.filter((file) => TEXT.test(file));

/** @param {string} file */
const read = (file) => readFileSync(join(ROOT, file), 'utf8');

/** @param {string} text */
const joined = (text) => text.replace(/[\s*/]*\n[\s*/>|]*/g, ' ');

/** What a file says, on one line: a sentence may go over several. @param {string} file */
const textOf = (file) => joined(read(file));

/** The paragraphs of a Markdown file, the points of its lists and the rows of its tables, each on one line. @param {string} file */
const passagesOf = (file) =>
	read(file)
		.split(/\n\s*\n|\n(?=\s*[-|] ?)/)
		.map(joined);

module.exports = { passagesOf, textOf, textsOf };
