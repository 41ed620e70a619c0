'use strict';

const { STATUS_CODES } = require('node:http');
const { Refusal } = require('../../../sandbox/core/refusal');

/**
 * The IPBX specification declares no errors. The body below is the one the same operator's B2B API is
 * known to answer; that IPBX and SMS answer alike is INFERRED. The token server's is OAuth's, INFERRED.
 */
const errorBody = (status, message) => ({ statusCode: status, error: STATUS_CODES[status] ?? 'Error', message });

const told = (problems) => problems.map(({ where, name, reason }) => `${where} "${name}" ${reason}`).join('; ');

const oauthError = (problems) => ({ error: 'invalid_request', error_description: told(problems) });

const answers = {
	unknownPath: () => [404, errorBody(404, 'Not Found')],
	wrongMethod: () => [404, errorBody(404, 'Not Found')],
	wrongMediaType: ({ route }, problems) =>
		route.oauth ? [400, oauthError(problems)] : [415, errorBody(415, 'Unsupported Media Type')],
	badRequest: ({ route }, problems) => [400, route.oauth ? oauthError(problems) : errorBody(400, told(problems))],
};

const refuse = (kind, context, problems) => new Refusal(...answers[kind](context, problems));

const refusal = (status, message) => new Refusal(status, errorBody(status, message));

module.exports = { errorBody, refuse, refusal };
