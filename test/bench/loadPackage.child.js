'use strict';

/**
 * Run by the host's Node in the host's folder: prints how many milliseconds n8n's own loader takes for one package.
 * What n8n has loaded before any package, its core, is loaded before the clock starts. Argument: the package's folder.
 */
const { createRequire } = require('node:module');
const path = require('node:path');

// n8n-core uses decorators that write to Reflect; n8n loads this first of all.
const requireOfHost = createRequire(path.join(process.cwd(), 'package.json'));
requireOfHost('reflect-metadata');
const { PackageDirectoryLoader } = requireOfHost('n8n-core');

async function main() {
	const loader = new PackageDirectoryLoader(process.argv[2]);
	const began = performance.now();
	await loader.loadAll();
	process.stdout.write(String(Math.round((performance.now() - began) * 10) / 10));
}

main();
