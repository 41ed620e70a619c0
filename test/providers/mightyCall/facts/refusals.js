'use strict';

/**
 * Bad requests and how the fact sheet has them refused, for tests of the double itself. `request` as in
 * goodRequests.js, or from the double; the refusal has `message`, the names in `modelState`, or an
 * `errorCode` with `data`. `silent` where the schema's facts alone cannot show what is wrong.
 *
 * @typedef {object} Refused
 * @property {string} what
 * @property {string} id
 * @property {any|((provider: any) => any)} [request]
 * @property {number} status
 * @property {string} [message]
 * @property {string[]} [modelState]
 * @property {string} [errorCode]
 * @property {(provider: any) => any} [data]  what data has at least; without it anything goes
 * @property {true} [silent]
 */

const nobody = '0'.repeat(24);
const contactId = ({ records }) => records.contacts[0].contactId;
const ofContact = (more) => (provider) => ({ values: { contactId: contactId(provider) }, ...more });
const ofRequest =
	(query, text) =>
	({ records }) => ({ query: { requestIds: records.requests[0].id, ...query }, ...(text && { text }) });
const denied = 'Authorization has been denied for this request.';

const old = [
	{ what: 'a page on calls', id: 'GET /calls', request: { query: { page: '1' } }, status: 400, modelState: ['page'] },
	{
		what: 'an unknown kind of call',
		id: 'GET /calls',
		request: { query: { callFilter: 'Missed,Lost' } },
		status: 400,
		modelState: ['callFilter'],
	},
	{
		what: 'a call id that is none',
		id: 'GET /calls/{id}',
		request: { values: { id: '12' } },
		status: 400,
		modelState: ['id'],
	},
	{
		what: 'a call that is not there',
		id: 'GET /calls/{id}',
		request: { values: { id: '00000000-0000-4000-8000-000000000000' } },
		status: 400,
		message: 'Call not found',
		silent: true,
	},
	{
		what: 'a call without to',
		id: 'POST /calls/makecall',
		request: { json: { from: '+12125550199' } },
		status: 400,
		modelState: ['model.To'],
	},
	{
		what: 'no bearer',
		id: 'GET /team',
		request: { without: ['authorization'] },
		status: 401,
		message: denied,
		silent: true,
	},
	{
		what: 'a bearer without the key',
		id: 'GET /team',
		request: { without: ['x-api-key'] },
		status: 401,
		message: denied,
		silent: true,
	},
	{
		what: 'a status there is not',
		id: 'PUT /profile/status/{status}',
		request: { values: { status: 'busy' } },
		status: 400,
		modelState: ['status'],
	},
	{
		what: 'a profile that is not there',
		id: 'GET /profile/{extension}',
		request: { values: { extension: '999' } },
		status: 400,
		message: 'User profile not found',
		silent: true,
	},
	{
		what: 'numbers in an object',
		id: 'DELETE /phonenumbers',
		request: { json: { phoneIds: ['1'] } },
		status: 400,
		modelState: ['phoneIds'],
	},
	{
		what: 'a message from a number without +1',
		id: 'POST /messages/send',
		request: { json: { from: '12125550199', to: ['+14155550142'] } },
		status: 400,
		modelState: ['request.From'],
	},
];

const journal = [
	{
		what: 'more than 1000 requests',
		id: 'GET /journal/requests',
		request: { query: { pageSize: '1001' } },
		status: 400,
		errorCode: 'InvalidParameters',
	},
	{
		what: 'a filter nobody knows',
		id: 'GET /journal/requests',
		request: { query: { limit: '5' } },
		status: 400,
		errorCode: 'FilterParamsMalformed',
		data: () => ({ unsupportedFilters: ['limit'] }),
	},
	{
		what: 'isRead alone',
		id: 'GET /journal/requests',
		request: { query: { isRead: 'true' } },
		status: 400,
		errorCode: 'FilterParamsMalformed',
		data: () => ({ unsupportedFilters: ['isRead'] }),
	},
	{
		what: 'a business number with a plus',
		id: 'GET /journal/requests/counts',
		request: { query: { businessNumber: '+12125550199' } },
		status: 400,
		errorCode: 'InvalidParameters',
	},
	{
		what: 'a request id that is none',
		id: 'GET /journal/requests/{requestId}',
		request: { values: { requestId: 'abc' } },
		status: 400,
		errorCode: 'RequestIdHasInvalidFormat',
	},
	{
		what: 'a request that is not there',
		id: 'GET /journal/requests/{requestId}',
		request: { values: { requestId: nobody } },
		status: 404,
		errorCode: 'RequestIsNotFound',
		silent: true,
	},
	{
		what: 'a workflow state that is not taken',
		id: 'PUT /journal/requests/wfstate',
		request: ofRequest({}, 'Finished'),
		status: 404,
		errorCode: 'WorkflowStateInvalid',
	},
	{
		what: 'a flag there is not',
		id: 'POST /journal/requests/flags',
		request: ofRequest({ flags: 'Read' }),
		status: 400,
		errorCode: 'FlagsInvalid',
	},
	{
		what: 'a voicemail without removeText',
		id: 'DELETE /journal/requests/voicemail',
		request: ofRequest({}),
		status: 400,
		errorCode: 'InvalidParameters',
	},
	{
		what: 'an empty comment',
		id: 'POST /journal/requests/{requestId}/comment',
		request: ({ records }) => ({ values: { requestId: records.requests[0].id } }),
		status: 400,
		errorCode: 'InvalidParameters',
	},
];

