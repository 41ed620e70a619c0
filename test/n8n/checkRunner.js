'use strict';

/** Runs checks one after another and prints a line for each; no check stops the others. */

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

/**
 * @param {Check[]} checks
 * @param {object} laboratory
 * @param {(line: string) => void} print
 * @returns {Promise<number>} how many failed
 */
async function runChecks(checks, laboratory, print) {
	let failed = 0;
	for (const [index, check] of checks.entries()) {
		const { passed, remark, details } = await verdictOf(check, laboratory);
		print(`${passed ? 'ok' : 'not ok'} ${index + 1} - ${check.title} (${remark})`);
		if (passed) continue;
		failed += 1;
		print(indented(details));
	}
	print(`${checks.length - failed} passed, ${failed} failed`);
	return failed;
}

module.exports = { runChecks };
