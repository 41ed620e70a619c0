'use strict';

/** A request as a double logs it, read as the types that the facts name: on the wire all but JSON is text. */

const readers = {
	integer: (text) => (/^-?\d+$/.test(text) ? Number(text) : text),
	boolean: (text) => ({ true: true, false: false })[text] ?? text,
};

/** Left as text when it is not one of its type. */
const typed = (value, { type }) => readers[type]?.(value) ?? value;

/** What is a list joined by commas, or an array, is read as a list; a single name that comes twice stays one. */
function readValue(value, facts) {
	if (facts.type === 'array') return [].concat(value).map((one) => typed(String(one), facts.items));
	if (Array.isArray(value)) return value;
	// Numbers and booleans may come typed from a test.
	const text = String(value);
	return facts.list ? text.split(',').map((part) => typed(part, facts)) : typed(text, facts);
}

/** The values of one place; what is required and empty is as good as left out. */
function readValues(declared, values) {
	const factsOf = (name) => declared.find((one) => one.name === name);
	const isThere = ([name, value]) => value !== undefined && !(value === '' && factsOf(name)?.required);
	return Object.fromEntries(
		Object.entries(values)
			.filter(isThere)
			.map(([name, value]) => [name, factsOf(name) ? readValue(value, factsOf(name)) : value]),
	);
}

const json = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
};

/** In a form every value is text: lists as JSON or as repeated names. */
const readForm = (body, properties) =>
	Object.fromEntries(
		Object.entries(body).map(([name, value]) => [
			name,
			properties[name]?.type === 'array' && typeof value === 'string' ? [].concat(json(value)) : value,
		]),
	);

function mediaTypeOf(headers = {}) {
	const name = Object.keys(headers).find((one) => one.toLowerCase() === 'content-type');
	return name && String(headers[name]).split(';')[0].trim().toLowerCase();
}

module.exports = { mediaTypeOf, readForm, readValues };
