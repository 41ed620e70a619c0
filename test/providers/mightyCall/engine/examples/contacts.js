/** Contacts. */
const { channels, contactSearch, typed } = require('./fields');

const contact = ({ records }) => records.contacts[0];
const one = (provider) => ({ contactId: typed(contact(provider).contactId) });
const ifUnchanged = (provider) => ({ options: { etag: contact(provider).etag } });
const phoneOf = (provider) => ({ channelId: contact(provider).channels[0].channelId });

const named = {
	firstName: 'Ada',
	lastName: 'Example',
	phones: '+1 (212) 555-0990, 415-555-0991',
	emails: 'ada@example.com, office@example.com',
};
const more = {
	avatarUrl: 'https://example.com/ada.png',
	channels,
	comment: 'From a test',
	patronymic: 'M',
	tags: 'lead, web_2026',
};
const checked = { ...more, checkIntersection: true };
const changes = {
	channels,
	checkIntersection: true,
	comment: 'Changed',
	firstName: 'Eve',
	lastName: 'Changed',
	patronymic: 'N',
	tags: 'customer',
};

module.exports = {
	'contact.create': () => [{ ...named, simplify: true, additionalFields: checked }],
	'contact.findOrCreate': () => [{ ...named, simplify: true, additionalFields: more }],
	'contact.get': (provider) => [{ ...one(provider), simplify: true }],
	'contact.getAll': (provider) => [{ returnAll: false, limit: 5, simplify: true, filters: contactSearch(provider) }],
	'contact.getLimits': () => [{}],
	'contact.getTags': () => [{}],
	'contact.replace': (provider) => [
		{ ...one(provider), ...named, simplify: true, additionalFields: checked, ...ifUnchanged(provider) },
	],
	'contact.update': (provider) => [
		{ ...one(provider), simplify: true, updateFields: changes, ...ifUnchanged(provider) },
	],
	'contact.delete': (provider) => [{ ...one(provider), ...ifUnchanged(provider) }],
	'contact.deleteMany': ({ records }) => [
		{
			which: 'ids',
			contactIds: records.contacts
				.slice(1, 3)
				.map(({ contactId }) => contactId)
				.join(', '),
			confirmDeletion: true,
		},
		{ which: 'tag', tag: 'customer', confirmDeletion: true },
	],
	'contact.addTags': (provider) => [{ ...one(provider), tags: 'vip, web_2026', ...ifUnchanged(provider) }],
	'contact.addChannel': (provider) => [
		{
			...one(provider),
			address: '212 555 0997',
			labels: 'work, front desk',
			checkIntersection: true,
			...ifUnchanged(provider),
		},
	],
	'contact.replaceChannel': (provider) => [
		{
			...one(provider),
			...phoneOf(provider),
			address: 'new@example.com',
			labels: 'home',
			checkIntersection: true,
			...ifUnchanged(provider),
		},
	],
	'contact.removeChannel': (provider) => [{ ...one(provider), ...phoneOf(provider), ...ifUnchanged(provider) }],
};
