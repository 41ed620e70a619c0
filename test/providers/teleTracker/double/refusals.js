'use strict';

const { randomUUID } = require('node:crypto');
const { Refusal } = require('../../../sandbox/core/refusal');

/**
 * Page: teletracker.net/developer-documentation/rest-api/. The endpoint pages name error codes; the key that
 * carries the code, the status it comes with and the body of a failed login are shown nowhere: INFERRED.
 */
const failure = (code, message) => ({ success: false, guid: randomUUID(), error: code, message });

const errorBody = (status, message) => failure('ERROR', message);

const told = (problems) => problems.map(({ name, reason }) => `${name} ${reason}`).join('; ');

const answers = {
	unknownPath: () => [404, failure('NOT_FOUND', 'No such resource')],
	wrongMethod: () => [405, failure('METHOD_NOT_ALLOWED', 'Method not allowed')],
	wrongMediaType: (context, problems) => [400, failure('INVALID_CONTENT_TYPE', told(problems))],
	// 400 with the names of the missing variables is documented; its layout is not.
	badRequest: (context, problems) => [400, failure('MISSING_VARIABLES', told(problems))],
};

const refuse = (kind, context, problems) => new Refusal(...answers[kind](context, problems));

/** A documented code. With settings.errorStatus = 200 it comes as success:false inside a 200. */
const coded = (provider, code, message) => new Refusal(provider.settings.errorStatus, failure(code, message));

module.exports = { failure, errorBody, refuse, coded };
