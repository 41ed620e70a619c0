/**
 * `npm run test:faults [-- provider ...]`: seeded faults against the built package, through n8n-core's engine. Prints
 * the seed, which is always the same one in CI; `FAULT_SEED=n` plays the same plan again. With names (keys of
 * providers, guardsTakenOut) only those.
 */
const { chosenSeed } = require('../faults/random');
const { ensureInstalled } = require('./installed');
const { command, runSteps } = require('./steps');

/** Built already, e.g. by somebody else's run, and wanted as it is. */
const isBuilt = () => process.env.FAULT_ROOT !== undefined;

async function main(names) {
	ensureInstalled();
	// One for all, so that the printed one repeats the whole run.
	process.env.FAULT_SEED = String(chosenSeed());
	console.log(`FAULT_SEED=${process.env.FAULT_SEED}`);
	const { jestStep } = require('./jestStep');
	const only =
		names.length === 0
			? []
			: ['--testPathPatterns', ...names.map((name) => `test/(faults/${name}|providers/${name}/)`)];
	const { failed } = await runSteps([
		...(isBuilt() ? [] : [command('build', 'npm', ['run', '--silent', 'build'])]),
		jestStep('faults', only),
	]);
	process.exitCode = failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
