'use strict';

/** Every operation of the MightyCall node, with fields that its double has an answer to. They share one account. */
const from = ({ phoneNumbers }) => ({ __rl: true, mode: 'number', value: phoneNumbers[0].number });

const live = ({ contacts }) => contacts.filter(({ state }) => state !== 'deleted');

/** Each operation takes a contact that the others leave alone, counted from the end: new ones come in front. */
const contact =
	(fromEnd) =>
	({ records }) => ({ contactId: live(records).at(-fromEnd).contactId });

const channel =
	(fromEnd) =>
	({ records }) => {
		const { contactId, channels } = live(records).at(-fromEnd);
		return { contactId, channelId: channels[0].channelId };
	};

const entry = ({ records }) => ({ requestId: records.requests[0].id });
const entryWith =
	(fits) =>
	({ records }) => ({ requestId: records.requests.find(fits).id });
const spoken = ({ records }) => ({
	requestIds: records.requests.find(({ voicemail }) => voicemail).id,
	confirmDeletion: true,
});
const entries = ({ records }) => ({
	requestIds: records.requests
		.slice(0, 2)
		.map(({ id }) => id)
		.join(', '),
});
const lastMessage = ({ records }) => ({ requestId: records.requests.findLast(({ type }) => type === 'message').id });
const blocked = () => ({ phone: '(415) 555-0177' });

module.exports = {
	'account.checkApi': () => ({}),
	'call.downloadRecording': ({ records }) => ({ callId: records.calls.find(({ callRecord }) => callRecord).id }),
	'call.get': ({ records }) => ({ callId: records.calls[0].id }),
	'call.getAll': () => ({ limit: 5, filters: { kinds: ['InOutgoing'] } }),
	'call.waitUntilEnded': ({ records }) => ({ callId: records.calls[0].id }),
	'call.make': ({ records }) => ({ from: from(records), to: '(212) 555-0123' }),
	'contact.addChannel': (provider) => ({ ...contact(1)(provider), address: '212 555 0888', labels: 'work' }),
	'contact.addTags': (provider) => ({ ...contact(1)(provider), tags: 'lead,web' }),
	'contact.create': () => ({
		firstName: 'Ada',
		lastName: 'Novak',
		phones: '+1 (212) 555-0123, 415.555.0124',
		emails: 'ada@example.com',
		additionalFields: { comment: 'From a check', tags: 'lead,web' },
	}),
	'contact.delete': contact(2),
	'contact.deleteMany': (provider) => ({
		which: 'ids',
		contactIds: contact(3)(provider).contactId,
		confirmDeletion: true,
	}),
	'contact.findOrCreate': () => ({ lastName: 'Novak', phones: '(415) 555-0199' }),
	'contact.get': contact(1),
	'contact.getAll': () => ({ returnAll: true }),
	'contact.getLimits': () => ({}),
	'contact.getTags': () => ({}),
	'contact.removeChannel': channel(4),
	'contact.replace': (provider) => ({ ...contact(5)(provider), lastName: 'Replaced', phones: '212 555 0887' }),
	'contact.replaceChannel': (provider) => ({ ...channel(6)(provider), address: 'new@example.com' }),
	'contact.update': (provider) => ({ ...contact(7)(provider), updateFields: { comment: 'Changed', tags: '' } }),
	'contactCenter.addChannel': (provider) => ({ ...contact(8)(provider), address: '212 555 0886' }),
	'contactCenter.createContact': () => ({ firstName: 'Ada', initialPhoneNumber: '(212) 555-0885' }),
	'contactCenter.deleteComment': entry,
	'contactCenter.deleteContact': contact(9),
	'contactCenter.deleteInternalContact': ({ records }) => ({
		userGuid: records.interactions.find(({ userGuid }) => userGuid).userGuid,
	}),
	'contactCenter.deleteVoicemails': spoken,
	'contactCenter.getCommunications': () => ({ limit: 5, filters: { type: ['Call'] } }),
	'contactCenter.getContact': contact(1),
	'contactCenter.getContacts': () => ({ returnAll: true }),
	'contactCenter.getInteractions': () => ({ returnAll: true, filters: { tab: 'Recent' } }),
	'contactCenter.importContacts': () => ({ importData: 'firstName\nAda', contentType: 'text/csv', tzoffset: 0 }),
	'contactCenter.markRead': contact(1),
	'contactCenter.removeChannel': channel(10),
	'contactCenter.replaceChannel': (provider) => ({ ...channel(11)(provider), address: '212 555 0884' }),
	'contactCenter.sendMessage': ({ records }) => ({ from: from(records), to: '+12125550123', text: 'Hello' }),
	'contactCenter.setComment': (provider) => ({ ...entry(provider), comment: 'Called back' }),
	'contactCenter.updateChannel': (provider) => ({ ...channel(12)(provider), labels: 'night' }),
	'contactCenter.updateContact': (provider) => ({ ...contact(13)(provider), updateFields: { comment: 'Changed' } }),
	'journal.addFlags': (provider) => ({ ...entries(provider), flags: ['Favorite'] }),
	'journal.block': blocked,
	'journal.count': () => ({ filters: { type: ['Call'] } }),
	'journal.deleteComment': entry,
	'journal.deleteMessages': (provider) => ({ requestIds: lastMessage(provider).requestId }),
	'journal.deleteVoicemails': (provider) => ({ ...spoken(provider), removeText: true }),
	'journal.downloadAttachments': entryWith(({ attachments }) => attachments?.length),
	'journal.downloadRecording': entryWith(({ recording }) => recording),
	'journal.get': entry,
	'journal.getAll': () => ({ limit: 5, filters: { origin: ['Inbound'] } }),
	'journal.getBlockListPlaces': () => ({}),
	'journal.getVipListPlaces': () => ({}),
	'journal.removeFlags': (provider) => ({ ...entries(provider), flags: ['Favorite'] }),
	'journal.restoreMessage': lastMessage,
	'journal.setComment': (provider) => ({ ...entry(provider), comment: 'Called back' }),
	'journal.setWorkflowState': (provider) => ({ ...entries(provider), workflowState: 'Open' }),
	'journal.unblock': blocked,
	'message.getAll': () => ({ limit: 5, filters: { origin: 'Outbound' } }),
	'message.send': ({ records }) => ({ from: from(records), to: '+12125550123', text: 'Hello' }),
	'message.sendAndWait': ({ records }) => ({
		from: from(records),
		to: '+12125550123',
		message: 'Hello?',
		options: { dryRun: true },
	}),
	'phoneNumber.get': ({ records }) => ({ phoneNumber: from(records) }),
	'phoneNumber.getAll': () => ({}),
	'phoneNumber.release': ({ records }) => ({ phoneNumbers: records.phoneNumbers.at(-1).number, confirmRelease: true }),
	'profile.get': () => ({}),
	'profile.getStatus': () => ({}),
	'profile.setStatus': () => ({ status: 'dnd' }),
	'service.ping': () => ({}),
	'team.getAll': () => ({}),
	'voicemail.download': ({ records }) => ({ voicemailId: records.voicemails[0].id }),
	'voicemail.get': ({ records }) => ({ voicemailId: records.voicemails[0].id }),
	'voicemail.getAll': () => ({ limit: 5, filters: { kinds: ['UnRead'] } }),
	// Last, for it takes away whole groups of contacts.
	'contactCenter.deleteByTag': () => ({ tag: 'newsletter', confirmDeletion: true }),
};
