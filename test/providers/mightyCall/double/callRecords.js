'use strict';

const { guid, person, usNumber, spreadBack } = require('../../../sandbox/core/examples');
const { recordOf } = require('./storedFiles');

/** Example calls and voicemails, with the field names of the Swagger v4 definitions. */

const businessNumber = '+12125550199';

const statuses = ['Connected', 'Missed', 'VoiceMail', 'Connected', 'Dropped'];

// 20 hours in all: the lists' own default window is one day.
const hours = 20;

const user = { name: 'Ada Novak', extension: '100', phone: businessNumber };

const makeCall = (index, provider, count) => {
	const id = guid('mightycall-call', index);
	const incoming = index % 3 !== 2;
	const connected = statuses[index % 5] === 'Connected';
	const client = { name: person(index).join(' '), phone: usNumber(index) };
	return {
		id,
		caller: incoming ? client : user,
		called: [{ isConnected: connected, isFirstConnected: connected, ...(incoming ? user : client) }],
		businessNumber,
		dateTimeUtc: spreadBack(provider, index, count, hours).toISOString(),
		duration: String(connected ? 23066 + index * 10 : 0),
		direction: incoming ? 'Incoming' : 'Outgoing',
		callStatus: statuses[index % 5],
		callRecord: connected ? recordOf(id, provider) : null,
	};
};

const makeVoicemail = (index, provider, count) => {
	const id = guid('mightycall-voicemail', index);
	return {
		id,
		from: usNumber(index),
		to: businessNumber,
		assignedTo: 'Ada Novak',
		dateTimeUtc: spreadBack(provider, index, count, hours).toISOString(),
		duration: '185',
		voicemailStatus: index % 2 ? 'Read' : 'UnRead',
		voicemailRecord: recordOf(id, provider),
		storageId: guid('mightycall-storage', index),
	};
};

module.exports = { makeCall, makeVoicemail, businessNumber, hours };
