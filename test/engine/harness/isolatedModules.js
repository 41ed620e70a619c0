/**
 * A module registry of its own for one package: its files are evaluated anew, so module-level memory is not shared
 * with another load, as in two n8n processes. Modules from outside (n8n-workflow) stay shared, because n8n-core
 * in this process must recognise their error classes.
 */
const { existsSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');

function resolveFile(from, request) {
	const base = path.resolve(path.dirname(from), request);
	const candidates = [base, `${base}.js`, `${base}.json`, path.join(base, 'index.js')];
	const found = candidates.find((file) => existsSync(file) && statSync(file).isFile());
	if (found === undefined) throw new Error(`Cannot find module '${request}' from '${from}'`);
	return found;
}

/** `Function` of this realm, not `vm`: under jest the code must see jest's globals, such as the fake Date. */
function evaluate(file, module, require) {
	const code = `${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`;
	const run = new Function('exports', 'require', 'module', '__filename', '__dirname', code);
	run.call(module.exports, module.exports, require, module, file, path.dirname(file));
}

/** @returns {(file: string) => any} a require for absolute paths */
function createModules() {
	const registry = new Map();
	const load = (file) => {
		if (registry.has(file)) return registry.get(file).exports;
		const module = { exports: {}, filename: file };
		registry.set(file, module);
		if (file.endsWith('.json')) module.exports = JSON.parse(readFileSync(file, 'utf8'));
		else evaluate(file, module, (request) => fromInside(file, request));
		return module.exports;
	};
	const fromInside = (file, request) =>
		request.startsWith('.') || path.isAbsolute(request) ? load(resolveFile(file, request)) : require(request);
	return load;
}

module.exports = { createModules };
