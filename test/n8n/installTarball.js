'use strict';

/**
 * Installs a packed package the way n8n 2.41 installs a community package: unpacked under the user
 * folder, development and peer dependencies taken out, the rest installed without scripts.
 * `npm install TARBALL` would differ: npm fetches the peer n8n-workflow, and the package would then
 * use that copy instead of n8n's own.
 */
const fs = require('node:fs');
const path = require('node:path');
const { runCommand } = require('./runCommand');

const NPM_INSTALL = [
	'install',
	'--audit=false',
	'--fund=false',
	'--bin-links=false',
	'--install-strategy=shallow',
	'--ignore-scripts=true',
	'--package-lock=false',
];

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const writeJson = (file, value) => fs.writeFileSync(file, JSON.stringify(value, null, 2));

async function packageName(tarball) {
	const { stdout } = await runCommand('tar', ['-xzOf', tarball, 'package/package.json']);
	return JSON.parse(stdout).name;
}

/** n8n's own list of what it has installed. */
function noteInstalled(nodesFolder, { name, version }) {
	const file = path.join(nodesFolder, 'package.json');
	const manifest = fs.existsSync(file) ? readJson(file) : { name: 'installed-nodes', private: true, dependencies: {} };
	manifest.dependencies[name] = version;
	writeJson(file, manifest);
}

/**
 * @param {string} tarball
 * @param {string} userFolder
 * @returns {Promise<string>} the folder the package is in
 */
async function installTarball(tarball, userFolder) {
	const nodesFolder = path.join(userFolder, '.n8n', 'nodes');
	const target = path.join(nodesFolder, 'node_modules', await packageName(tarball));
	fs.rmSync(target, { recursive: true, force: true });
	fs.mkdirSync(target, { recursive: true });
	await runCommand('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
	const file = path.join(target, 'package.json');
	const { devDependencies, peerDependencies, optionalDependencies, ...manifest } = readJson(file);
	writeJson(file, manifest);
	await runCommand('npm', NPM_INSTALL, { cwd: target });
	noteInstalled(nodesFolder, manifest);
	return target;
}

module.exports = { installTarball };
