/** A fresh clone has no node_modules; the commands of this project install what they need. */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');

const ROOT = path.resolve(__dirname, '..', '..');

function ensureInstalled() {
	// npm writes this file last, so an interrupted install is done again.
	if (existsSync(path.join(ROOT, 'node_modules', '.package-lock.json'))) return;
	console.log('Installing the development dependencies (once, about a minute) ...');
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: ROOT, stdio: 'inherit' });
	if (status !== 0) throw new Error(`npm ci ended with code ${status}`);
}

module.exports = { ROOT, ensureInstalled };
