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
		callId: provider.records.calls[index + 1]?.linkedid ?? linkedId(5000 + index),
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

/** A recording for each answered call; `callId`, `at` and `line` are the sandbox's own, not part of an answer. */
const makeRecording = (index, provider) => {
	const call = provider.records.calls.filter(({ filename }) => filename)[index] ?? provider.records.calls[index];
	return {
		callId: call.linkedid,
		name: call.filename || fileOf(index, new Date(call.calldate)),
		src: call.src,
		dst: call.dst,
		at: call.calldate,
		line: call.line,
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

const makeQueue = (index) => ({
	id: 60 + index,
	name: ['Support', 'Sales', 'Příjem, Brno'][index % 3],
	callerId: null,
});

const makeMember = (index, provider) => {
	const { id, pbxUserId, name, surname, login, exten } = provider.records.users[index];
	const { queues } = provider.records;
	return {
		userId: id,
		pbxUserId,
		firstName: name,
		lastName: surname,
		login,
		exten: { id: 900 + index, number: String(exten) },
		queues: [queues[index % queues.length], queues[0]],
		skillsGroup: null,
	};
};

/** Lines of users first, then an application, then caller IDs. */
const makeNumber = (index, provider) => {
	const application = index === 10;
	const user = provider.records.users[index];
	return {
		id: String(10 + index),
		number: user ? String(user.exten) : application ? '800' : `22233344${index - 11}`,
		ownerId: user?.id ?? 'ivr-1',
		ownerType: user ? 'user' : 'application',
		type: user || application ? 'exten' : index === 11 ? 'ddi' : 'cid',
		numplan: { id: 1, name: 'Default' },
		...(user ? {} : { applicationType: 'ivr' }),
		priority: 1,
	};
};

const makePause = (index) => ({
	id: 1 + index,
	name: ['Lunch', 'Školení', 'Say "hello"'][index % 3],
	billable: index % 2 === 0,
	description: '',
});

/** Two of each user. */
const makeProfile = (index, provider) => ({
	owner: provider.records.users[Math.floor(index / 2)].id,
	id: 300 + index,
	name: index % 2 ? 'Away' : 'At the Desk',
	active: index % 2 === 0,
	description: '',
	params: { hasDevice: true, hasForward: true, alert: false, endpointId: null, fwd: 'none', fwdNum: null },
});

const makeDestination = (index, provider) => {
	const user = provider.records.users[index];
	return user
		? {
				id: user.id,
				name: `${user.name} ${user.surname}`,
				extension: String(user.exten),
				ownerType: 'user',
				properties: null,
			}
		: {
				id: 'queue-60',
				name: 'Příjem',
				extension: '801',
				ownerType: 'application',
				properties: { id: 60, applicationType: 'queue', freeAgents: 2 },
			};
};

const makeAgentEvent = (index, provider, count) => ({
	time: spreadBack(provider, index, count, 24).toISOString(),
	queue: ['Support', 'Sales'][index % 2],
	agent: loginOf(index),
	event: ['PAUSE', 'UNPAUSE', 'COMPLETEAGENT'][index % 3],
});

const makeIvr = (index) => ({
	id: `ivr-${index + 1}`,
	name: ['Reminder', 'Průzkum'][index % 2],
	description: '',
	createdAt: '2026-01-05T08:00:00.000Z',
	updatedAt: '2026-01-05T08:00:00.000Z',
	createdBy: { id: guid('voipex-user', 0), email: 'ada.novak@example.com' },
	updatedBy: { id: guid('voipex-user', 0), email: 'ada.novak@example.com' },
	routing: [{ exten: '800', ddi: '222333440' }],
});

const makeMe = () => ({
	id: guid('voipex-user', 99),
	email: 'api@example.com',
	firstName: 'Api',
	lastName: 'Access',
	customer: { id: 4711 },
	services: [
		{ name: 'Internet', type: 'connector', properties: {} },
		{
			name: 'Switchboard',
			type: 'pbx',
			properties: { pbxId: 1234, hostname: 'example.voipex.io', version: '4.9' },
		},
	],
});

/** What requests leave behind. */
const nothing = { count: 0, make: () => ({}) };

const records = {
	calls: { count: 250, make: makeCall },
	currentCalls: { count: 3, make: makeCurrentCall },
	missedCalls: { count: 5, make: makeMissedCall },
	recordings: { count: 20, make: makeRecording },
	users: { count: 10, make: makeUser },
	queues: { count: 3, make: makeQueue },
	members: { count: 6, make: makeMember },
	numbers: { count: 13, make: makeNumber },
	pauses: { count: 3, make: makePause },
	profiles: { count: 20, make: makeProfile },
	destinations: { count: 11, make: makeDestination },
	agentEvents: { count: 60, make: makeAgentEvent },
	ivrs: { count: 2, make: makeIvr },
	me: { one: makeMe },
	agentState: { one: () => ({ pause: null }) },
	transfers: nothing,
	monitors: nothing,
	reloads: nothing,
	callLists: nothing,
	campaigns: nothing,
	instantMessages: nothing,
	contacts: nothing,
	allowedNumbers: { count: 2, make: (index) => `+42060100099${9 - index}` },
	messages: { count: 36, make: makeMessage },
};

module.exports = { records };
