/** One jest project as a step that counts its tests. */
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { ROOT } = require('./installed');

function jestStep(project, flags = []) {
	return { name: `${project} tests`, run: () => runJest(project, flags) };
}

function runJest(project, flags) {
	const folder = mkdtempSync(path.join(tmpdir(), 'telephony-jest-'));
	const report = path.join(folder, 'report.json');
	const jest = require.resolve('jest/bin/jest', { paths: [ROOT] });
	try {
		const args = [jest, '--selectProjects', project, '--json', '--outputFile', report, ...flags];
		const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
		return counted(JSON.parse(readFileSync(report, 'utf8')), status);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A test file that could not even start holds no failed test, yet has failed. */
function counted(report, status) {
	const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
	return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

module.exports = { jestStep };
