'use strict';

/**
 * One good request for each operation of the schema, from the records of a double: `values` for the {names} of the
 * path, `query`, and a body as `json` or `text`. Written from the fact sheet, for tests of the double itself.
 */

const first = (list, fits) => list.find(fits);
const contact = ({ contacts }) => contacts[0];
const one = ({ records }) => ({ contactId: contact(records).contactId });
const channel = ({ records }) => ({ ...one({ records }), channelId: contact(records).channels[0].channelId });
const request = ({ records }) => ({ requestId: records.requests[0].id });
const message = ({ requests }) => first(requests, ({ type }) => type === 'message').id;
const voicemail = ({ requests }) => first(requests, (entry) => entry.voicemail).id;

const journalFilters = {
	page: '1',
	pageSize: '1000',
	type: 'Call,Message',
	origin: 'Inbound,Outbound',
	state: 'All',
	inbound: 'VoiceMail',
	isRead: 'true',
	wfState: 'Open,Resolved',
	from: '2026-01-01T00:00:00.000Z',
	to: '2036-01-01T00:00:00.000Z',
	phone: '+12125550100,+14155550101',
	businessNumber: '12125550199',
	searchProperty: 'VTT',
	searchText: 'example',
	resolveContacts: 'true',
	showUsers: 'true',
	showExternalContacts: 'true',
	reverse: 'false',
};

const {
	page: _page,
	pageSize: _size,
	resolveContacts: _contacts,
	showUsers: _users,
	showExternalContacts: _external,
	reverse: _reverse,
	...countFilters
} = journalFilters;

const contactFilters = {
	page: '1',
	pageSize: '10',
	name: ['Ada', 'Novak'],
	tag: ['lead'],
	includeAuto: 'true',
	updatedSince: '2020-01-01T00:00:00.000Z',
};

const window = { pageSize: '5', skip: '1', startUtc: '2020-01-01T00:00:00', endUtc: '2036-01-01T00:00:00Z' };

const newChannel = { phone: '+12125550999', labels: ['front desk'] };
const sms = {
	json: {
		from: '+12125550199',
		to: ['+14155550142'],
		message: 'Hello',
		attachments: [{ name: 'a.png', data: 'aGVsbG8=' }],
	},
};
const person = {
	firstName: 'Ada',
	lastName: 'Example',
	patronymic: 'M',
	comment: 'web',
	tags: ['lead_1'],
	channels: [newChannel, { email: 'ada@example.com' }],
};

