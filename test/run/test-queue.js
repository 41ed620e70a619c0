'use strict';

/**
 * `npm run test:queue [-- word ...]`: the packed package inside a real n8n in queue mode, against the sandbox.
 * With words, only the checks whose title contains one of them. N8N_TEST_TARBALL: a package packed already.
 */
const { createCheckRunner } = require('../n8n/checkRunner');
const { STAGES } = require('../queue/checks');
const { createEnding } = require('../queue/ending');
const { createLogBook } = require('../queue/logBook');
const { openLaboratory } = require('../queue/laboratory');
const { ensureInstalled } = require('./installed');
const { wantedBy } = require('./wantedChecks');

const print = (line) => console.log(line);

/** @returns {Promise<number>} how many checks failed */
async function runChecks(stages, { seconds, ...options }) {
	const laboratory = await openLaboratory({ log: (line) => print(`# ${line}`), ...options });
	print(`# n8n and its workers are ready after ${seconds()} s`);
	const runner = createCheckRunner(print);
	for (const rows of stages) {
		await Promise.all(rows.map((checks) => runner.run(checks, laboratory.withOwnAccounts())));
	}
	const failed = runner.conclude();
	for (const line of laboratory.figures.lines()) print(`# ${line}`);
	return failed;
}

/** Nothing of this ends the others: what failed is printed, and counted. */
async function failuresOf(work) {
	try {
		return await work();
	} catch (error) {
		console.error(error);
		print('0 passed, 1 failed');
		return 1;
	}
}

async function main(words) {
	ensureInstalled();
	const isWanted = wantedBy(words, STAGES.flat(2));
	const stages = STAGES.map((rows) => rows.map((checks) => checks.filter(isWanted)));
	const { atEnd, end } = createEnding();
	const logBook = createLogBook();
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	const failed = await failuresOf(() => runChecks(stages, { seconds, atEnd, logBook }));
	const unended = await end();
	for (const error of unended) console.error('not ended:', error);
	print(`# ${seconds()} s in all`);
	if (failed + unended.length === 0) return;
	print(`# logs of all processes: ${logBook.keep()}`);
	// Whatever is still running ends with this process; waiting for it here could last for ever.
	process.exit(1);
}

main(process.argv.slice(2)).catch((error) => {
	console.error(error.message);
	print('0 passed, 1 failed');
	process.exit(1);
});
