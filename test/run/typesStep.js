/**
 * The types of all test files, JavaScript included. test/excusedFromTypes.json names the JavaScript files that do not
 * pass yet; it may only get shorter, so one that passes is reported until it is taken off the list.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const { ROOT } = require('./installed');

/** How many may be excused at most: those that were when this began. Take it down with the list. */
const MOST_EXCUSED = 116;

const CONFIG = path.join(ROOT, 'test', 'tsconfig.json');
const EXCUSED = path.join(ROOT, 'test', 'excusedFromTypes.json');

const isJavaScript = (file) => file.endsWith('.js');

/** In JavaScript nobody has to say the type of every parameter: "implicitly any" and its kin are 70xx. */
const isOfConcern = (file, { code }) => !(isJavaScript(file) && code >= 7000 && code < 7100);

function program() {
	const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => report([diagnostic]) };
	const config = ts.getParsedCommandLineOfConfigFile(CONFIG, {}, host);
	if (!config) throw new Error(`${CONFIG} cannot be read`);
	report(config.errors);
	return ts.createProgram(config.fileNames, config.options);
}

function report(diagnostics) {
	const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' };
	if (diagnostics.length > 0) console.error(ts.formatDiagnostics(diagnostics, host));
}

/** @returns {Map<string, import('typescript').Diagnostic[]>} by file, below the root; also those without any */
function flawsByFile() {
	const checked = program();
	const own = checked
		.getSourceFiles()
		.filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && !fileName.includes('/node_modules/'));
	return new Map(
		own.map((source) => {
			const file = path.relative(ROOT, source.fileName).split(path.sep).join('/');
			const found = [...checked.getSyntacticDiagnostics(source), ...checked.getSemanticDiagnostics(source)];
			return [file, found.filter((flaw) => isOfConcern(file, flaw))];
		}),
	);
}

function checkTypes() {
	const excused = JSON.parse(readFileSync(EXCUSED, 'utf8'));
	const flaws = flawsByFile();
	const bad = [...flaws].filter(([file, found]) => found.length > 0 && !excused.includes(file));
	report(bad.flatMap(([, found]) => found));
	const needless = excused.filter((file) => (flaws.get(file) ?? []).length === 0);
	for (const file of needless) console.error(`${file} needs no excuse: take it off test/excusedFromTypes.json`);
	const isLonger = excused.length > MOST_EXCUSED;
	if (isLonger) console.error(`test/excusedFromTypes.json has become longer: ${excused.length} of ${MOST_EXCUSED}`);
	return bad.length === 0 && needless.length === 0 && !isLonger;
}

const typesStep = { name: 'types of tests', run: checkTypes };

module.exports = { typesStep, flawsByFile };
