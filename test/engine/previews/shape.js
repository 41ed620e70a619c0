'use strict';

/** What values look like, as the JSON schema that n8n's editor shows before the first run. */

const kindOf = (value) => {
	if (value === null || value === undefined) return 'null';
	if (Array.isArray(value)) return 'array';
	if (Number.isInteger(value)) return 'integer';
	return typeof value;
};

/** The wider of two kinds; the editor shows one alone. */
function widest(kinds) {
	const known = [...new Set(kinds)].filter((kind) => kind !== 'null');
	if (known.length === 0) return 'null';
	if (known.length === 1) return known[0];
	if (known.every((kind) => kind === 'integer' || kind === 'number')) return 'number';
	return known.includes('object') ? 'object' : known[0];
}

/**
 * One shape for all of them: every field that any of them has.
 * @param {unknown[]} values
 * @returns {any} a JSON schema
 */
function shapeOf(values) {
	const type = widest(values.map(kindOf));
	const fitting = /** @type {any[]} */ (values.filter((value) => kindOf(value) === type));
	if (type === 'object') {
		const names = [...new Set(fitting.flatMap((value) => Object.keys(value)))];
		const field = (name) => shapeOf(fitting.filter((value) => Object.hasOwn(value, name)).map((value) => value[name]));
		return { type, properties: Object.fromEntries(names.map((name) => [name, field(name)])) };
	}
	if (type === 'array') {
		const entries = fitting.flat();
		return entries.length === 0 ? { type } : { type, items: shapeOf(entries) };
	}
	return { type };
}

module.exports = { shapeOf };
