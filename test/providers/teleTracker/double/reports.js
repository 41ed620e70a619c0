'use strict';

const { randomUUID } = require('node:crypto');
const { coded, failure } = require('./refusals');
const { Refusal } = require('../../../sandbox/core/refusal');

/** Pages: rest-api/ (call-data example) and rest-api/reports/get-message-component/. */

const date = { type: 'string', required: true, format: 'date' };

const refuseOtherAccount = (provider, session, accountId) => {
	if (accountId !== undefined && Number(accountId) !== session.accountId)
		throw coded(provider, 'INVALID_ACCOUNT', 'Account id is invalid or not yours');
};

/** No paging: the whole range comes at once. Both days included, in UTC: INFERRED. */
const callData = ({ provider, query, session }) => {
	refuseOtherAccount(provider, session, query.account_id);
	const isInRange = ({ creation_date: at }) => at.slice(0, 10) >= query.start_date && at.slice(0, 10) <= query.end_date;
	return { status: 200, body: { success: true, guid: randomUUID(), data: provider.records.calls.filter(isInRange) } };
};

const component = ({ provider, params, session }) => {
	refuseOtherAccount(provider, session, params.account_id);
	const found = provider.records.components.find(
		({ call_id: callId, filename }) => callId === params.call_id && filename === params.filename,
	);
	if (!found) throw new Refusal(404, failure('NOT_FOUND', 'No such component'));
	return { status: 200, headers: { 'content-type': found.contentType }, body: found.bytes };
};

const routes = [
	{
		method: 'GET',
		path: '/reports/call-data',
		query: { start_date: date, end_date: date, account_id: { type: 'integer' } },
		handler: callData,
	},
	{ method: 'GET', path: '/mms/component/{call_id}/{filename}', handler: component },
	{
		method: 'GET',
		path: '/mms/component/{account_id}/{call_id}/{filename}',
		params: { account_id: { type: 'integer' } },
		handler: component,
	},
];

module.exports = { routes };
