'use strict';

const { guid, hex, person, usNumber, spreadBack } = require('../core/examples');

/** Example state with the field names of the Swagger v4 definitions. */

const statuses = ['Connected', 'Missed', 'VoiceMail', 'Connected', 'Dropped'];

const businessNumber = '+12125550199';

const recordOf = (id, provider) => ({
	fileName: `${id}.wav`,
	// The path is INFERRED; that it is a wav with a record token in the query is from the call examples.
	uri: `${provider.url}/v4/records/${id}.wav?token=example-record-${id.slice(0, 8)}`,
});

const makeCall = (index, provider, count) => {
	const id = guid('mightycall-call', index);
	const incoming = index % 3 !== 2;
	const connected = statuses[index % 5] === 'Connected';
	const client = { name: person(index).join(' '), phone: usNumber(index) };
	const user = { name: 'Ada Novak', extension: '100', phone: businessNumber };
	return {
		id, caller: incoming ? client : user,
		called: [{ isConnected: connected, isFirstConnected: connected, ...(incoming ? user : client) }],
		businessNumber,
		// 20 hours in all: the list's own default window is one day.
		dateTimeUtc: spreadBack(provider, index, count, 20).toISOString(),
		duration: String(connected ? 23066 + index * 10 : 0),
		direction: incoming ? 'Incoming' : 'Outgoing', callStatus: statuses[index % 5],
		callRecord: connected ? recordOf(id, provider) : null,
	};
};

const makeContact = (index, provider, count) => {
	const [firstName, lastName] = person(index);
	const at = spreadBack(provider, index, count, 24 * 30).toISOString();
	return {
		contactId: hex('mightycall-contact', index, 24), etag: hex('mightycall-etag', index, 16),
		firstName, lastName, comment: `Contact ${index + 1}`, tags: index % 2 ? ['customer'] : ['lead', 'newsletter'],
		channels: [
			{ channelId: guid('mightycall-phone', index), labels: ['mobile'], phone: `+1212${String(5550000 + index).padStart(7, '0')}` },
			{ channelId: guid('mightycall-email', index), labels: ['work'], email: `${firstName}.${index}@example.com`.toLowerCase() },
		],
		created: at, updated: at, isAutomatic: false,
	};
};

const makePhoneNumber = (index) => ({
	number: index === 0 ? businessNumber : usNumber(index), isEnabled: true, isPrimary: index === 0, isTollFree: index === 2,
	isInternational: false, smsMode: index === 2 ? 'Disabled' : 'Enabled', numberMessagingVerified: true, isMmsEnabled: index !== 2,
	callRecordingMode: 'Both, OutgoingBeepDisabled', description: '', label: index === 0 ? 'Main line' : null, mayText: index !== 2, mayCall: true, lastUsed: index === 0,
});

const makeProfile = (index) => {
	const [firstName, lastName] = person(index);
	return { firstName, lastName, email: `${firstName}.${lastName}@example.com`.toLowerCase(), extension: String(100 + index), role: index ? 'user' : 'admin' };
};

const makeTeam = () => ({
	users: [0, 1, 2].map((index) => ({ fullName: person(index).join(' '), id: guid('mightycall-user', index), role: index ? 'user' : 'admin', avatarUrl: null })),
	groups: [{ name: 'Sales', id: guid('mightycall-group', 0) }],
	vmboxes: [{ name: 'General', id: guid('mightycall-vmbox', 0) }],
});

const makeVoicemail = (index, provider, count) => {
	const id = guid('mightycall-voicemail', index);
	return {
		id, from: usNumber(index), to: businessNumber, assignedTo: 'Ada Novak', dateTimeUtc: spreadBack(provider, index, count, 20).toISOString(),
		duration: '185', voicemailStatus: index % 2 ? 'Read' : 'UnRead', voicemailRecord: recordOf(id, provider), storageId: guid('mightycall-storage', index),
	};
};

const records = {
	phoneNumbers: { count: 3, make: makePhoneNumber },
	calls: { count: 40, make: makeCall },
	voicemails: { count: 12, make: makeVoicemail },
	contacts: { count: 120, make: makeContact },
	messages: { count: 0, make: (index) => ({ id: guid('mightycall-message', index) }) },
	profiles: { count: 3, make: makeProfile },
	team: { one: makeTeam },
	status: { one: () => ({ status: 'available' }) },
};

module.exports = { records };