/** @type {Record<string, (provider: any) => { values?: any, query?: any, json?: unknown, text?: string }>} */
const goodRequests = {
	'GET /ping': () => ({}),
	'GET /calls': () => ({
		query: { ...window, callFilter: 'Connected,Incoming', customFilter: 'ada', extension: '100' },
	}),
	'GET /calls/{id}': ({ records }) => ({ values: { id: records.calls[0].id } }),
	'POST /calls/makecall': () => ({ json: { from: '+12125550199', to: '+14155550142' } }),
	'GET /voicemails': () => ({ query: { ...window, voicemailFilter: 'UnRead,CalledName', customFilter: 'ada' } }),
	'GET /voicemails/{id}': ({ records }) => ({ values: { id: records.voicemails[0].id } }),
	'GET /phonenumbers': () => ({}),
	'GET /phonenumbers/{phoneNumber}': () => ({ values: { phoneNumber: '12125550199' } }),
	'DELETE /phonenumbers': () => ({ json: ['+12125550199'] }),
	'GET /profile': () => ({}),
	'GET /profile/{extension}': () => ({ values: { extension: '101' } }),
	'GET /profile/status': () => ({}),
	'PUT /profile/status/{status}': () => ({ values: { status: 'dnd' } }),
	'GET /team': () => ({}),
	'POST /messages/send': () => sms,
	'POST /contactcenter/messages/send': () => sms,
	'GET /journal/requests': () => ({ query: journalFilters }),
	'GET /journal/requests/counts': () => ({ query: countFilters }),
	'GET /journal/requests/{requestId}': (provider) => ({
		values: request(provider),
		query: { resolveContacts: 'true', showExternalContacts: 'true', showUsers: 'false' },
	}),
	'DELETE /journal/requests/messages': ({ records }) => ({
		query: { requestIds: `${message(records)},${'0'.repeat(24)}` },
	}),
	'POST /journal/requests/message': ({ records }) => ({ query: { requestId: message(records) } }),
	'GET /journal/requests/{requestId}/mmsAttachments': ({ records }) => ({
		values: { requestId: first(records.requests, ({ attachments }) => attachments?.length).id },
	}),
	'POST /journal/requests/{requestId}/comment': (provider) => ({
		values: request(provider),
		text: 'Called back, all "fine"',
	}),
	'DELETE /journal/requests/{requestId}/comment': (provider) => ({ values: request(provider) }),
	'DELETE /journal/requests/voicemail': ({ records }) => ({
		query: { requestIds: voicemail(records), removeText: 'true' },
	}),
	'PUT /journal/requests/wfstate': (provider) => ({
		query: { requestIds: request(provider).requestId },
		text: 'Resolved',
	}),
	'POST /journal/requests/flags': (provider) => ({
		query: { flags: 'IsRead,Favorite', requestIds: request(provider).requestId },
	}),
	'DELETE /journal/requests/flags': (provider) => ({
		query: { flags: 'Favorite', requestIds: request(provider).requestId },
	}),
	'GET /journal/blocklist/availableNumbers': () => ({}),
	'GET /journal/viplist/availableNumbers': () => ({}),
	'POST /journal/blocklist/add': () => ({ query: { phone: '+14155550142', forceRemovingVIP: 'true' } }),
	'POST /journal/blocklist/remove': ({ records }) => ({ query: { phone: records.blockList[0] } }),
	'GET /contacts': () => ({ query: contactFilters }),
	'POST /contacts': () => ({
		query: { checkIntersection: 'true' },
		json: { ...person, avatarUrl: 'https://example.com/ada.png' },
	}),
	'DELETE /contacts': (provider) => ({ query: { contactIds: one(provider).contactId } }),
	'GET /contacts/{contactId}': (provider) => ({ values: one(provider) }),
	'PUT /contacts/{contactId}': (provider) => ({
		values: one(provider),
		query: { checkIntersection: 'false' },
		json: { ...person, etag: contact(provider.records).etag },
	}),
	'PATCH /contacts/{contactId}': (provider) => ({
		values: one(provider),
		query: { etag: '*', checkIntersection: 'true' },
		json: { comment: 'changed', channels: [newChannel] },
	}),
	'DELETE /contacts/{contactId}': (provider) => ({
		values: one(provider),
		query: { etag: contact(provider.records).etag },
	}),
	'GET /contacts/limits': () => ({}),
	'GET /contacts/tags': () => ({}),
	'POST /contacts/{contactId}/tags': (provider) => ({
		values: one(provider),
		query: { etag: '*' },
		json: ['vip_2026', 'lead'],
	}),
	'POST /contacts/{contactId}/channels': (provider) => ({
		values: one(provider),
		query: { etag: '*', checkIntersection: 'true' },
		json: newChannel,
	}),
	'PUT /contacts/{contactId}/channels/{channelId}': (provider) => ({
		values: channel(provider),
		query: { etag: '*' },
		json: newChannel,
	}),
	'DELETE /contacts/{contactId}/channels/{channelId}': (provider) => ({
		values: channel(provider),
		query: { etag: '*' },
	}),
	'GET /contactCenter/communications': () => ({ query: journalFilters }),
	'POST /contactCenter/communications/{requestId}/comment': (provider) => ({
		values: request(provider),
		text: 'Called back',
	}),
	'DELETE /contactCenter/communications/{requestId}/comment': (provider) => ({ values: request(provider) }),
	'DELETE /contactCenter/communications/voicemails': ({ records }) => ({
		query: { requestIds: voicemail(records), removeText: 'false' },
	}),
	'GET /contactcenter/interactions': () => ({
		query: { tab: 'RecentWithInternal', earliest: '2020-01-01T00:00:00.000Z', pageSize: '5', pageNumber: '1' },
	}),
	'GET /contactCenter/contacts': () => ({ query: contactFilters }),
	'POST /contactCenter/contacts': () => ({
		json: { firstName: 'Ada', lastName: 'Example', initialPhoneNumber: '+12125550998' },
	}),
	'GET /contactCenter/contacts/{contactId}': (provider) => ({ values: one(provider) }),
	'DELETE /contactCenter/contacts/{contactId}': (provider) => ({ values: one(provider) }),
	'PATCH /contactCenter/contacts/{contactId}': (provider) => ({
		values: one(provider),
		query: { etag: '*' },
		json: { tags: ['vip'] },
	}),
	'POST /contactCenter/contacts/import': () => ({
		query: { tzoffset: '-300', force: 'true' },
		text: 'firstName,lastName\nAda,Example',
	}),
	'DELETE /contactCenter/contacts/bytag': () => ({ query: { tag: 'lead' } }),
	'POST /contactCenter/contacts/{contactId}/channels': (provider) => ({
		values: one(provider),
		query: { etag: '*' },
		json: newChannel,
	}),
	'PUT /contactCenter/contacts/{contactId}/channels/{channelId}': (provider) => ({
		values: channel(provider),
		query: { etag: '*' },
		json: { email: 'new@example.com' },
	}),
	'PATCH /contactCenter/contacts/{contactId}/channels/{channelId}': (provider) => ({
		values: channel(provider),
		json: { labels: ['night'] },
	}),
	'DELETE /contactCenter/contacts/{contactId}/channels/{channelId}': (provider) => ({
		values: channel(provider),
		query: { etag: '*' },
	}),
	'DELETE /contactCenter/contacts/internal/{userGuid}': ({ records }) => ({
		values: { userGuid: first(records.interactions, ({ userGuid }) => userGuid).userGuid },
	}),
	'POST /contactCenter/contacts/{contactId}/readMessage': ({ records }) => ({
		values: { contactId: records.interactions[0].contactId },
	}),
};

module.exports = { goodRequests };
