'use strict';

/** Runs checks one after another and prints a line for each; no check stops the others. Several rows of checks may run side by side. */

/**
 * @typedef {object} Check
 * @property {string} title
 * @property {(laboratory: object) => Promise<string | void>} run  may return a remark for the line, e.g. a figure seen
 */

const indented = (text) => text.split('\n').map((line) => `    ${line}`).join('\n');

async function verdictOf(check, laboratory) {
	const started = Date.now();
	const took = () => `${Date.now() - started} ms`;
	try {
		const remark = await check.run(laboratory);
		return { passed: true, remark: [remark, took()].filter(Boolean).join(', ') };
	} catch (error) {
		return { passed: false, remark: took(), details: error.stack ?? String(error) };
	} finally {
		await laboratory.closeAccounts();
	}
}

/** @param {(line: string) => void} print */
function createCheckRunner(print) {
	let ended = 0;
	let failed = 0;

	/** @param {Check[]} checks @param {object} laboratory */
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
