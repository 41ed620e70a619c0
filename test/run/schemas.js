/** `npm run schemas`: builds, and stores the previews of outputs anew (nodes/<Provider>/__schema__). */
const { ensureInstalled } = require('./installed');
const { command, runSteps } = require('./steps');

async function main() {
	ensureInstalled();
	process.env.WRITE_PREVIEWS = 'true';
	const jest = ['jest', '--selectProjects', 'engine', '--testPathPatterns', 'engine/previews'];
	const { failed } = await runSteps([
		command('build', 'npm', ['run', '--silent', 'build']),
		command('previews of outputs', 'npx', jest),
		// Once more, for the built package ships them.
		command('build with them', 'npm', ['run', '--silent', 'build']),
	]);
	process.exitCode = failed === 0 ? 0 : 1;
}

void main();
