'use strict';

/**
 * `npm run test:queue [-- word ...]`: the packed package inside a real n8n in queue mode, against the sandbox.
 * With words, only the checks whose title contains one of them. N8N_TEST_TARBALL: a package packed already.
 */
const { createCheckRunner } = require('../n8n/checkRunner');
const { STAGES } = require('../queue/checks');
const { createEnding } = require('../queue/ending');
const { keepLogs } = require('../queue/keptLogs');
const { openLaboratory } = require('../queue/laboratory');
const { ensureInstalled } = require('./installed');

const print = (line) => console.log(line);

async function main(words, { atEnd, end }) {
	ensureInstalled();
	const isWanted = ({ title }) =>
		words.length === 0 || words.some((word) => title.toLowerCase().includes(word.toLowerCase()));
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	try {
		const laboratory = await openLaboratory({ log: (line) => print(`# ${line}`), atEnd });
		print(`# n8n and its workers are ready after ${seconds()} s`);
		const runner = createCheckRunner(print);
		for (const rows of STAGES) {
			await Promise.all(rows.map((checks) => runner.run(checks.filter(isWanted), laboratory.withOwnAccounts())));
		}
		const failed = runner.conclude();
		process.exitCode = failed === 0 ? 0 : 1;
		if (failed > 0) print(`# logs of all processes: ${keepLogs(laboratory)}`);
		for (const line of laboratory.figures.lines()) print(`# ${line}`);
	} finally {
		await end();
	}
	print(`# ${seconds()} s in all`);
}

main(process.argv.slice(2), createEnding()).catch((error) => {
	console.error(error);
	print('0 passed, 1 failed');
	process.exit(1);
});
