'use strict';

const { formats } = require('./formats');

/**
 * What a provider's page says about one value.
 * @typedef {object} Field
 * @property {'string'|'integer'|'number'|'boolean'|'array'|'object'|'any'} type
 * @property {boolean} [required]
 * @property {string[]} [enum]
 * @property {boolean} [list]      text that may hold several enum values, joined by commas
 * @property {RegExp} [pattern]
 * @property {string} [format]     a name in formats.js
 * @property {string} [code]       what the provider calls a wrong value of this field
 * @property {number} [min]        smallest number, or fewest items
 * @property {number} [max]        largest number, or most items
 * @property {boolean} [repeats]   a query name that may come more than once
 * @property {Field} [items]       of an array
 * @property {Record<string, Field>} [fields] of an object
 */

/** @typedef {{ where: string, name: string, reason: string, code?: string, value?: unknown }} Problem */

const number = (value, fromText) => {
	const read = fromText && /^-?\d+(\.\d+)?$/.test(String(value)) ? Number(value) : value;
	return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
};

const json = (value) => {
	try {
		return JSON.parse(value);
	} catch {
		return undefined;
	}
};

/** Each reader gives the typed value, or undefined when it is not of that type. */
const readers = {
	string: (value) => (typeof value === 'string' ? value : undefined),
	number,
	integer: (value, fromText) => {
		const read = number(value, fromText);
		return Number.isInteger(read) ? read : undefined;
	},
	boolean: (value, fromText) => {
		if (fromText) return { true: true, false: false }[String(value)];
		return typeof value === 'boolean' ? value : undefined;
	},
	array: (value, fromText) => {
		const read = fromText && typeof value === 'string' ? json(value) : value;
		return Array.isArray(read) ? read : undefined;
	},
	object: (value, fromText) => {
		const read = fromText && typeof value === 'string' ? json(value) : value;
		return read !== null && typeof read === 'object' && !Array.isArray(read) ? read : undefined;
	},
	any: (value) => value,
};

const sizeOf = (value) => (Array.isArray(value) ? value.length : value);

/** The rules a typed value can still break, each with the words for it. */
const rules = [
	[
		'enum',
		(value, field) => (field.list ? value.split(',') : [value]).every((one) => field.enum.includes(one)),
		(field) => `must be one of ${field.enum.join(', ')}`,
	],
	['pattern', (value, field) => field.pattern.test(value), (field) => `must match ${field.pattern.source}`],
	['format', (value, field) => formats[field.format](value), (field) => `must have the format ${field.format}`],
	['min', (value, field) => sizeOf(value) >= field.min, (field) => `must be at least ${field.min}`],
	['max', (value, field) => sizeOf(value) <= field.max, (field) => `must be at most ${field.max}`],
];

const brokenRule = (value, field) => {
	const broken = rules.find(([rule, holds]) => field[rule] !== undefined && !holds(value, field));
	return broken && broken[2](field);
};

const checkItems = (value, field, place) => {
	const items = value.map((item, index) =>
		checkValue(item, field.items, { ...place, name: `${place.name}[${index}]` }),
	);
	return { value: items.map((item) => item.value), problems: items.flatMap((item) => item.problems) };
};

const checkInside = (value, field, place) => {
	if (Array.isArray(value) && field.items) return checkItems(value, field, place);
	if (field.fields) {
		const inside = checkFields(field.fields, value, { where: place.where, prefix: `${place.name}.` });
		return { value: inside.values, problems: inside.problems };
	}
	return { value, problems: [] };
};

function checkValue(given, field, place) {
	const problem = (reason) => ({
		value: given,
		problems: [{ where: place.where, name: place.name, reason, code: field.code, value: given }],
	});
	const value = readers[field.type](given, place.fromText);
	if (value === undefined) return problem(`must be of type ${field.type}`);
	if (field.required && value === '') return problem('must not be empty');
	const broken = brokenRule(value, field);
	// A repeated name leaves its items as text; a list that came as JSON has typed items.
	return broken
		? problem(broken)
		: checkInside(value, field, { ...place, fromText: place.fromText && Array.isArray(given) });
}

/**
 * Holds what came against what the page allows: unknown names, missing ones, wrong values.
 * @param {Record<string, Field>} declared
 * @param {Record<string, unknown>} given
 * @param {{ where: string, fromText?: boolean, prefix?: string }} options
 */
function checkFields(declared, given, { where, fromText = false, prefix = '' }) {
	const values = {};
	const problems = [];
	for (const name of Object.keys(given)) {
		if (!Object.hasOwn(declared, name))
			problems.push({ where, name: prefix + name, reason: 'is not known here', code: 'unknown' });
	}
	for (const [name, field] of Object.entries(declared)) {
		if (!Object.hasOwn(given, name)) {
			if (field.required) problems.push({ where, name: prefix + name, reason: 'is required', code: 'missing' });
			continue;
		}
		const one =
			field.repeats && !Array.isArray(given[name]) && field.type === 'array' && !String(given[name]).startsWith('[')
				? [given[name]]
				: given[name];
		const checked = checkValue(one, field, { where, name: prefix + name, fromText });
		values[name] = checked.value;
		problems.push(...checked.problems);
	}
	return { values, problems };
}

module.exports = { checkFields };
