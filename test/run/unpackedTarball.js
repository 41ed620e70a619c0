/** What a user gets: the packed tarball, unpacked into a folder that lives as long as the process. */
const { mkdtempSync, readdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { execFileSync } = require('node:child_process');
const { ROOT } = require('./installed');

function unpackedTarball() {
	const folder = mkdtempSync(path.join(tmpdir(), 'telephony-tarball-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	execFileSync('npm', ['pack', '--loglevel=error', '--pack-destination', folder], { cwd: ROOT, stdio: 'ignore' });
	const [tarball] = readdirSync(folder);
	execFileSync('tar', ['-xzf', path.join(folder, tarball), '-C', folder]);
	return path.join(folder, 'package');
}

function filesIn(folder, below = '') {
	return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
		const name = path.posix.join(below, entry.name);
		return entry.isDirectory() ? filesIn(folder, name) : [name];
	});
}

module.exports = { unpackedTarball, filesIn };
