/** Guards in the TypeScript source: found by the comment in front of them, replaced as whole pieces of syntax. */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const REPOSITORY = path.resolve(__dirname, '..', '..');
const FOLDERS = ['credentials', 'nodes'];
const MARKER = /\/\/ guard: (.+)$/gm;

const sourcesIn = (folder) =>
	readdirSync(path.join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => path.join(folder, file));

const textOf = (file) => readFileSync(path.join(REPOSITORY, file), 'utf8');

/** Every marker there is. @returns {{ guard: string, file: string, end: number }[]} `end` of the comment */
const markers = () =>
	FOLDERS.flatMap(sourcesIn).flatMap((file) =>
		[...textOf(file).matchAll(MARKER)].map((found) => ({
			guard: found[1],
			file,
			end: found.index + found[0].length,
		})),
	);

/** @throws where there is no such marker, or another */
function markerOf(guard) {
	const found = markers().filter((marker) => marker.guard === guard);
	if (found.length === 1) return found[0];
	const places = found.map(({ file }) => file).join(', ');
	throw new Error(
		found.length === 0
			? `"// guard: ${guard}" is nowhere in ${FOLDERS.join(' or ')}`
			: `"// guard: ${guard}" is there ${found.length} times: ${places}`,
	);
}

/** The largest piece of syntax that begins right after this place. @returns {import('typescript').Node | undefined} */
function pieceAfter(source, end) {
	/** @type {import('typescript').Node | undefined} */
	let found;
	const look = (node) => {
		if (found || node.end <= end) return;
		if (node.getStart(source) >= end) found = node;
		else ts.forEachChild(node, look);
	};
	look(source);
	return found;
}

/** One source with something else in the place of a guard. @returns {{ file: string, text: string }} */
function sourceWithout({ guard, instead }) {
	const { file, end } = markerOf(guard);
	const text = textOf(file);
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
	const piece = pieceAfter(source, end);
	if (!piece) throw new Error(`Nothing comes after "// guard: ${guard}" in ${file}`);
	return { file, text: text.slice(0, piece.getStart(source)) + instead + text.slice(piece.end) };
}

const { compilerOptions } = ts.readConfigFile(path.join(REPOSITORY, 'tsconfig.json'), ts.sys.readFile).config;

/** @throws where what stands in the place of the guard is no code */
function compiled({ file, text }) {
	const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, REPOSITORY);
	const { outputText, diagnostics = [] } = ts.transpileModule(text, {
		compilerOptions: options,
		fileName: path.join(REPOSITORY, file),
		reportDiagnostics: true,
	});
	if (diagnostics.length > 0)
		throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(diagnostics[0].messageText, ' ')}`);
	return { file: file.replace(/\.ts$/, '.js'), code: outputText };
}

module.exports = { compiled, markers, REPOSITORY, sourceWithout };
