'use strict';

/** An answer against the schema of its operation and status, or against one of the few deviations. */
const { answers, errorData, extras, nullable } = require('./deviations');
const { definitionSchemas, jsonSchema } = require('./jsonSchema');
const { judgeOf } = require('./judge');
const { definitions, operationOf } = require('./operations');

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

// data of FilterParamsMalformed is a list in the prose and a dictionary of texts in the schema of two operations.
const filterError = { ...anyFailure, properties: { ...anyFailure.properties, data: errorData } };

const isFilterError = (status, body) => status === 400 && body?.errorCode === 'FilterParamsMalformed';

const schemasOf = (operation, status) => {
	const listed = [operation.responses[status], ...(answers[`${operation.id} ${status}`] ?? [])].filter(Boolean);
	return listed.length || status < 400 ? listed : [anyFailure];
};

const leniencyFor = (operation, status) => ({
	anyCase: true,
	mayBeNull: (name) => nullable.includes(name) || (status >= 400 && name === 'data'),
	extrasOf: (definition) =>
		extras
			.filter((extra) => extra.on.test(definition) && [undefined, operation.id].includes(extra.operation))
			.flatMap(({ names }) => names),
});

function judgesOf(operation, status, schemas) {
	const leniency = leniencyFor(operation, status);
	const known = definitionSchemas(definitions, leniency);
	return schemas.map((schema) =>
		judgeOf({ type: 'object', properties: { body: jsonSchema(schema, leniency) }, definitions: known }),
	);
}

const judges = new Map();

/** Compiled once each. */
function judgesFor(operation, status, body) {
	const [name, schemas] = isFilterError(status, body)
		? ['filterError', [filterError]]
		: [`${operation.id} ${status}`, schemasOf(operation, status)];
	if (!judges.has(name)) judges.set(name, judgesOf(operation, status, schemas));
	return judges.get(name);
}

/**
 * @param {{ method: string, path: string, status: number, body: unknown }} answer  `body` parsed
 * @returns {string[]}
 */
function flawsOfAnswer({ method, path, status, body }) {
	const operation = operationOf(method, path);
	if (!operation) return [`${method} ${path} is no operation`];
	const all = judgesFor(operation, status, body);
	if (!all.length) return [`status ${status} is not of ${operation.id}`];
	const flaws = all.map((judge) => judge({ body }));
	// The schema's own flaws are told, unless a deviation explains the answer.
	return flaws.some((list) => list.length === 0) ? [] : flaws[0];
}

module.exports = { flawsOfAnswer };
