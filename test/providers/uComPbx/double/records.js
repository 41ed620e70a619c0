'use strict';

const { guid, hex, person, spreadBack } = require('../../../sandbox/core/examples');

/** Example state. Field names: ucom4b wiki RACD (extension, current calls, call history, CDR, recordings). */

const clientId = 1844;
const domain = 'sip.example.com';
const extensionId = (index) => 469100 + index;
const nameOf = (index) => `${clientId}*${101 + index}`;
const types = ['phone', 'phone', 'phone', 'queue', 'ivr'];

const gmt = (date) => date.toISOString().slice(0, 19).replace('T', ' ');

const makeExtension = (index, provider) => ({
	id: extensionId(index),
	name: nameOf(index),
	type: types[index % 5],
	status: 'active',
	label: person(index).join(' '),
	domain,
	create_date: gmt(new Date(provider.now() - 90 * 86400000)),
	client_id: clientId,
	extension_group_id: index % 2 ? 71 : 72,
	caller_id_name: person(index).join(' '),
	public_caller_id_number: null,
	extra_params: null,
	dial_rule_id: null,
});

const makeLeg = (index, at, seconds) => ({
	flow: index % 3 === 2 ? 'out' : 'in',
	init_time_gmt: gmt(at),
	start_time_gmt: gmt(at),
	hangup_time_gmt: gmt(new Date(at.getTime() + seconds * 1000)),
	duration: seconds,
	extension_id: extensionId(index % 3),
	extension_name: nameOf(index % 3),
	extension_type: 'phone',
	from_username: `7495555${String(1000 + index)}`,
	to_username: nameOf(index % 3),
	result: seconds ? 'answered' : 'not answered',
	hangup_disposition: seconds ? 'caller_bye' : 'caller_cancel',
	record_uuid: seconds ? `${extensionId(index % 3)}-${hex('ucom-record', index, 32).toUpperCase()}` : null,
	record_file_size: seconds ? seconds * 4000 : null,
});

const makeHistory = (index, provider, count) => {
	const seconds = index % 4 === 1 ? 0 : 30 + (index % 60);
	const leg = makeLeg(index, spreadBack(provider, index, count, 24 * 7), seconds);
	const { record_uuid: recordUuid, record_file_size: size, ...call } = leg;
	return {
		call_uuid: guid('ucom-call', index),
		...call,
		bridged_time_gmt: seconds ? leg.init_time_gmt : null,
		bridged_duration: seconds,
		client_owner_id: clientId,
		extension_group_owner_id: null,
		did_number: '74955550100',
		did_domain: null,
		hangup_cause: 'NORMAL_CLEARING',
		result: seconds ? 'bridged' : 'not answered',
		cdr: [leg],
	};
};

const makeRecording = (index, provider, count) => {
	const at = spreadBack(provider, index, count, 24 * 7);
	return {
		call_uuid: guid('ucom-call', index),
		...makeLeg(index, at, 30 + (index % 60)),
		file_name: `${gmt(at).replace(/\W/g, '')}-${index}.mp3`,
		record_transfer: false,
	};
};

const makeCurrentCall = (index, provider) => ({
	call_api_id: hex('ucom-current', index, 32),
	call_flow: 'in',
	callback_id: null,
	called_did: '74955550100',
	called_extension: [nameOf(index)],
	called_number: nameOf(index),
	caller_extension: [],
	caller_id_name: person(index).join(' '),
	caller_id_number: `7495555${2000 + index}`,
	extension_id: extensionId(index),
	init_time_gmt: gmt(new Date(provider.now() - 20000)),
	answer_time_gmt: gmt(new Date(provider.now() - 12000)),
	real_call: true,
	record_uuid: null,
});

const makeEvent = (index) => ({
	id: 5000 + index,
	extension_id: extensionId(index % 3),
	url: `https://other.example.com/hook/${index}`,
	method: 'POST',
	event_type: 'hangup',
});

const makeUser = () => ({
	id: 30211,
	login: 'user@example.com',
	client_id: clientId,
	extension_id: null,
	extension_group_id: null,
	dealer_id: 3,
	admin: true,
	access: 'full',
	timezone: 'Europe/Moscow',
	extra_params: null,
});

const records = {
	user: { one: makeUser },
	extensionGroups: {
		one: () => [
			{ id: 71, name: 'Sales', extra_params: null },
			{ id: 72, name: 'Support', extra_params: null },
		],
	},
	extensions: { count: 35, make: makeExtension },
	calls: { count: 120, make: makeHistory },
	recordings: { count: 40, make: makeRecording },
	currentCalls: { count: 2, make: makeCurrentCall },
	callbacks: { count: 0, make: (index) => ({ call_id: guid('ucom-callback', index) }) },
	events: { count: 2, make: makeEvent },
};

module.exports = { records, gmt };
