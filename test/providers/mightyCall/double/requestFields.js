'use strict';

/** By which names the journal may be searched, and how its ids look. Swagger v4, tag Journal. */

const states = ['Missed', 'Connected', 'VoiceMail', 'Dropped', 'NoAnswer', 'Scheduled', 'Message', 'All'];
const guids = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})*$/i;

const choice = (values, more = {}) => ({ type: 'string', enum: values, ...more });
const list = { list: true };
const time = { type: 'string', format: 'isoZoned' };
const ids = { type: 'string', pattern: guids };
const yesNo = { type: 'boolean' };

const filters = {
	from: time,
	to: time,
	earliest: time,
	latest: time,
	type: choice(
		['Unspecified', 'Call', 'Message', 'MessageThread', 'Task', 'CallbackRequest', 'Service', 'Default', 'All'],
		list,
	),
	origin: choice(['Unspecified', 'Inbound', 'Outbound', 'Callback', 'Internal', 'All'], list),
	// One value in the table of the sheet, several in its conventions: several are taken.
	state: choice(states, list),
	inbound: choice(states),
	outbound: choice(states),
	callbacks: choice(states),
	isRead: yesNo,
	wfState: choice(['Open', 'Finished', 'Resolved', 'All'], list),
	// Clients with a plus, own numbers without one.
	phone: { type: 'string', pattern: /^\+\d{2,15}(,\+\d{2,15})*$/ },
	businessNumber: { type: 'string', pattern: /^\d+(,\d+)*$/ },
	email: { type: 'string' },
	userId: ids,
	groupId: ids,
	vmBoxId: ids,
	searchProperty: choice(['Client', 'BusinessNumber', 'Comment', 'VTT']),
	searchText: { type: 'string' },
};

const views = { resolveContacts: yesNo, showUsers: yesNo, showExternalContacts: yesNo };

const paging = { page: { type: 'integer', min: 1 }, pageSize: { type: 'integer', min: 1, max: 1000 }, reverse: yesNo };

const requestId = { type: 'string', format: 'hex24', code: 'RequestIdHasInvalidFormat' };

const requestIds = {
	type: 'string',
	required: true,
	pattern: /^[0-9a-fA-F]{24}(,[0-9a-fA-F]{24})*$/,
	code: 'RequestIdHasInvalidFormat',
};

module.exports = { filters, views, paging, requestId, requestIds };
