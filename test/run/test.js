/** `npm test`: everything that needs no running n8n. */
const { ensureInstalled } = require('./installed');
const { command, runSteps } = require('./steps');

async function main() {
	ensureInstalled();
	const { SCHEDULES, SEED, guardsStep, racesStep, searchStep } = require('../interleavings/steps');
	const { jestStep } = require('./jestStep');
	const { renderedLint } = require('./lintRendered');
	const { scanSteps } = require('./scanStep');
	const { tarballCheck } = require('./tarballCheck');
	const { typesStep } = require('./typesStep');
	const { failed } = await runSteps([
		command('build', 'npm', ['run', '--silent', 'build']),
		command('format', 'npm', ['run', '--silent', 'format:check']),
		command('lint', 'npm', ['run', '--silent', 'lint']),
		renderedLint,
		typesStep,
		...scanSteps(),
		tarballCheck(),
		jestStep('unit'),
		racesStep({}),
		searchStep({ seed: SEED, schedules: SCHEDULES }),
		guardsStep,
		jestStep('engine'),
	]);
	process.exitCode = failed === 0 ? 0 : 1;
}

void main();
