'use strict';

/**
 * One value against one schema of the Swagger document. Every function gives the flaws as texts, none if all is well.
 */

const isDay = (text) => {
	const time = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
};

const dated = (pattern) => (text) => pattern.test(text) && isDay(text);

const formats = {
	'date-time': dated(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)$/),
	// What /calls and /voicemails print: seconds, no zone; public clients also send a Z.
	seconds: dated(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/),
	uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
	int32: (number) => Math.abs(number) <= 2147483647,
	int64: (number) => Number.isSafeInteger(number),
};

const isPlainObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

const types = {
	string: (value) => typeof value === 'string',
	integer: Number.isInteger,
	boolean: (value) => typeof value === 'boolean',
	array: Array.isArray,
	object: isPlainObject,
};

const isListed = (value, allowed, anyCase) =>
	anyCase ? allowed.some((one) => one.toLowerCase() === value.toLowerCase()) : allowed.includes(value);

const rules = [
	[
		'enum',
		(value, one, { anyCase }) => isListed(value, one.enum, anyCase),
		(one) => `is not one of ${one.enum.join(', ')}`,
	],
	['pattern', (value, one) => new RegExp(one.pattern).test(value), (one) => `does not match ${one.pattern}`],
	['format', (value, one) => formats[one.format](value), (one) => `is no ${one.format}`],
	['minimum', (value, one) => value >= one.minimum, (one) => `is below ${one.minimum}`],
	['maximum', (value, one) => value <= one.maximum, (one) => `is above ${one.maximum}`],
];

const resolved = (schema, { definitions }) =>
	schema.$ref ? { name: schema.$ref, ...definitions[schema.$ref] } : schema;

const propertyFlaws = (object, schema, place, context) =>
	Object.entries(object).flatMap(([name, value]) => {
		const here = `${place}.${name}`;
		if (value === undefined) return [];
		const declared =
			(Object.hasOwn(schema.properties ?? {}, name) && schema.properties[name]) || schema.additionalProperties;
		if (declared)
			return value === null && context.mayBeNull?.(name, schema) ? [] : valueFlaws(value, declared, here, context);
		return context.isExtra?.(name, schema) ? [] : [`${here} is not known`];
	});

const objectFlaws = (object, schema, place, context) => {
	// An object without any property is one the schema says nothing about.
	if (!schema.properties && !schema.additionalProperties) return [];
	const missing = (schema.required ?? [])
		.filter((name) => object[name] === undefined)
		.map((name) => `${place}.${name} is missing`);
	return [...missing, ...propertyFlaws(object, schema, place, context)];
};

/**
 * @param {object} schema
 * @param {string} place  how the flaw calls the value: 'body.channels[0]'
 * @param {{ definitions: object, anyCase?: boolean, mayBeNull?: Function, isExtra?: Function }} context
 * @returns {string[]}
 */
function valueFlaws(value, schema, place, context) {
	const one = resolved(schema, context);
	if (one.type && !types[one.type](value)) return [`${place} is not of type ${one.type}: ${JSON.stringify(value)}`];
	const broken = rules.filter(([rule, holds]) => one[rule] !== undefined && !holds(value, one, context));
	const flaws = broken.map(([, , words]) => `${place} ${words(one)}: ${JSON.stringify(value)}`);
	if (one.type === 'array' && one.items)
		return [...flaws, ...value.flatMap((item, index) => valueFlaws(item, one.items, `${place}[${index}]`, context))];
	if (one.type === 'object') return [...flaws, ...objectFlaws(value, one, place, context)];
	return flaws;
}

module.exports = { valueFlaws };
