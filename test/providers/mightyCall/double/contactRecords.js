'use strict';

const { guid, hex, person, spreadBack } = require('../../../sandbox/core/examples');
const { businessNumber, hours } = require('./callRecords');

/** Example contacts, and the interactions of the Call Center: contacts with what last happened with them. */

const contactPhone = (index) => `+1212${String(5550000 + index).padStart(7, '0')}`;

const makeContact = (index, provider, count) => {
	const [firstName, lastName] = person(index);
	const at = spreadBack(provider, index, count, 24 * 30).toISOString();
	return {
		contactId: hex('mightycall-contact', index, 24),
		etag: hex('mightycall-etag', index, 16),
		firstName,
		lastName,
		comment: `Contact ${index + 1}`,
		tags: index % 2 ? ['customer'] : ['lead', 'newsletter'],
		channels: [
			{ channelId: guid('mightycall-phone', index), labels: ['mobile'], phone: contactPhone(index) },
			{
				channelId: guid('mightycall-email', index),
				labels: ['work'],
				email: `${firstName}.${index}@example.com`.toLowerCase(),
			},
		],
		created: at,
		updated: at,
		isAutomatic: false,
	};
};

const users = (index) => [
	{
		role: 'owner',
		wasConnected: true,
		wasDisconnected: true,
		applicationIndex: 0,
		legIds: [guid('mightycall-leg', index)],
		phone: businessNumber,
		connectedDeviceType: 'webPhone',
		agentRole: 'callOwner',
		connectedTime: 23,
		guid: guid('mightycall-user', 0),
		name: 'Ada Novak',
	},
];

const makeActual = (index, provider, count) => ({
	timestamp: spreadBack(provider, index, count, hours).toISOString(),
	businessNumber,
	clientAddress: contactPhone(index),
	isWidget: false,
	text: index % 2 ? `Example text ${index + 1}` : '',
	requestState: index % 2 ? 'message' : 'connected',
	requestType: index % 2 ? 'message' : 'call',
	callOrigin: index % 2 ? 'undefined' : 'incoming',
	evt: index % 2 ? 'smsMms' : 'completed',
	read: index % 4 !== 1,
	connectedUserIds: [guid('mightycall-user', 0)],
	users: users(index),
	internalCallUsers: [],
	attachmentFileNames: [],
	messageOrigin: index % 2 ? 'inbound' : 'unknown',
	requestGuid: guid('mightycall-interaction', index),
});

// Every tenth is a colleague: a contact that stands for a user.
const asColleague = (index) => (index % 10 === 9 ? { userGuid: guid('mightycall-user', index), role: 'user' } : {});

/** The contact of the same index, so that the two lists speak of the same people. */
const makeInteraction = (index, provider, count) => ({
	...makeContact(index, provider, count),
	...asColleague(index),
	actualInteraction: makeActual(index, provider, count),
});

module.exports = { makeContact, makeInteraction, contactPhone };
