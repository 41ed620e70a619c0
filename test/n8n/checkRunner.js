'use strict';

/**
 * Runs checks one after another and prints a line for each; no check stops the others. Several rows of checks may run
 * side by side.
 */

/**
 * @typedef {object} Check
 * @property {string} title
 * @property {(laboratory: any) => Promise<string | void>} run  may return a remark for the line, e.g. a figure seen
 */

const indented = (text) =>
	text
		.split('\n')
		.map((line) => `    ${line}`)
		.join('\n');

/** @returns {Promise<{ remark?: string, errors: Error[] }>} errors: of the check, and of closing what it had opened */
async function played(check, laboratory) {
	const errors = [];
	const remark = await check.run(laboratory).catch((error) => void errors.push(error));
	// Verdicts of the checks before would be lost if this ended the run.
	await laboratory.closeAccounts().catch((error) => errors.push(error));
	return { remark, errors };
}

async function verdictOf(check, laboratory) {
	const started = Date.now();
	const { remark, errors } = await played(check, laboratory);
	const took = `${Date.now() - started} ms`;
	if (errors.length === 0) return { passed: true, remark: [remark, took].filter(Boolean).join(', ') };
	return { passed: false, remark: took, details: errors.map((error) => error.stack ?? String(error)).join('\n') };
}

/** @param {(line: string) => void} print */
function createCheckRunner(print) {
	let ended = 0;
	let failed = 0;

	/** @param {Check[]} checks @param {any} laboratory */
	async function run(checks, laboratory) {
		for (const check of checks) {
			const { passed, remark, details } = await verdictOf(check, laboratory);
			ended += 1;
			print(`${passed ? 'ok' : 'not ok'} ${ended} - ${check.title} (${remark})`);
			if (passed) continue;
			failed += 1;
			print(indented(details));
		}
	}

	/** @returns {number} how many failed */
	function conclude() {
		print(`${ended - failed} passed, ${failed} failed`);
		return failed;
	}

	return { run, conclude };
}

module.exports = { createCheckRunner };
