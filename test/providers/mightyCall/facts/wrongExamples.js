'use strict';

/**
 * Requests and answers that are wrong on purpose, with what must be said of each: the proof that the checks can fail.
 */

const someId = '0'.repeat(24);

const wrongRequests = [
	['an unknown path', { method: 'GET', path: '/extensions' }, /no operation/],
	['a path spelt otherwise', { method: 'GET', path: '/Calls' }, /no operation/],
	['an unknown query name', { method: 'GET', path: '/calls', query: { page: '1' } }, /query page is not known/],
	[
		'a number that is none',
		{ method: 'GET', path: '/v4/api/calls', query: { pageSize: 'ten' } },
		/pageSize is not of type integer/,
	],
	[
		'a date without its time',
		{ method: 'GET', path: '/calls', query: { startUtc: '2026-01-01' } },
		/startUtc is no seconds/,
	],
	[
		'a day there is not',
		{ method: 'GET', path: '/journal/requests', query: { from: '2026-02-30T00:00:00.000Z' } },
		/from is no date-time/,
	],
	['a name twice', { method: 'GET', path: '/calls', query: { extension: ['1', '2'] } }, /more than once/],
	[
		'an empty etag',
		{ method: 'DELETE', path: `/contacts/${someId}`, query: { etag: '' } },
		/query etag does not match/,
	],
	['a missing query', { method: 'DELETE', path: '/contactCenter/contacts/bytag' }, /query tag is missing/],
	['a missing body', { method: 'POST', path: '/contacts' }, /body is missing/],
	['a body too many', { method: 'GET', path: '/team', body: {} }, /body is not expected/],
	['a body as a list', { method: 'POST', path: '/contacts', body: [] }, /body is not of type object/],
	['an unknown property', { method: 'POST', path: '/contacts', body: { name: 'Ada' } }, /body.name is not known/],
	[
		'a wrong property inside',
		{ method: 'POST', path: '/contacts', body: { channels: [{ labels: 'mobile' }] } },
		/channels\[0\].labels is not of type array/,
	],
	[
		'what a change cannot hold',
		{ method: 'PATCH', path: `/contacts/${someId}`, body: { avatarUrl: 'x' } },
		/body.avatarUrl is not known/,
	],
	[
		'a missing property inside',
		{ method: 'POST', path: '/messages/send', body: { from: '+12125550199', to: ['1'], attachments: [{ name: 'a' }] } },
		/attachments\[0\].data is missing/,
	],
	[
		'a wrong media type',
		{
			method: 'POST',
			path: `/journal/requests/${someId}/comment`,
			body: 'x',
			headers: { 'Content-Type': 'application/json' },
		},
		/may not be application\/json/,
	],
];

/** All to GET. */
const wrongAnswers = [
	[
		'an unknown property',
		'/calls',
		200,
		{ data: { calls: [], total: 0, pages: 1 }, isSuccess: true },
		/data.pages is not known/,
	],
	['a wrong type', '/calls', 200, { data: { calls: [{ duration: 23066 }] } }, /duration is not of type string/],
	['null where there is none', '/calls', 200, { data: null, isSuccess: true }, /data is not of type object/],
	['a wrapper too many', '/team', 200, { data: { users: [] } }, /body.data is not known/],
	['a value outside its list', '/contacts/limits', 200, { limitsState: 'Full' }, /is not one of/],
	['a status that is not listed', '/team', 201, {}, /status 201/],
	['an error of another shape', '/calls', 400, { error: 'x' }, /body.error is not known/],
	['a list of one too few', `/contacts/${someId}`, 200, { data: { contactId: someId } }, /contactId is not known/],
];

module.exports = { wrongRequests, wrongAnswers };
