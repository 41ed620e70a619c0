'use strict';

const { guid, person, usNumber } = require('../../../sandbox/core/examples');
const { makeCall, makeVoicemail, businessNumber } = require('./callRecords');
const { makeContact, makeInteraction } = require('./contactRecords');
const { makeRequest } = require('./requestRecords');

/** The state of the double: which lists there are, how many examples each begins with, and who makes them. */

const makePhoneNumber = (index) => ({
	number: index === 0 ? businessNumber : usNumber(index),
	isEnabled: true,
	isPrimary: index === 0,
	isTollFree: index === 2,
	isInternational: false,
	smsMode: index === 2 ? 'Disabled' : 'Enabled',
	numberMessagingVerified: true,
	isMmsEnabled: index !== 2,
	callRecordingMode: 'Both, OutgoingBeepDisabled',
	description: '',
	label: index === 0 ? 'Main line' : null,
	mayText: index !== 2,
	mayCall: true,
	lastUsed: index === 0,
});

const makeProfile = (index) => {
	const [firstName, lastName] = person(index);
	return {
		firstName,
		lastName,
		email: `${firstName}.${lastName}@example.com`.toLowerCase(),
		extension: String(100 + index),
		role: index ? 'user' : 'admin',
	};
};

const makeTeam = () => ({
	users: [0, 1, 2].map((index) => ({
		fullName: person(index).join(' '),
		id: guid('mightycall-user', index),
		role: index ? 'user' : 'admin',
		avatarUrl: `https://example.com/avatar-${index}.png`,
	})),
	groups: [{ name: 'Sales', id: guid('mightycall-group', 0) }],
	vmboxes: [{ name: 'General', id: guid('mightycall-vmbox', 0) }],
});

const records = {
	phoneNumbers: { count: 3, make: makePhoneNumber },
	deletedPhoneNumbers: {
		count: 0,
		make: (index) => ({ ...makePhoneNumber(index), number: usNumber(50 + index), isEnabled: false }),
	},
	calls: { count: 40, make: makeCall },
	voicemails: { count: 12, make: makeVoicemail },
	requests: { count: 40, make: makeRequest },
	contacts: { count: 120, make: makeContact },
	interactions: { count: 20, make: makeInteraction },
	messages: { count: 0, make: (index) => ({ id: guid('mightycall-message', index) }) },
	// Plain numbers with a plus.
	blockList: { count: 0, make: (index) => usNumber(index) },
	vipList: { count: 1, make: (index) => usNumber(90 + index) },
	profiles: { count: 3, make: makeProfile },
	team: { one: makeTeam },
	status: { one: () => ({ status: 'available' }) },
};

module.exports = { records };
