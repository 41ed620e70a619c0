/** Contact Center. */
const { channels, contactSearch, journalList, typed } = require('./fields');

const contact = ({ records }) => records.contacts[0];
const one = (provider) => ({ contactId: typed(contact(provider).contactId) });
const ifUnchanged = (provider) => ({ options: { etag: contact(provider).etag } });
const phoneOf = (provider) => ({ channelId: contact(provider).channels[0].channelId });
const entry = ({ records }) => ({ requestId: records.requests[0].id });
const spoken = ({ records }) => records.requests.find(({ voicemail }) => voicemail).id;
const colleague = ({ records }) => records.interactions.find(({ userGuid }) => userGuid).userGuid;

const changes = {
	channels,
	comment: 'Changed',
	firstName: 'Eve',
	lastName: 'Changed',
	patronymic: 'N',
	tags: 'customer',
};
const interactions = { tab: 'RecentWithInternal', earliest: '2020-01-01T00:00:00', latest: '2039-12-31' };

module.exports = {
	'contactCenter.getCommunications': (provider) => [
		{ returnAll: false, limit: 5, simplify: true, filters: journalList(provider) },
	],
	'contactCenter.setComment': (provider) => [{ ...entry(provider), comment: 'Called back' }],
	'contactCenter.deleteComment': (provider) => [entry(provider)],
	'contactCenter.deleteVoicemails': (provider) => [
		{ requestIds: spoken(provider), removeText: false, confirmDeletion: true },
	],
	'contactCenter.getInteractions': () => [{ returnAll: false, limit: 5, simplify: true, filters: interactions }],
	'contactCenter.getContacts': (provider) => [
		{ returnAll: false, limit: 5, simplify: true, filters: contactSearch(provider) },
	],
	'contactCenter.getContact': (provider) => [{ ...one(provider), simplify: true }],
	'contactCenter.createContact': () => [
		{ firstName: 'Ada', lastName: 'Example', initialPhoneNumber: '(212) 555-0996' },
	],
	'contactCenter.updateContact': (provider) => [
		{ ...one(provider), simplify: true, updateFields: changes, ...ifUnchanged(provider) },
	],
	'contactCenter.deleteContact': (provider) => [one(provider)],
	'contactCenter.deleteByTag': () => [{ tag: 'lead', confirmDeletion: true }],
	'contactCenter.deleteInternalContact': (provider) => [{ userGuid: colleague(provider) }],
	'contactCenter.importContacts': () => [
		{ importData: '[{"firstName":"Ada"}]', contentType: 'application/json', tzoffset: -300, force: true },
		{ importData: 'firstName,lastName\nAda,Example', contentType: 'text/csv', tzoffset: 0 },
	],
	'contactCenter.markRead': ({ records }) => [{ contactId: typed(records.interactions[0].contactId) }],
	'contactCenter.addChannel': (provider) => [
		{ ...one(provider), address: '212 555 0995', labels: 'work', ...ifUnchanged(provider) },
	],
	'contactCenter.replaceChannel': (provider) => [
		{ ...one(provider), ...phoneOf(provider), address: 'new@example.com', labels: 'home', ...ifUnchanged(provider) },
	],
	'contactCenter.updateChannel': (provider) => [
		{ ...one(provider), ...phoneOf(provider), address: '212 555 0994', labels: 'night' },
	],
	'contactCenter.removeChannel': (provider) => [{ ...one(provider), ...phoneOf(provider), ...ifUnchanged(provider) }],
};
