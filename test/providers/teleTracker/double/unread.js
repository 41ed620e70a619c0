'use strict';

const { coded, failure } = require('./refusals');
const { Refusal } = require('../../../sandbox/core/refusal');

/**
 * Pages rest-api/messaging/send-mms/ and rest-api/voice/initiate-voice-call/: both a POST, and their paths we have not
 * read. `settings.unreadPaths` says at which path which of them is, e.g. `{ '/example/call': 'call' }`; there are none
 * unless a test says so. Names of the fields of an MMS are not known either: any are taken.
 */
const CALL_FIELDS = ['account_id', 'callee', 'caller', 'pin', 'user_id'];

const missing = (name) => new Refusal(400, failure('MISSING_VARIABLES', `${name} is required`));

/** Caller and callee may each be a number, a PIN or a ring group. */
const call = ({ body, provider }) => {
	const unknown = Object.keys(body).find((name) => !CALL_FIELDS.includes(name));
	if (unknown) throw coded(provider, 'UNKNOWN_VARIABLE', unknown);
	for (const name of ['caller', 'callee']) if (!/^\+?\d{2,15}$/.test(body[name] ?? '')) throw missing(name);
	return { status: 200, body: { success: true, result: { started: true } } };
};

/** Multipart alone is taken. */
const mms = ({ body, request }) => {
	if (!/^multipart\/form-data/.test(request.headers['content-type'] ?? ''))
		throw new Refusal(400, failure('INVALID_CONTENT_TYPE', 'multipart/form-data is required'));
	if (Object.keys(body).length < 2) throw missing('recipient');
	return { status: 200, body: { success: true, result: { sendType: 'immediate' } } };
};

const HANDLERS = { call, mms };

const handler = (context) => {
	const { provider, request } = context;
	const kind = provider.settings.unreadPaths[request.path];
	if (!kind) throw new Refusal(404, failure('NOT_FOUND', 'No such resource'));
	return HANDLERS[kind](context);
};

const accepts = ['application/json', 'multipart/form-data'];
const routes = [{ method: 'POST', path: '/{group}/{name}', acts: true, body: { accepts }, handler }];

module.exports = { routes };
