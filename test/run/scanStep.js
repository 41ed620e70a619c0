/** n8n's package scanner, as verification runs it: on the source, and on the tarball. */
const { filesIn, unpackedTarball } = require('./unpackedTarball');
const { ROOT } = require('./installed');

async function scan(folder, patterns) {
	const { analyzePackage } = await import('@n8n/scan-community-package/scanner/scanner.mjs');
	const { passed, message, details } = await analyzePackage(folder, patterns);
	if (!passed) console.error(details ?? message);
	return passed;
}

async function scanSource() {
	const { SOURCE_FILE_PATTERNS } = await import('@n8n/scan-community-package/scanner/scanner.mjs');
	return await scan(ROOT, SOURCE_FILE_PATTERNS);
}

async function scanTarball(tarball) {
	const folder = unpackedTarball(tarball);
	// The scanner passes a folder in which it finds nothing.
	if (!filesIn(folder).some((file) => file.endsWith('.node.js'))) throw new Error('the tarball holds no node');
	return await scan(folder, ['**/*.js', 'package.json']);
}

/** @param {string} [tarball] one that is packed already */
const scanSteps = (tarball) => [
	{ name: "n8n's package scanner on the source", run: scanSource },
	{ name: "n8n's package scanner on the tarball", run: async () => await scanTarball(tarball) },
];

module.exports = { scanSteps };