const contacts = [
	{
		what: 'a contact with an id',
		id: 'POST /contacts',
		request: { json: { firstName: 'A', contactId: nobody } },
		status: 400,
		errorCode: 'ContactIdIsNotEmpty',
		silent: true,
	},
	{
		what: 'a contact with a phone of another',
		id: 'POST /contacts',
		request: ({ records }) => ({
			query: { checkIntersection: 'true' },
			json: { firstName: 'A', channels: [{ phone: records.contacts[1].channels[0].phone }] },
		}),
		status: 409,
		errorCode: 'ContactRecordsIntersection',
		data: ({ records }) => [{ contactId: records.contacts[1].contactId }],
		silent: true,
	},
	{
		what: 'an old etag',
		id: 'DELETE /contacts/{contactId}',
		request: ofContact({ query: { etag: '0123456789abcdef' } }),
		status: 412,
		errorCode: 'ContactWasModified',
		data: ({ records }) => ({ etag: records.contacts[0].etag }),
		silent: true,
	},
	{
		what: 'an old etag in If-Match',
		id: 'PATCH /contacts/{contactId}',
		request: ofContact({ headers: { 'if-match': '"0123456789abcdef"' }, json: { comment: 'x' } }),
		status: 412,
		errorCode: 'ContactWasModified',
		data: ({ records }) => ({ etag: records.contacts[0].etag }),
		silent: true,
	},
	{
		what: 'an old etag in the body',
		id: 'PUT /contacts/{contactId}',
		request: ofContact({ json: { firstName: 'A', etag: '0123456789abcdef' } }),
		status: 412,
		errorCode: 'ContactWasModified',
		silent: true,
	},
	{
		what: 'contactPatch in the query',
		id: 'PATCH /contacts/{contactId}',
		request: ofContact({ query: { 'contactPatch.comment': 'x' }, json: { comment: 'x' } }),
		status: 400,
		errorCode: 'FilterParamsMalformed',
	},
	{
		what: 'an id among others that is not there',
		id: 'DELETE /contacts',
		request: (provider) => ({ query: { contactIds: `${contactId(provider)},${nobody}` } }),
		status: 404,
		errorCode: 'ContactIsNotFound',
		data: () => ({ notFoundIds: [nobody] }),
		silent: true,
	},
	{
		what: 'a tag with a space',
		id: 'POST /contacts/{contactId}/tags',
		request: ofContact({ json: ['two words'] }),
		status: 400,
		errorCode: 'TagIsInvalid',
	},
	{
		what: 'a channel with a short phone',
		id: 'POST /contacts/{contactId}/channels',
		request: ofContact({ json: { phone: '123' } }),
		status: 400,
		errorCode: 'ChannelDataMalformed',
		data: () => [{ errorCode: 'ChannelPhoneNumberIsInvalid', attemptedValue: '123' }],
	},
	{
		what: 'a channel that is both',
		id: 'POST /contactCenter/contacts/{contactId}/channels',
		request: ofContact({ json: { phone: '+12125550999', email: 'a@example.com' } }),
		status: 400,
		errorCode: 'ChannelDataMalformed',
		data: () => [{ errorCode: 'ChannelDataMalformed' }],
		silent: true,
	},
	{
		what: 'an import without tzoffset',
		id: 'POST /contactCenter/contacts/import',
		request: { text: 'x' },
		status: 400,
		errorCode: 'InvalidParameters',
	},
	{
		what: 'a tab there is not',
		id: 'GET /contactcenter/interactions',
		request: { query: { tab: 'All' } },
		status: 400,
		errorCode: 'InvalidParameters',
	},
];

/** @type {Refused[]} */
const refusals = [...old, ...journal, ...contacts];

module.exports = { refusals };
