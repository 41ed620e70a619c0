/** `npm run release:check -- v1.2.3`: the tag is the version of package.json, and the changelog tells of it. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { ROOT } = require('./installed');

const text = (file) => readFileSync(path.join(ROOT, file), 'utf8');

/**
 * @param {string | undefined} tag
 * @param {{ version: string, changelog: string }} checkout
 * @returns {string[]} what is wrong
 */
function releaseFlaws(tag, { version, changelog }) {
	const flaws = [];
	if (tag !== `v${version}`)
		flaws.push(`The tag is "${tag}", and package.json says ${version}: it has to be v${version}`);
	if (!changelog.split('\n').some((line) => line.startsWith('## ') && line.split(' ')[1] === version))
		flaws.push(`CHANGELOG.md has no heading "## ${version}"`);
	return flaws;
}

/** @param {string[]} words */
function main([tag]) {
	const { version } = JSON.parse(text('package.json'));
	const flaws = releaseFlaws(tag, { version, changelog: text('CHANGELOG.md') });
	for (const flaw of flaws) console.error(flaw);
	console.log(flaws.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
	process.exitCode = flaws.length === 0 ? 0 : 1;
}

if (require.main === module) main(process.argv.slice(2));

module.exports = { releaseFlaws };
