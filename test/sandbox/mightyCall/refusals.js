'use strict';

const { Refusal } = require('../core/refusal');

/**
 * MightyCall answers in families (Swagger v4): the older resources fail with {message, modelState},
 * contacts with {errorCode, message, errorInfo, data}. A route says which family it belongs to.
 */
const errorBody = (status, message) => ({ message });

/** A parameter that fails is named by the model it is bound to, as in "model.From". */
const modelState = (problems, route) => {
	const state = {};
	for (const { where, name, reason } of problems) {
		const key = where === 'body' && route.model ? `${route.model}.${name[0].toUpperCase()}${name.slice(1)}` : name;
		(state[key] ??= []).push(`The field ${name} ${reason}.`);
	}
	return { message: 'The request is invalid.', modelState: state };
};

// errorCode names are the documented ones; which code answers which slip is INFERRED.
const contactsError = (problems) => {
	const unknown = problems.filter(({ where, code }) => where === 'query' && code === 'unknown').map(({ name }) => name);
	const told = problems.find(({ code }) => /^[A-Z]/.test(code ?? ''));
	const errorInfo = problems.map(({ name, reason }) => `${name} ${reason}`).join('; ');
	if (unknown.length) return { errorCode: 'FilterParamsMalformed', message: 'Unsupported filter', errorInfo, data: { unsupportedFilters: unknown } };
	return { errorCode: told?.code ?? (problems[0].where === 'body' ? 'ContactDataMalformed' : 'InvalidParameters'), message: 'The request is invalid', errorInfo, data: null };
};

// The token endpoint's words for a malformed request are INFERRED from OAuth.
const tokenError = () => ({ error: 'invalid_request' });

const families = { contacts: contactsError, token: tokenError };

const badRequest = (context, problems) => (families[context.route.family] ?? modelState)(problems, context.route);

/** Statuses and texts of the first three are INFERRED: what ASP.NET Web API says by itself. */
const answers = {
	unknownPath: ({ request }) => [404, { message: `No HTTP resource was found that matches the request URI '${request.path}'.` }],
	wrongMethod: ({ request }) => [405, { message: `The requested resource does not support http method '${request.method}'.` }],
	wrongMediaType: ({ route, parsed }, problems) => (route.family === 'token'
		? [400, tokenError(problems)]
		: [415, { message: `The request entity's media type '${parsed.mediaType}' is not supported for this resource.` }]),
	badRequest: (context, problems) => [400, badRequest(context, problems)],
};

const refuse = (kind, context, problems) => new Refusal(...answers[kind](context, problems));

/** "Not found" is a 400 on the older families. */
const notFound = (message) => new Refusal(400, { message });

const invalidField = (name, reason) => new Refusal(400, { message: 'The request is invalid.', modelState: { [name]: [reason] } });

const contactRefusal = (status, errorCode, message, data = null) => new Refusal(status, { errorCode, message, errorInfo: message, data });

module.exports = { errorBody, refuse, notFound, invalidField, contactRefusal };
