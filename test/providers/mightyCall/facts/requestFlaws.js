'use strict';

const { operationOf, pathValues } = require('./operations');
const { sharpened, requestDefinitions, bodies } = require('./sheetFormats');
const { requestBodies } = require('./deviations');
const { valueFlaws } = require('./valueFlaws');

/** A request as a double logs it, against the operation its method and path belong to. */

const context = { definitions: requestDefinitions };

const readers = {
	integer: (text) => (/^-?\d+$/.test(text) ? Number(text) : text),
	boolean: (text) => ({ true: true, false: false })[text] ?? text,
};

/** Text of a path, query or form as the type the schema names; left as text when it is not one. */
const typed = (value, { type }) => (typeof value === 'string' && readers[type] ? readers[type](value) : value);

const singleFlaws = (value, facts, place) => {
	if (Array.isArray(value)) return [`${place} is given more than once`];
	// Numbers and booleans may come typed from a test; on the wire both are text.
	const text = String(value);
	const parts = facts.list ? text.split(',') : [text];
	return parts.flatMap((part) => valueFlaws(typed(part, facts), facts, place, context));
};

const parameterFlaws = (value, facts, place) => {
	if (facts.type !== 'array') return singleFlaws(value, facts, place);
	return [].concat(value).flatMap((one) => singleFlaws(one, facts.items, place));
};

const flawsOf = (where, operation, values) => {
	const declared = operation.parameters
		.filter((parameter) => parameter.in === where)
		.map((one) => sharpened(operation, one));
	const names = declared.map(({ name }) => name);
	const unknown = Object.keys(values)
		.filter((name) => !names.includes(name))
		.map((name) => `${where} ${name} is not known`);
	const missing = declared
		.filter(({ name, required }) => required && [undefined, ''].includes(values[name]))
		.map(({ name }) => `${where} ${name} is missing`);
	const given = declared.filter(
		({ name, required }) => values[name] !== undefined && !(required && values[name] === ''),
	);
	return [
		...unknown,
		...missing,
		...given.flatMap((facts) => parameterFlaws(values[facts.name], facts, `${where} ${facts.name}`)),
	];
};

// isRead counts only together with inbound=VoiceMail.
const readFlaws = ({ isRead, inbound }) =>
	isRead !== undefined && inbound !== 'VoiceMail' ? ['query isRead needs inbound=VoiceMail'] : [];

const bodyOf = (operation) => {
	const facts = { ...operation.body, ...bodies[operation.id], ...requestBodies[operation.id] };
	return Object.keys(facts).length ? facts : undefined;
};

const mediaTypeOf = (headers = {}) => {
	const name = Object.keys(headers).find((one) => one.toLowerCase() === 'content-type');
	return name && String(headers[name]).split(';')[0].trim().toLowerCase();
};

/** The schema lets a text come as JSON or a form too; the prose knows only the raw text as text/plain. */
const acceptedBy = ({ accepts, schema }) => (schema.type === 'string' ? ['text/plain'] : accepts);

const mediaTypeFlaws = (facts, mediaType) =>
	mediaType && !acceptedBy(facts).includes(mediaType) ? [`body may not be ${mediaType}`] : [];

const propertiesOf = ({ schema }) => (schema.$ref ? requestDefinitions[schema.$ref] : schema).properties ?? {};

const json = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
};

/** In a form every value is text: lists as JSON or as repeated names. */
const fromForm = (body, facts) =>
	Object.fromEntries(
		Object.entries(body).map(([name, value]) => [
			name,
			propertiesOf(facts)[name]?.type === 'array' && typeof value === 'string' ? [].concat(json(value)) : value,
		]),
	);

const isEmpty = ({ body, rawBody }) => (rawBody === undefined ? body === undefined : rawBody.length === 0);

const bodyFlaws = (operation, request) => {
	const facts = bodyOf(operation);
	if (isEmpty(request)) return facts?.required ? ['body is missing'] : [];
	if (!facts) return ['body is not expected'];
	if (facts.anything) return [];
	const mediaType = mediaTypeOf(request.headers);
	const wrongType = mediaTypeFlaws(facts, mediaType);
	if (wrongType.length) return wrongType;
	const isForm = mediaType === 'application/x-www-form-urlencoded';
	return valueFlaws(isForm ? fromForm(request.body, facts) : request.body, facts.schema, 'body', context);
};

/**
 * @param {{ method: string, path: string, query?: object, body?: unknown, headers?: object, rawBody?: string }} request
 *        `body` parsed, as the doubles log it; without `rawBody` a body is there when it is not undefined
 * @returns {string[]}
 */
function flawsOfRequest(request) {
	const { method, path, query = {} } = request;
	const operation = operationOf(method, path);
	if (!operation) return [`${method} ${path} is no operation`];
	return [
		...flawsOf('path', operation, pathValues(operation, path)),
		...flawsOf('query', operation, query),
		...readFlaws(query),
		...bodyFlaws(operation, request),
	];
}

module.exports = { flawsOfRequest };
