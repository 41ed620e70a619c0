'use strict';

const schema = require('./schema.json');

/**
 * @typedef {object} Operation
 * @property {string} id           method and path template: 'GET /calls/{id}'
 * @property {string} method
 * @property {string} path         below /v4/api
 * @property {any[]} parameters in path and query, as the schema lists them
 * @property {{ name: string, required: boolean, schema: any, accepts: string[] }} [body]
 * @property {Record<string, any>} responses  a schema by status
 */

const operationFrom = (path, method, { consumes, parameters, responses }) => {
	const body = parameters.find((parameter) => parameter.in === 'body');
	return {
		id: `${method} ${path}`,
		method,
		path,
		responses,
		parameters: parameters.filter((parameter) => parameter.in !== 'body'),
		body: body && { name: body.name, required: body.required, schema: body.schema, accepts: consumes },
	};
};

/** @type {Operation[]} */
const operations = Object.entries(schema.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, facts]) => operationFrom(path, method, facts)),
);

// The schema itself spells this one segment both ways; nothing else is compared without its case.
const segmentsOf = (path) =>
	path
		.split('/')
		.slice(1)
		.map((segment) => (/^contactcenter$/i.test(segment) ? 'contactcenter' : segment));

const isName = (segment) => /^\{\w+\}$/.test(segment);

const withoutBase = (path) => (path.startsWith(`${schema.basePath}/`) ? path.slice(schema.basePath.length) : path);

const fits = (template, given) =>
	template.length === given.length &&
	template.every((segment, index) => (isName(segment) ? given[index] !== '' : segment === given[index]));

const namesIn = ({ path }) => path.split('/').filter(isName).length;

/**
 * The operation of a concrete path, with or without /v4/api in front; a literal segment beats a {name}.
 * @returns {Operation|undefined}
 */
function operationOf(method, path) {
	const given = segmentsOf(withoutBase(path));
	return operations
		.filter((operation) => operation.method === method && fits(segmentsOf(operation.path), given))
		.sort((a, b) => namesIn(a) - namesIn(b))[0];
}

const decoded = (text) => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

/** The values a concrete path holds for the {names} of its operation. */
const pathValues = (operation, path) => {
	const given = withoutBase(path).split('/').slice(1);
	const named = operation.path
		.split('/')
		.slice(1)
		.map((segment, index) => [segment, given[index]])
		.filter(([segment]) => isName(segment));
	return Object.fromEntries(named.map(([segment, value]) => [segment.slice(1, -1), decoded(value)]));
};

module.exports = { operations, operationOf, pathValues, definitions: schema.definitions };
