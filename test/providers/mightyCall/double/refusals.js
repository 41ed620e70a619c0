'use strict';

const { Refusal } = require('../../../sandbox/core/refusal');

/**
 * MightyCall answers in families (Swagger v4): the older resources fail with {message, modelState}, contacts, journal
 * and Call Center with {errorCode, message, errorInfo, data}. A route says which family it belongs to.
 */

const minute = 60000;

// The limiter of messages tells its time in the words alone: no Retry-After.
const tooManyMessages = (now) =>
	`The limit of messages is reached. Try again after ${new Date(now + minute).toISOString()}.`;

const errorBody = (status, message, { provider, request } = {}) => ({
	message: status === 429 && request?.path.endsWith('/messages/send') ? tooManyMessages(provider.now()) : message,
});

/** A parameter that fails is named by the model it is bound to, as in "model.From". */
const modelState = (problems, route) => {
	const state = {};
	for (const { where, name, reason } of problems) {
		const key = where === 'body' && route.model ? `${route.model}.${name[0].toUpperCase()}${name.slice(1)}` : name;
		(state[key] ??= []).push(`The field ${name} ${reason}.`);
	}
	return { message: 'The request is invalid.', modelState: state };
};

const infoOf = (problems) => problems.map(({ name, reason }) => `${name} ${reason}`).join('; ');

const isCode = (code) => /^[A-Z]/.test(code ?? '');

const unsupportedFilters = (names, errorInfo) => ({
	errorCode: 'FilterParamsMalformed',
	message: 'Unsupported filter',
	errorInfo,
	data: { unsupportedFilters: names },
});

// errorCode names are the documented ones; which code answers which slip is INFERRED.
const contactsError = (problems) => {
	const unknown = problems.filter(({ where, code }) => where === 'query' && code === 'unknown').map(({ name }) => name);
	if (unknown.length) return unsupportedFilters(unknown, infoOf(problems));
	const otherwise = problems[0].where === 'body' ? 'ContactDataMalformed' : 'InvalidParameters';
	const told = problems.find(({ code }) => isCode(code))?.code;
	return { errorCode: told ?? otherwise, message: 'The request is invalid', errorInfo: infoOf(problems), data: null };
};

// The journal knows no contact data to be malformed.
const journalError = (problems) => {
	const error = contactsError(problems);
	return error.errorCode === 'ContactDataMalformed' ? { ...error, errorCode: 'InvalidParameters' } : error;
};

const attempted = (value) => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

const channelItem = ({ code, value }) => ({
	errorCode: isCode(code) ? code : 'ChannelDataMalformed',
	attemptedValue: attempted(value),
});

/** A wrong channel is told piece by piece in data. */
const channelsError = (problems) => {
	const wrong = problems.filter(({ where }) => where === 'body');
	if (!wrong.length) return contactsError(problems);
	return {
		errorCode: 'ChannelDataMalformed',
		message: 'The channel is invalid',
		errorInfo: infoOf(wrong),
		data: wrong.map(channelItem),
	};
};

// The token endpoint's words for a malformed request are INFERRED from OAuth.
const tokenError = () => ({ error: 'invalid_request' });

const families = { contacts: contactsError, journal: journalError, channels: channelsError, token: tokenError };

const badRequest = (context, problems) => (families[context.route.family] ?? modelState)(problems, context.route);

/** Statuses and texts of the first three are INFERRED: what ASP.NET Web API says by itself. */
const answers = {
	unknownPath: ({ request }) => [
		404,
		{ message: `No HTTP resource was found that matches the request URI '${request.path}'.` },
	],
	wrongMethod: ({ request }) => [
		405,
		{ message: `The requested resource does not support http method '${request.method}'.` },
	],
	wrongMediaType: ({ route, parsed }, problems) =>
		route.family === 'token'
			? [400, tokenError(problems)]
			: [415, { message: `The request entity's media type '${parsed.mediaType}' is not supported for this resource.` }],
	badRequest: (context, problems) => [400, badRequest(context, problems)],
};

const refuse = (kind, context, problems) => new Refusal(...answers[kind](context, problems));

/** "Not found" is a 400 on the older families. */
const notFound = (message) => new Refusal(400, { message });

const invalidField = (name, reason) =>
	new Refusal(400, { message: 'The request is invalid.', modelState: { [name]: [reason] } });

/** The refusal of contacts, journal and Call Center. @param {any} [data] */
const codedRefusal = (status, errorCode, message, data = null) =>
	new Refusal(status, { errorCode, message, errorInfo: message, data });

const unsupportedFilter = (names, reason) => new Refusal(400, unsupportedFilters(names, reason));

const malformedChannel = (message, value) =>
	codedRefusal(400, 'ChannelDataMalformed', message, [channelItem({ value })]);

module.exports = { errorBody, refuse, notFound, invalidField, codedRefusal, unsupportedFilter, malformedChannel };
