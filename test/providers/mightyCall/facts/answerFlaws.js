'use strict';

const { operationOf, definitions } = require('./operations');
const { valueFlaws } = require('./valueFlaws');
const { answers, extras, nullable, errorData } = require('./deviations');

/** An answer against the schema of its operation and status, or against one of the few deviations. */

/**
 * Any operation may fail in ways its own list leaves out: no bearer, no right, a fault; the words are of one of two
 * families.
 */
const anyFailure = {
	type: 'object',
	required: ['message'],
	properties: {
		message: { type: 'string' },
		modelState: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
		errorCode: { type: 'string' },
		errorInfo: { type: 'string' },
		data: {},
	},
};

const schemasOf = (operation, status) => {
	const listed = [operation.responses[status], ...(answers[`${operation.id} ${status}`] ?? [])].filter(Boolean);
	return listed.length || status < 400 ? listed : [anyFailure];
};

const isExtra = (operation) => (name, schema) =>
	extras.some(
		(extra) =>
			extra.names.includes(name) &&
			extra.on.test(schema.name ?? '') &&
			[undefined, operation.id].includes(extra.operation),
	);

const mayBeNull = (status) => (name) => nullable.includes(name) || (status >= 400 && name === 'data');

const contextOf = (operation, status) => ({
	// Enums are printed in PascalCase and answered in camelCase.
	definitions,
	anyCase: true,
	isExtra: isExtra(operation),
	mayBeNull: mayBeNull(status),
});

// data of FilterParamsMalformed is a list in the prose and a dictionary of texts in the schema of two operations.
const isFilterError = (status, body) => status === 400 && body?.errorCode === 'FilterParamsMalformed';

const filterErrorFlaws = (body, context) => {
	const { data, ...rest } = body;
	return [
		...valueFlaws(rest, anyFailure, 'body', context),
		...(data ? valueFlaws(data, errorData, 'body.data', context) : []),
	];
};

/**
 * @param {{ method: string, path: string, status: number, body: unknown }} answer  `body` parsed
 * @returns {string[]}
 */
function flawsOfAnswer({ method, path, status, body }) {
	const operation = operationOf(method, path);
	if (!operation) return [`${method} ${path} is no operation`];
	const context = contextOf(operation, status);
	if (isFilterError(status, body)) return filterErrorFlaws(body, context);
	const schemas = schemasOf(operation, status);
	if (!schemas.length) return [`status ${status} is not of ${operation.id}`];
	const flaws = schemas.map((schema) => valueFlaws(body, schema, 'body', context));
	// The schema's own flaws are told, unless a deviation explains the answer.
	return flaws.some((list) => list.length === 0) ? [] : flaws[0];
}

module.exports = { flawsOfAnswer };
