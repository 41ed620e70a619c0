'use strict';

/**
 * The facts as JSON Schema: a name that is not listed is wrong, and what only deviations.js knows is let through.
 *
 * @typedef {object} Leniency
 * @property {boolean} [anyCase]
 * @property {(name: string) => boolean} [mayBeNull]
 * @property {(definition: string) => string[]} [extrasOf]  names beside those that a definition lists
 */

const pointer = (name) => `#/definitions/${encodeURIComponent(name.replace(/~/g, '~0').replace(/\//g, '~1'))}`;

const orNull = (schema) => ({ if: { type: 'null' }, else: schema });

const mapped = (object, change) =>
	Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));

/** An object without any property is one the schema says nothing about. */
const isOpen = ({ properties, additionalProperties }) => !properties && !additionalProperties;

function objectSchema(schema, leniency, definition) {
	if (isOpen(schema)) return { type: 'object' };
	const { required = [], additionalProperties = false } = schema;
	const properties = mapped(schema.properties ?? {}, (inner, name) => {
		const own = jsonSchema(inner, leniency);
		return leniency.mayBeNull?.(name) ? orNull(own) : own;
	});
	const extras = Object.fromEntries((leniency.extrasOf?.(definition) ?? []).map((name) => [name, {}]));
	return {
		type: 'object',
		required,
		properties: { ...extras, ...properties },
		additionalProperties: additionalProperties && jsonSchema(additionalProperties, leniency),
	};
}

/**
 * @param {any} schema of the facts
 * @param {Leniency} leniency
 * @param {string} [definition] its name, if it has one
 */
function jsonSchema(schema, leniency, definition = '') {
	if (schema.$ref) return { $ref: pointer(schema.$ref) };
	if (schema.type === 'object') return objectSchema(schema, leniency, definition);
	const { type, format, pattern, minimum, maximum, items, enum: allowed } = schema;
	const listed = leniency.anyCase ? { enumInAnyCase: allowed } : { enum: allowed };
	return {
		...(type && { type }),
		...(allowed && listed),
		...(items && { items: jsonSchema(items, leniency) }),
		...Object.fromEntries(
			Object.entries({ format, pattern, minimum, maximum }).filter(([, value]) => value !== undefined),
		),
	};
}

const definitionSchemas = (definitions, leniency) =>
	mapped(definitions, (schema, name) => jsonSchema(schema, leniency, name));

module.exports = { definitionSchemas, jsonSchema };
