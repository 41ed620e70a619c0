'use strict';

const { guid, hex, person, spreadBack } = require('../../../sandbox/core/examples');

/** Example state. Field names: ucom4b wiki RACD (extension, current calls, call history, CDR, recordings). */

const clientId = 1844;
const domain = 'sip.example.com';
const extensionId = (index) => 469100 + index;
const nameOf = (index) => `${clientId}*${101 + index}`;
const types = ['phone', 'phone', 'phone', 'queue', 'ivr', 'phone', 'phone', 'phone', 'queue', 'fax'];

/** As in answers; webhooks write it in small letters. */
const callId = (index) => hex('ucom-call', index, 32).toUpperCase();

const gmt = (date) => date.toISOString().slice(0, 19).replace('T', ' ');

const makeExtension = (index, provider) => ({
	id: extensionId(index),
	name: nameOf(index),
	type: types[index % 10],
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
	call_uuid: callId(index),
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
		...call,
		bridged_time_gmt: seconds ? leg.init_time_gmt : null,
		bridged_duration: seconds,
		client_owner_id: clientId,
		extension_group_owner_id: null,
		did_number: '74955550100',
		did_domain: null,
		hangup_cause: 'NORMAL_CLEARING',
		result: seconds ? 'bridged' : isMenuAlone(index) ? 'answered' : 'not answered',
		cdr: [leg],
	};
};

const makeRecording = (index, provider, count) => {
	const at = spreadBack(provider, index, count, 24 * 7);
	return {
		...makeLeg(index, at, 30 + (index % 60)),
		file_name: `${gmt(at).replace(/\W/g, '')}-${index}.mp3`,
		record_transfer: false,
	};
};

/** Which menu answered a call that reached nobody: the call is then `answered`, and not `bridged`. */
const isMenuAlone = (index) => index % 12 === 9;

const shownExtension = (index) => ({
	id: extensionId(index),
	type: types[index % 10],
	name: `${nameOf(index)}@${domain}`,
	client_id: clientId,
	extension_group_id: index % 2 ? 71 : 72,
});

const makeCurrentCall = (index, provider) => ({
	call_api_id: hex('ucom-current', index, 32),
	// Seen in capitals, and with a fraction behind a comma.
	call_flow: 'IN',
	callback_id: null,
	called_did: '74955550100',
	called_extension: shownExtension(index),
	called_number: nameOf(index),
	caller_extension: null,
	caller_id_name: person(index).join(' '),
	caller_id_number: `7495555${2000 + index}`,
	extension_id: extensionId(index),
	init_time_gmt: `${gmt(new Date(provider.now() - 20000))},38`,
	answer_time_gmt: gmt(new Date(provider.now() - 12000)),
	real_call: true,
	record_uuid: `${extensionId(index)}-${hex('ucom-live', index, 32).toUpperCase()}`,
});

const makeEvent = (index) => ({
	id: 5000 + index,
	extension_id: extensionId(index % 3),
	url: `https://other.example.com/hook/${index}`,
	method: 'POST',
	event_type: 'hangup',
});

const makeMessage = (index, provider, count) => ({
	id: 900 + index,
	chat_id: 700 + (index % 3),
	extension_id: extensionId(index % 3),
	flow: index % 2 ? 'out' : 'in',
	// A sender may have a name in place of a number.
	src_num: index % 7 === 3 ? 'ExampleBank' : `7495555${3000 + index}`,
	dst_num: '74955550100',
	text: `Example message ${index}`,
	status: index % 2 ? 'sent' : 'received',
	read: index % 4 !== 0,
	init_time_gmt: gmt(spreadBack(provider, index, count, 24 * 7)),
});

const makeDid = (index) => ({
	id: 4400 + index,
	name: `7495555010${index}`,
	domain,
	client_id: clientId,
	extension_id: extensionId(index),
	allow_message: index === 0,
	message_extension_id: index === 0 ? extensionId(0) : null,
	comment: index === 0 ? 'Main number' : null,
	create_date: '2025-01-01 00:00:00',
});

const makeAgent = (index) => ({
	id: 2000 + index,
	name: nameOf(index),
	extension_id: extensionId(index),
	status: index % 2 ? 'logged_out' : 'available',
	agent_sound_id: null,
	busy_delay_time: 10,
	no_answer_delay_time: 10,
	reject_delay_time: 10,
	wrap_up_time: 0,
	call_timeout: 60,
	extra_params: null,
});

const makeSound = (index) => ({
	id: 1200 + index,
	title: `Greeting ${index}`,
	filename: `greeting-${index}.mp3`,
	client_id: index % 2 ? null : clientId,
	dealer_id: index % 2 ? 3 : null,
});

const makeRule = (index) => ({
	id: 7000 + index,
	extension_id: extensionId(index % 3),
	name: `Rule ${index}`,
	type: 'transfer',
	transfer_dst: ['102'],
	caller_id: null,
	caller_id_action: 'any',
	call_status: 'no_answer',
	allow_public_transfer: true,
});

const makeRating = (index, provider) => ({
	id: 300 + index,
	call_uuid: callId(index),
	datetime: gmt(new Date(provider.now() - (index + 1) * 3600000)),
	extension_id: extensionId(index % 3),
	client_id: clientId,
	rate: 4,
	max_rate: 5,
});

const makeRegistration = (index, provider) => ({
	extension_id: extensionId(index % 3),
	registered: index % 2 === 0,
	init_time_gmt: gmt(new Date(provider.now() - (index + 1) * 600000)),
});

/** What is in it is on a page that was read in part. */
const makeClient = () => ({
	id: clientId,
	domain,
	domain_prefix: String(clientId),
	create_date: '2024-05-01 00:00:00',
	contact_phones: '74955550100',
	dial_rule_id: null,
	disk_space_notify_threshold: 80,
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
	client: { one: makeClient },
	// Its names are not known: INFERRED.
	limits: { one: () => ({ max_event: 200, max_extension: 50 }) },
	aliases: { one: () => [{ id: 1, name: 'main', extension_id: extensionId(0) }] },
	variables: { one: () => [{ var: 'HOTLINE', value: '1844*102' }] },
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
	events: { count: 3, make: makeEvent },
	voicemails: { count: 12, make: makeRecording },
	messages: { count: 20, make: makeMessage },
	dids: { count: 3, make: makeDid },
	agents: { count: 4, make: makeAgent },
	sounds: { count: 4, make: makeSound },
	rules: { count: 4, make: makeRule },
	ratings: { count: 5, make: makeRating },
	registrationLog: { count: 6, make: makeRegistration },
	uploads: { count: 0, make: () => ({}) },
	phones: { one: () => ({}) },
	anis: { one: () => ({}) },
	queues: { one: () => ({}) },
	menus: { one: () => ({}) },
	faxes: { one: () => ({}) },
};

module.exports = { records, gmt };
