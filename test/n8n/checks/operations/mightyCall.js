'use strict';

/** Every operation of the MightyCall node, with fields that its double has an answer to. */
const from = ({ phoneNumbers }) => ({ __rl: true, mode: 'number', value: phoneNumbers[0].number });

module.exports = {
	'call.get': ({ records }) => ({ callId: records.calls[0].id }),
	'call.getAll': () => ({ limit: 5, filters: { kinds: ['InOutgoing'] } }),
	'call.make': ({ records }) => ({ from: from(records), to: '(212) 555-0123' }),
	'contact.create': () => ({
		firstName: 'Ada',
		lastName: 'Novak',
		phones: '+1 (212) 555-0123, 415.555.0124',
		emails: 'ada@example.com',
		additionalFields: { comment: 'From a check', tags: 'lead,web' },
	}),
	'contact.get': ({ records }) => ({ contactId: records.contacts[0].contactId }),
	'contact.getAll': () => ({ returnAll: true }),
	'message.send': ({ records }) => ({ from: from(records), to: '+12125550123', text: 'Hello' }),
	'phoneNumber.getAll': () => ({}),
	'profile.get': () => ({}),
	'profile.getStatus': () => ({}),
	'profile.setStatus': () => ({ status: 'dnd' }),
};
