'use strict';

const { checkFields } = require('./fields');

/**
 * The gate in front of every handler: known path, known method, authorised, and only names, types and
 * formats of the provider's page. Which words and which status the refusal has is the provider's matter.
 *
 * @typedef {object} Route
 * @property {string} method
 * @property {string} path
 * @property {false} [auth]        false where the page asks for no bearer
 * @property {Record<string, import('./fields').Field>} [params]
 * @property {Record<string, import('./fields').Field>} [query]
 * @property {{ accepts?: string[], fields?: Record<string, import('./fields').Field>, whole?: string, optional?:
 * boolean }} [body]
 *                                 without `fields` any JSON object goes, without `accepts` anything at all; with
 * `whole`
 *                                 the body is no object of fields but the value of that one: a list, a text
 * @property {boolean} [acts]      places a call, sends a message, creates a record
 * @property {(body: any) => string} [grant]  a token request; says of which kind
 * @property {(context: any) => { status: number, body?: unknown, headers?: any, acted?: boolean }} handler
 */

const bodyProblem = (reason) => [{ where: 'body', name: 'body', reason, code: 'body' }];

const isPlainObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

const bodyWithoutNeed = ({ parsed }) => (parsed.empty ? [] : bodyProblem('is not expected here'));

const fieldsOf = (parsed, { whole }) => (whole ? { [whole]: parsed.value } : parsed.value);

const checkReadableBody = (context) => {
	const { parsed, route } = context;
	const given = fieldsOf(parsed, route.body);
	if (parsed.unreadable || !isPlainObject(given)) return bodyProblem('could not be read');
	if (!route.body.fields) {
		context.body = given;
		return [];
	}
	const { values, problems } = checkFields(route.body.fields, given, { where: 'body', fromText: parsed.fromText });
	context.body = values;
	return problems;
};

const checkBody = (context) => {
	const { parsed, route } = context;
	if (!route.body) return bodyWithoutNeed(context);
	if (parsed.empty) return route.body.optional ? [] : bodyProblem('is required');
	return route.body.accepts ? checkReadableBody(context) : [];
};

const checkText = (context, where, declared, given) => {
	const { values, problems } = checkFields(declared, given, { where, fromText: true });
	context[where] = values;
	return problems;
};

const checkParams = (context) => {
	const declared = Object.fromEntries(
		Object.keys(context.params).map((name) => [name, { type: 'string', ...context.route.params?.[name] }]),
	);
	return checkText(context, 'params', declared, context.params);
};

const wrongMediaType = ({ parsed, route }) =>
	!parsed.empty && route.body?.accepts && !route.body.accepts.includes(parsed.mediaType);

/** Throws the provider's refusal, or leaves params, query, body and session typed on the context. */
function checkRequest(provider, context) {
	const { refuse, authorise } = provider.definition;
	if (!context.route) throw refuse(context.allowed.length ? 'wrongMethod' : 'unknownPath', context, []);
	provider.definition.before?.(provider, context);
	if (context.route.auth !== false) context.session = authorise(provider, context);
	if (wrongMediaType(context))
		throw refuse('wrongMediaType', context, bodyProblem(`may not be ${context.parsed.mediaType || 'without a type'}`));
	const problems = [
		...checkParams(context),
		...checkText(context, 'query', context.route.query ?? {}, context.request.query),
		...checkBody(context),
	];
	if (problems.length) throw refuse('badRequest', context, problems);
}

module.exports = { checkRequest };
