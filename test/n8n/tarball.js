'use strict';

/** The package as a user gets it: built when its sources are newer than the build, then packed. */
const fs = require('node:fs');
const path = require('node:path');
const { longStep } = require('./longStep');
const { runCommand } = require('./runCommand');
const { makeTemporaryFolder } = require('./temporaryFolder');

const CHECKOUT = path.join(__dirname, '..', '..');
const SOURCES = ['credentials', 'nodes', 'package.json', 'tsconfig.json', 'gulpfile.js', 'index.js'];

function newestChange(file) {
	const stat = fs.statSync(file, { throwIfNoEntry: false });
	if (!stat) return 0;
	if (!stat.isDirectory()) return stat.mtimeMs;
	// A folder counts itself: its time changes when a file in it is removed.
	return fs
		.readdirSync(file)
		.map((name) => newestChange(path.join(file, name)))
		.reduce((newest, time) => Math.max(newest, time), stat.mtimeMs);
}

/** A build that failed leaves a folder behind that is newer than its sources. */
function buildIsWhole() {
	const { n8n } = JSON.parse(fs.readFileSync(path.join(CHECKOUT, 'package.json'), 'utf8'));
	return [...n8n.nodes, ...n8n.credentials].every((file) => fs.existsSync(path.join(CHECKOUT, file)));
}

function buildIsCurrent() {
	if (!buildIsWhole()) return false;
	const built = newestChange(path.join(CHECKOUT, 'dist'));
	return SOURCES.every((source) => newestChange(path.join(CHECKOUT, source)) < built);
}

/**
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<string>} path of the packed tarball
 */
async function packTarball({ log = console.log } = {}) {
	const npm = (...args) => runCommand('npm', args, { cwd: CHECKOUT });
	if (!buildIsCurrent()) await longStep(log, 'building the package', () => npm('run', 'build'));
	const folder = makeTemporaryFolder('tarball');
	await npm('pack', '--ignore-scripts', '--pack-destination', folder);
	const [tarball] = fs.readdirSync(folder);
	return path.join(folder, tarball);
}

module.exports = { packTarball };
