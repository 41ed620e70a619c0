/** What a user gets: the packed tarball, unpacked into a folder that lives as long as the process. */
const { mkdtempSync, readdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { execFileSync } = require('node:child_process');
const { ROOT } = require('./installed');

/** @param {string} [tarball] one that is packed already */
function unpackedTarball(tarball) {
	const folder = mkdtempSync(path.join(tmpdir(), 'telephony-tarball-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	execFileSync('tar', ['-xzf', tarball ?? packedInto(folder), '-C', folder]);
	return path.join(folder, 'package');
}

function packedInto(folder) {
	execFileSync('npm', ['pack', '--loglevel=error', '--pack-destination', folder], { cwd: ROOT, stdio: 'ignore' });
	return tarballIn(folder);
}

/** @throws if there is not exactly one: nobody could tell which of them will be published */
function tarballIn(folder) {
	const tarballs = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
	if (tarballs.length !== 1) throw new Error(`${folder} holds ${tarballs.length} tarballs instead of one`);
	return path.resolve(folder, tarballs[0]);
}

function filesIn(folder, below = '') {
	return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
		const name = path.posix.join(below, entry.name);
		return entry.isDirectory() ? filesIn(folder, name) : [name];
	});
}

module.exports = { unpackedTarball, tarballIn, filesIn };
