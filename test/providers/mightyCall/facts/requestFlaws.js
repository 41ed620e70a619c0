'use strict';

/** A request as a double logs it, against the operation its method and path belong to. */
const { requestBodies } = require('./deviations');
const { definitionSchemas, jsonSchema } = require('./jsonSchema');
const { judgeOf } = require('./judge');
const { operationOf, pathValues } = require('./operations');
const { mediaTypeOf, readForm, readValues } = require('./readRequest');
const { bodies, requestDefinitions, sharpened } = require('./sheetFormats');

const definitions = definitionSchemas(requestDefinitions, {});

const schemaOf = (facts) => (facts.list ? { type: 'array', items: jsonSchema(facts, {}) } : jsonSchema(facts, {}));

/** All names of a path or a query, and no other. */
const placeSchema = (declared) => ({
	type: 'object',
	properties: Object.fromEntries(declared.map((facts) => [facts.name, schemaOf(facts)])),
	required: declared.filter(({ required }) => required).map(({ name }) => name),
	additionalProperties: false,
});

function bodyOf(operation) {
	const facts = { ...operation.body, ...bodies[operation.id], ...requestBodies[operation.id] };
	return Object.keys(facts).length ? facts : undefined;
}

/** The operation with all that is known of its requests, and a judge of them. */
function complete(operation) {
	const declaredIn = (where) =>
		operation.parameters.filter((one) => one.in === where).map((one) => sharpened(operation, one));
	const [path, query, body] = [declaredIn('path'), declaredIn('query'), bodyOf(operation)];
	const judge = judgeOf({
		type: 'object',
		properties: {
			path: placeSchema(path),
			query: placeSchema(query),
			...(body && { body: body.anything ? {} : jsonSchema(body.schema, {}) }),
		},
		required: body?.required ? ['body'] : [],
		definitions,
	});
	return { operation, path, query, body, judge };
}

const completed = new Map();

function completeOf(operation) {
	if (!completed.has(operation.id)) completed.set(operation.id, complete(operation));
	return completed.get(operation.id);
}

// isRead counts only together with inbound=VoiceMail.
const readFlaws = ({ isRead, inbound }) =>
	isRead !== undefined && inbound !== 'VoiceMail' ? ['query isRead needs inbound=VoiceMail'] : [];

/** A name that comes twice where the facts have no list. */
const doubled = (declared, values) =>
	declared.filter(({ name, type }) => type !== 'array' && Array.isArray(values[name])).map(({ name }) => name);

const without = (values, names) => Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

/** The schema lets a text come as JSON or a form too; the prose knows only the raw text as text/plain. */
const acceptedBy = ({ accepts, schema }) => (schema.type === 'string' ? ['text/plain'] : accepts);

const isEmpty = ({ body, rawBody }) => (rawBody === undefined ? body === undefined : rawBody.length === 0);

const propertiesOf = ({ schema }) => (schema.$ref ? requestDefinitions[schema.$ref] : schema).properties ?? {};

/** @returns {{ flaws: string[], given: { body?: unknown } }} what the media type tells, and what there is to judge */
function readBody(facts, request) {
	if (isEmpty(request)) return { flaws: [], given: {} };
	if (!facts) return { flaws: ['body is not expected'], given: {} };
	const mediaType = mediaTypeOf(request.headers);
	if (!facts.anything && mediaType && !acceptedBy(facts).includes(mediaType))
		return { flaws: [`body may not be ${mediaType}`], given: {} };
	const isForm = mediaType === 'application/x-www-form-urlencoded';
	return { flaws: [], given: { body: isForm ? readForm(request.body, propertiesOf(facts)) : request.body } };
}

/**
 * @param {{ method: string, path: string, query?: any, body?: unknown, headers?: any, rawBody?: string }} request
 *        `body` parsed, as the doubles log it; without `rawBody` a body is there when it is not undefined
 * @returns {string[]}
 */
function flawsOfRequest(request) {
	const { method, path, query = {} } = request;
	const operation = operationOf(method, path);
	if (!operation) return [`${method} ${path} is no operation`];
	const { judge, ...facts } = completeOf(operation);
	const twice = doubled(facts.query, query);
	const body = readBody(facts.body, request);
	const judged = judge({
		path: readValues(facts.path, pathValues(operation, path)),
		query: readValues(facts.query, without(query, twice)),
		...body.given,
	});
	// A body of the wrong kind is there, if not to be judged.
	const isTold = (flaw) => body.flaws.length > 0 && flaw === 'body is missing';
	return [
		...twice.map((name) => `query ${name} is given more than once`),
		...readFlaws(query),
		...body.flaws,
		...judged.filter((flaw) => !isTold(flaw)),
	];
}

module.exports = { flawsOfRequest };
