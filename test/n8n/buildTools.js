'use strict';

/** What compiling sqlite3 needs: installed through apt-get where we may, otherwise named clearly. */
const { spawnSync } = require('node:child_process');
const { longStep } = require('./longStep');
const { runCommand } = require('./runCommand');

const TOOLS = [
	{ command: 'python3', aptPackage: 'python3' },
	{ command: 'make', aptPackage: 'make' },
	{ command: 'g++', aptPackage: 'g++' },
];

const works = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** @param {(line: string) => void} log */
async function ensureBuildTools(log) {
	const missing = TOOLS.filter(({ command }) => !works(command));
	if (missing.length === 0) return;
	const packages = missing.map(({ aptPackage }) => aptPackage);
	if (process.getuid?.() !== 0 || !works('apt-get')) {
		throw new Error(
			`Compiling sqlite3 for the n8n host needs ${packages.join(', ')}. ` +
				`Install them (on Debian: sudo apt-get install ${packages.join(' ')}) and run this again.`,
		);
	}
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await longStep(log, `installing ${packages.join(', ')} with apt-get`, async () => {
		await runCommand('apt-get', ['update'], { env });
		await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
	});
}

module.exports = { ensureBuildTools };
