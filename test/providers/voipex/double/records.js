'use strict';

const { guid, hex, czNumber, person, spreadBack } = require('../../../sandbox/core/examples');

/** Example state with the field names of the IPBX specification 1.98. */

const dispositions = ['ANSWERED', 'NO ANSWER', 'ANSWERED', 'BUSY'];

const linkedId = (index) => `${1412256225 + index * 61}.${1941 + index}`;

const loginOf = (index) => person(index).join('.').toLowerCase();

/** Folders and a star in the name, as the real ones have: it has to travel percent-encoded as one segment. */
const fileOf = (index, at) =>
	`${at.toISOString().slice(0, 10).replaceAll('-', '/')}/${linkedId(index)}*${440 + (index % 10)}.mp3`;

const makeCall = (index, provider, count) => {
	const at = spreadBack(provider, index, count, 24 * 7);
	const answered = dispositions[index % 4] === 'ANSWERED';
	const incoming = index % 3 !== 2;
	const outside = czNumber(index).slice(4);
	const line = String(440 + (index % 10));
	const end = new Date(at.getTime() + (answered ? 61000 : 20000)).toISOString();
	return {
		user_id: guid('voipex-user', index % 10),
		line,
		calldate: at.toISOString(),
		endTime: end,
		stamp: end,
		src: incoming ? outside : line,
		dst: incoming ? line : outside,
		phoneNumber: outside,
		duration: answered ? 61 : 20,
		billsec: answered ? 55 : 0,
		disposition: dispositions[index % 4],
		way: incoming ? 'In' : 'Out',
		organization: '',
		userAnswered: answered,
		linkedid: linkedId(index),
		uniqueid: linkedId(index),
		filename: answered ? fileOf(index, at) : '',
		queue: null,
		note: null,
		user: { login: loginOf(index) },
	};
};

const makeCurrentCall = (index, provider) => ({
	callId: linkedId(9000 + index),
	src: czNumber(index).slice(4),
	dst: String(440 + index),
	channelId: `SIP/${440 + index}-${hex('voipex-channel', index, 8)}`,
	channel: `SIP/${440 + index}`,
	duration: 12 + index,
	user: { id: guid('voipex-user', index), login: loginOf(index) },
	direction: 'In',
	state: 'Up',
	creationTime: new Date(provider.now() - 12000).toISOString(),
});

const makeMissedCall = (index, provider, count) => {
	const at = spreadBack(provider, index, count, 24).toISOString();
	return {
		callId: linkedId(5000 + index),
		agent: null,
		attempts: 1,
		outgoingAttempts: 0,
		callerId: czNumber(index),
		callerIdentity: person(index).join(' '),
		calldate: at,
		lastUpdate: at,
		holdTime: 30,
		ivrValue: null,
		queue: 'Support',
		state: 'noChange',
	};
};

/** A recording for each answered call; `callId` is the sandbox's own link, not part of an answer. */
const makeRecording = (index, provider) => {
	const call = provider.records.calls.filter(({ filename }) => filename)[index] ?? provider.records.calls[index];
	return {
		callId: call.linkedid,
		name: call.filename || fileOf(index, new Date(call.calldate)),
		src: call.src,
		dst: call.dst,
	};
};

const makeUser = (index) => {
	const [name, surname] = person(index);
	return {
		login: loginOf(index),
		name,
		surname,
		id: guid('voipex-user', index),
		pbxUserId: 100 + index,
		exten: 440 + index,
	};
};

const makeMessage = (index, provider, count) => ({
	id: guid('voipex-sms', index),
	from: index % 2 ? '+420601000999' : czNumber(index),
	to: index % 2 ? czNumber(index) : '+420601000999',
	text: `Message ${index + 1}`,
	direction: index % 2 ? 'OUT' : 'IN',
	state: 'DELIVERED',
	createdAt: spreadBack(provider, index, count, 24 * 7).toISOString(),
});

const records = {
	calls: { count: 250, make: makeCall },
	currentCalls: { count: 3, make: makeCurrentCall },
	missedCalls: { count: 5, make: makeMissedCall },
	recordings: { count: 20, make: makeRecording },
	users: { count: 10, make: makeUser },
	allowedNumbers: { count: 2, make: (index) => `+42060100099${9 - index}` },
	messages: { count: 36, make: makeMessage },
};

module.exports = { records };
