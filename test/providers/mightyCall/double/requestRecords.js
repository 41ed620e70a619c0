'use strict';

const { randomBytes } = require('node:crypto');
const { guid, hex, spreadBack } = require('../../../sandbox/core/examples');
const { businessNumber, hours, makeCall } = require('./callRecords');
const { contactPhone } = require('./contactRecords');
const { linkOf, picture } = require('./storedFiles');

/**
 * Example requests of the journal. Three of four tell of the call with the same index, INFERRED: requestGuid is the
 * call's id; the fourth is a message. A record holds all there is, requestViews.js shows what was asked for.
 */

const lowerFirst = (text) => text[0].toLowerCase() + text.slice(1);

const agent = () => ({
	id: guid('mightycall-user', 0),
	groupId: guid('mightycall-group', 0),
	agentRole: 'callOwner',
	name: 'Ada Novak',
	extension: '100',
	phone: businessNumber,
	role: 'admin',
	email: 'ada.novak@example.com',
	type: 'user',
});

const mailbox = () => ({
	id: guid('mightycall-vmbox', 0),
	agentRole: 'voiceMailReceiver',
	name: 'General',
	type: 'voiceMailBox',
});

const external = (index, at) => ({
	system: 'hubSpot',
	fullName: `Example Customer ${index}`,
	link: `https://crm.example.com/${index}`,
	integrationCommitedDate: at,
});

const client = (address, index, at) => ({
	address,
	type: 'phoneNumber',
	endpoint: address,
	callerKind: 'default',
	...(index % 3 === 0 && {
		resolvedExternalContacts: [external(index, at)],
		latestResolvedExternalContact: external(index, at),
	}),
});

const clock = (milliseconds) => new Date(Number(milliseconds ?? 0)).toISOString().slice(11, 19);

const recording = (id, duration, provider) => ({
	recordingId: id,
	duration,
	flag: 'public',
	status: 'recorded',
	link: linkOf(provider, `${id}.wav`),
	availability: 'available',
});

const voicemail = (index, provider) => ({
	duration: '00:03:05',
	text: `Example voicemail ${index + 1}`,
	speechRecognitionStatus: 'success',
	assignee: mailbox(),
	recording: recording(guid('mightycall-request-voicemail', index), '00:03:05', provider),
	availability: 'available',
});

const common = (index, created, address) => ({
	id: hex('mightycall-request', index, 24),
	created,
	respondedAt: created,
	client: client(address, index, created),
	businessNumber: { number: businessNumber, label: 'Main line' },
	businessNumbersCount: 1,
	tags: [],
	agent: agent(),
	users: [agent()],
	comment: index % 5 === 0 ? `Note ${index + 1}` : '',
	favorite: false,
	read: index % 2 === 0,
	inConversation: false,
	availability: 'available',
	wfstate: index % 3 === 2 ? null : { state: 'open' },
});

const callRequest = (index, provider, count) => {
	const call = makeCall(index, provider, count);
	const incoming = call.direction === 'Incoming';
	const duration = clock(call.duration);
	return {
		...common(index, call.dateTimeUtc, incoming ? call.caller.phone : call.called[0].phone),
		requestGuid: call.id,
		type: 'call',
		state: lowerFirst(call.callStatus),
		origin: incoming ? 'inbound' : 'outbound',
		duration,
		...(call.callRecord && { recording: recording(call.id, duration, provider) }),
		...(call.callStatus === 'VoiceMail' && { voicemail: voicemail(index, provider) }),
	};
};

const attachment = (index, provider) => ({
	link: linkOf(provider, `${guid('mightycall-attachment', index)}.png`),
	fileName: `photo-${index + 1}.png`,
	fileSize: picture.length,
	isImage: true,
	isSupportedFormat: true,
	isStorageExpired: false,
});

const texts = (text) => ({ text, textModel: { text, availability: 'available' } });

// The client of a message is the contact of the same index, so that resolveContacts has somebody to find.
const messageRequest = (index, provider, count) => ({
	...common(index, spreadBack(provider, index, count, hours).toISOString(), contactPhone(index)),
	requestGuid: guid('mightycall-request-message', index),
	type: index % 8 === 7 ? 'messageThread' : 'message',
	state: 'message',
	origin: index % 16 < 8 ? 'inbound' : 'outbound',
	duration: '00:00:00',
	...texts(`Example message ${index + 1}`),
	messageDeliveryStatus: 'sent',
	attachments: index % 8 === 3 ? [attachment(index, provider)] : [],
});

const makeRequest = (index, ...rest) => (index % 4 === 3 ? messageRequest : callRequest)(index, ...rest);

/** The journal's line of a message that was sent to one number. INFERRED: its requestGuid is the id of the message. */
const sentMessageRequest = ({ message, id, sourcePhoneNumber, sendTime, attachments }, to) => ({
	...common(1, sendTime, to),
	id: randomBytes(12).toString('hex'),
	requestGuid: id,
	businessNumber: { number: sourcePhoneNumber },
	type: 'message',
	state: 'message',
	origin: 'outbound',
	duration: '00:00:00',
	...texts(message),
	messageDeliveryStatus: 'sent',
	attachments: (attachments ?? []).map(({ isActive: _isActive, ...rest }) => rest),
});

module.exports = { makeRequest, sentMessageRequest };
