'use strict';

const { Refusal } = require('../../../sandbox/core/refusal');

/**
 * Page: ringme-confluence wiki, RAL 44302395 (codes and statuses). Token errors use `error`, API errors `message` and
 * `status`.
 */
const errorBody = (_status, message) => ({ message });

const told = (problems) => problems.map(({ name, reason }) => `${name}: ${reason}`).join('; ');

// The texts of the 400s and the two INFERRED statuses (405, 415) are not published.
const answers = {
	unknownPath: () => [404, { message: 'Not found' }],
	wrongMethod: () => [405, { message: 'Method not allowed' }],
	wrongMediaType: ({ route }, problems) =>
		route.grant ? [400, { error: 'invalid_request' }] : [415, { message: told(problems) }],
	badRequest: ({ route }, problems) => [
		400,
		route.grant ? { error: 'invalid_request' } : { message: told(problems), status: 'bad_request' },
	],
};

const refuse = (kind, context, problems) => new Refusal(...answers[kind](context, problems));

const refusal = (status, message, name) => new Refusal(status, { message, ...(name && { status: name }) });

module.exports = { errorBody, refuse, refusal };
