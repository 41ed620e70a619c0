/** A fresh clone has no node_modules; the commands of this project install what they need. */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');

const ROOT = path.resolve(__dirname, '..', '..');

function ensureInstalled() {
	// npm writes this file last, so an interrupted install is done again.
	if (existsSync(path.join(ROOT, 'node_modules', '.package-lock.json'))) return;
	console.log('Installing the development dependencies (once, about a minute) ...');
	// Not `npm ci`: it refuses the lock file where a registry lacks one platform's optional binary.
	const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
	const { status } = spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit' });
	if (status !== 0) throw new Error(`npm install ended with code ${status}`);
}

module.exports = { ROOT, ensureInstalled };
