'use strict';

/**
 * The description beside each workflow of examples/, in the form that n8n.io asks for: the title, then what is pasted
 * into the description. Its second paragraph is what the table of all says.
 */
const fs = require('node:fs');
const path = require('node:path');
const { exampleFiles, FOLDER } = require('./examples');

const README = path.join(FOLDER, 'README.md');

const INTRODUCTION = `# Example workflows

Import a file into n8n (Workflow menu > Import from File). Its yellow note says how to set it up; the description beside
it is what n8n.io's template page shows. Each is played in a real n8n by \`npm run test:n8n -- examples/\`, against doubles
of all it talks to. \`npm run examples\` writes this table anew.

| workflow | what it does |
|---|---|
`;

const descriptionOf = (file) => file.replace(/\.json$/, '.md');

const readDescription = (file) => fs.readFileSync(path.join(FOLDER, descriptionOf(file)), 'utf8');

/** @returns {{ title: string, summary: string, note: string, sections: { heading: string, text: string }[] }} */
function partsOf(description) {
	const [head, ...rest] = description.split(/^## /m);
	const [title, summary, note] = head.trim().split('\n\n');
	const sections = rest.map((section) => {
		const [heading, ...text] = section.split('\n');
		return { heading, text: text.join('\n').trim() };
	});
	return { title: title.replace(/^# /, ''), summary, note, sections };
}

function rowOf(file) {
	const { title, summary } = partsOf(readDescription(file));
	return `| [${title}](${descriptionOf(file)}) ([\`${file}\`](${file})) | ${summary} |\n`;
}

const isDescribed = (file) => fs.existsSync(path.join(FOLDER, descriptionOf(file)));

const readmeOfExamples = () => INTRODUCTION + exampleFiles().filter(isDescribed).sort().map(rowOf).join('');

const writtenReadme = () => fs.readFileSync(README, 'utf8');

module.exports = { README, isDescribed, readDescription, partsOf, readmeOfExamples, writtenReadme };
