/** Runs the steps of a check one after another, all of them, and counts. */
const { spawnSync } = require('node:child_process');
const { ROOT } = require('./installed');

/** A command as a step: passes when it exits with 0. */
const command = (name, file, args) => ({
	name,
	run: () => spawnSync(file, args, { cwd: ROOT, stdio: 'inherit' }).status === 0,
});

async function runStep({ name, run }) {
	console.log(`\n=== ${name}`);
	try {
		const result = await run();
		if (typeof result === 'object') return result;
		return result ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1 };
	}
}

/** @typedef {boolean | { passed: number, failed: number }} Verdict */

/**
 * @param {{ name: string, run: () => Verdict | Promise<Verdict> }[]} steps in order
 * @returns {Promise<{ passed: number, failed: number }>} also printed, as the last line
 */
async function runSteps(steps) {
	const total = { passed: 0, failed: 0 };
	const lines = [];
	for (const step of steps) {
		const { passed, failed } = await runStep(step);
		total.passed += passed;
		total.failed += failed;
		lines.push(`${failed === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${passed} passed, ${failed} failed)`);
	}
	console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
	return total;
}

module.exports = { command, runSteps };
