'use strict';

/**
 * `npm run test:n8n [-- word ...]`: the packed package inside a real n8n, against the sandbox. With words,
 * only the checks whose title contains one of them. N8N_TEST_TARBALL: a package packed already.
 */
const { createCheckRunner } = require('../n8n/checkRunner');
const { allChecks } = require('../n8n/checks');
const { openLaboratory } = require('../n8n/laboratory');
const { ensureInstalled } = require('./installed');
const { wantedBy } = require('./wantedChecks');

const print = (line) => console.log(line);

async function main(words) {
	ensureInstalled();
	const checks = allChecks();
	const wanted = checks.filter(wantedBy(words, checks));
	const started = Date.now();
	const laboratory = await openLaboratory({ log: (line) => print(`# ${line}`) });
	print(`# n8n is ready after ${Math.round((Date.now() - started) / 1000)} s`);
	try {
		const runner = createCheckRunner(print);
		await runner.run(wanted, laboratory);
		process.exitCode = runner.conclude() === 0 ? 0 : 1;
	} finally {
		await laboratory.close();
	}
	print(`# ${Math.round((Date.now() - started) / 1000)} s in all`);
}

main(process.argv.slice(2)).catch((error) => {
	console.error(error);
	print('0 passed, 1 failed');
	// n8n ends with this process; waiting for it here could last for ever.
	process.exit(1);
});
