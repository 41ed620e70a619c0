'use strict';

/** Programs of Debian's packages: installed through apt-get where we may, otherwise named clearly. */
const { spawnSync } = require('node:child_process');
const { longStep } = require('./longStep');
const { runCommand } = require('./runCommand');

const works = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

const mayInstall = () => process.getuid?.() === 0 && works('apt-get');

/**
 * @param {object} options
 * @param {string[]} options.packages what is missing; nothing happens when that is nothing
 * @param {string} options.purpose    who needs it, for the error
 * @param {(line: string) => void} options.log
 */
async function installDebianPackages({ packages, purpose, log }) {
	if (packages.length === 0) return;
	if (!mayInstall()) {
		throw new Error(
			`${purpose} needs ${packages.join(', ')}. ` +
				`Install them (on Debian: sudo apt-get install ${packages.join(' ')}) and run this again.`,
		);
	}
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await longStep(log, `installing ${packages.join(', ')} with apt-get`, async () => {
		await runCommand('apt-get', ['update'], { env });
		await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
	});
}

module.exports = { installDebianPackages, works };
