/**
 * `npm run publish:rehearsal [-- --without-tests]`: plays the steps of the publishing workflow, as they stand in it, in
 * a clean clone of the last commit, up to `npm publish --dry-run`, and checks what would be published. Without tests
 * `npm ci` and `npm test` are passed over, and what is installed here is used.
 */
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, symlinkSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { name: NAME } = require('../../package.json');
const { ROOT, ensureInstalled } = require('./installed');

/** What these do has no counterpart here: the clone is made, its files stay where they are, Node is this one. */
const STAND_INS = ['actions/checkout', 'actions/setup-node', 'actions/upload-artifact', 'actions/download-artifact'];
const TESTS = ['npm ci', 'npm test'];
const PUBLISH = 'npm publish ';

function call(file, args, options = {}) {
	const { status, stdout } = spawnSync(file, args, {
		stdio: ['ignore', 'pipe', 'inherit'],
		encoding: 'utf8',
		...options,
	});
	if (status !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${status}`);
	return stdout;
}

function cleanClone() {
	const folder = mkdtempSync(path.join(tmpdir(), 'telephony-release-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const clone = path.join(folder, 'checkout');
	call('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone]);
	return clone;
}

/** @returns {string[]} the commands of the workflow, its jobs in their order */
function commandsOf({ jobs }) {
	const steps = Object.values(jobs).flatMap((job) => job.steps);
	for (const { uses } of steps)
		if (uses && !STAND_INS.includes(uses.split('@')[0])) throw new Error(`No stand-in for ${uses}`);
	return steps.flatMap(({ run }) => (run ? [run] : []));
}

/** @returns {string} what the command printed */
function play(command, clone, version) {
	console.log(`\n$ ${command}`);
	const env = { ...process.env, CI: 'true', GITHUB_REF_NAME: `v${version}` };
	const stdout = call('bash', ['-e', '-o', 'pipefail', '-c', command], { cwd: clone, env });
	console.log(stdout.trim().split('\n').slice(-12).join('\n'));
	return stdout;
}

/** What npm says it would publish; npm 11 gives it under the name of the package, npm 10 without. */
function listed(printed) {
	const report = JSON.parse(printed.slice(printed.indexOf('{')));
	return (report[NAME] ?? report).files.map(({ path: file }) => file);
}

function main(words) {
	ensureInstalled();
	const { wanted } = require('./tarballCheck');
	const { workflows } = require('./workflowSteps');
	const withoutTests = words.includes('--without-tests');
	const clone = cleanClone();
	if (withoutTests) symlinkSync(path.join(ROOT, 'node_modules'), path.join(clone, 'node_modules'));
	const { version, n8n } = JSON.parse(readFileSync(path.join(clone, 'package.json'), 'utf8'));
	const publishing = workflows(clone).find(({ file }) => file.endsWith('/publish.yml'));
	const commands = commandsOf(publishing?.workflow).filter((command) => !withoutTests || !TESTS.includes(command));
	const before = commands.filter((command) => !command.startsWith(PUBLISH));
	for (const command of before) play(command, clone, version);
	const [publish] = commands.filter((command) => command.startsWith(PUBLISH));
	const files = listed(play(`${publish} --dry-run --json`, clone, version));
	const missing = wanted(n8n).filter((file) => !files.includes(file));
	for (const file of missing) console.error(`would be published without ${file}`);
	console.log(`\n${files.length} files would be published, ${wanted(n8n).length} of them wanted by name`);
	console.log(missing.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
	process.exitCode = missing.length === 0 ? 0 : 1;
}

try {
	main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	console.log('0 passed, 1 failed');
	process.exit(1);
}
