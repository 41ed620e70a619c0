'use strict';

/**
 * `npm run demo [-- --once]` on a fresh clone: fetches what is missing, then plays the examples in a real
 * n8n against the sandbox. Until the packages are there this file may need nothing but Node itself.
 */
const { ensureInstalled } = require('../run/installed');

async function main() {
	ensureInstalled();
	const { playDemo } = require('./playDemo');
	const once = process.argv.includes('--once');
	process.exitCode = await playDemo({ once });
}

main().catch((error) => {
	console.error(error.stack);
	process.exitCode = 1;
});
