/**
 * `npm run scan [-- folder]`: n8n's package scanner on the source and on the tarball, and what the tarball holds. With
 * a folder, on the one tarball in it: that which will be published.
 */
const { ensureInstalled } = require('./installed');
const { runSteps } = require('./steps');

/** @param {string[]} words */
async function main([folder]) {
	ensureInstalled();
	const { scanSteps } = require('./scanStep');
	const { tarballCheck } = require('./tarballCheck');
	const { tarballIn } = require('./unpackedTarball');
	const tarball = folder && tarballIn(folder);
	const { failed } = await runSteps([...scanSteps(tarball), tarballCheck(tarball)]);
	process.exitCode = failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((error) => {
	console.error(error);
	process.exit(1);
});
