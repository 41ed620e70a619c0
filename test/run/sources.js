/** The TypeScript sources of a folder of the checkout. */
const { readdirSync } = require('node:fs');
const path = require('node:path');
const { ROOT } = require('./installed');

/** @param {string} folder e.g. `nodes` @returns {string[]} paths from the root, sorted */
function sourcesIn(folder) {
	return readdirSync(path.join(ROOT, folder), { recursive: true })
		.map((file) => `${folder}/${String(file).split(path.sep).join('/')}`)
		.filter((file) => file.endsWith('.ts'))
		.sort();
}

module.exports = { sourcesIn };
