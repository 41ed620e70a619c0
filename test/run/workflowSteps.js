/** The workflows of .github/workflows, as data. */
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { parse } = require('yaml');
const { ROOT } = require('./installed');

const FOLDER = '.github/workflows';

/** @returns {{ file: string, text: string, workflow: any }[]} */
const workflows = (root = ROOT) =>
	readdirSync(path.join(root, FOLDER)).map((name) => {
		const text = readFileSync(path.join(root, FOLDER, name), 'utf8');
		return { file: `${FOLDER}/${name}`, text, workflow: parse(text) };
	});

module.exports = { workflows };
