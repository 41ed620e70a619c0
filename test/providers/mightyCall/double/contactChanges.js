'use strict';

const { randomBytes, randomUUID } = require('node:crypto');
const { codedRefusal } = require('./refusals');
const { values } = require('./contactSearch');

/**
 * What every change of a contact goes through: is it there, was it changed meanwhile, is there room, a new etag after.
 */

const isLive = ({ state }) => state !== 'deleted';

const liveContacts = ({ records }) => records.contacts.filter(isLive);

const notFoundContacts = (ids) => codedRefusal(404, 'ContactIsNotFound', 'Contact is not found', { notFoundIds: ids });

const findContact = ({ provider, params }) => {
	const found = liveContacts(provider).find(({ contactId }) => contactId === params.contactId.toLowerCase());
	if (!found) throw notFoundContacts([params.contactId]);
	return found;
};

// A header quotes an etag by HTTP's rules; the vendor's text shows it bare. INFERRED: either is taken.
const ifMatch = ({ request }) => request.headers['if-match']?.replace(/^"(.*)"$/, '$1');

const etagsOf = (context) => [context.query.etag, ifMatch(context), context.body?.etag];

/** `*`, or nothing said, is no check. */
const refuseOldEtag = (context, contact) => {
	const old = etagsOf(context).some((etag) => etag !== undefined && etag !== '*' && etag !== contact.etag);
	if (old) throw codedRefusal(412, 'ContactWasModified', 'Contact was modified', contact);
};

const sharesPhone = (contact, channels) =>
	channels?.some(({ phone }) => phone && values(contact, 'phone').includes(phone));

const refuseIntersection = (provider, channels, except) => {
	const clashing = liveContacts(provider).filter((one) => one !== except && sharesPhone(one, channels));
	if (clashing.length)
		throw codedRefusal(409, 'ContactRecordsIntersection', 'Contacts with the same phone number exist', clashing);
};

// INFERRED: the limits of phones and emails are for one contact.
const refuseTooManyChannels = ({ settings }, channels = []) => {
	const count = (name) => channels.filter((channel) => channel[name]).length;
	if (count('phone') > settings.phonesOfContact)
		throw codedRefusal(403, 'PhoneNumbersLimitExceeded', 'Too many phone numbers');
	if (count('email') > settings.emailsOfContact) throw codedRefusal(403, 'EmailLimitExceeded', 'Too many emails');
};

// INFERRED: a status EmptyNameAndSurname exists, so an all-empty name is taken to be refused.
const refuseNameless = ({ firstName, lastName }) => {
	if (!firstName && !lastName) throw codedRefusal(400, 'ContactDataMalformed', 'EmptyNameAndSurname');
};

const isOneOfTwo = ({ phone, email }) => Boolean(phone) !== Boolean(email);

const refuseHalfChannels = (channels = []) => {
	if (!channels.every(isOneOfTwo))
		throw codedRefusal(400, 'ChannelDataMalformed', 'A channel is either a phone or an email');
};

const withId = ({ channelId: _empty, ...channel }) => ({ channelId: randomUUID(), labels: [], ...channel });

const withIds = (channels = []) => channels.map(withId);

const newEtag = () => randomBytes(8).toString('hex');

/** Every write leaves another etag and a later `updated`. */
const touch = (provider, contact, changes) => {
	// Two writes within a millisecond must still be told apart by updatedSince.
	const at = Math.max(provider.now(), Date.parse(contact.updated) + 1);
	return Object.assign(contact, changes, { etag: newEtag(), updated: new Date(at).toISOString() });
};

/** Takes a new contact into the list, if the plan has room for one more. */
const addContact = (provider, { contactId: _empty, ...given }) => {
	if (liveContacts(provider).length >= provider.settings.contactsLimit)
		throw codedRefusal(403, 'ContactsLimitExceeded', 'Too many contacts');
	const at = new Date(provider.now()).toISOString();
	const lists = { tags: given.tags ?? [], channels: withIds(given.channels) };
	const contact = {
		contactId: randomBytes(12).toString('hex'),
		etag: newEtag(),
		...given,
		...lists,
		created: at,
		updated: at,
		isAutomatic: false,
	};
	provider.records.contacts.unshift(contact);
	return contact;
};

/** Deletion is final, but shows once more under updatedSince. */
const markDeleted = (provider, contacts) => {
	for (const contact of contacts) touch(provider, contact, { state: 'deleted' });
};

module.exports = {
	liveContacts,
	notFoundContacts,
	findContact,
	refuseOldEtag,
	refuseIntersection,
	refuseTooManyChannels,
	refuseNameless,
	refuseHalfChannels,
	isOneOfTwo,
	withId,
	withIds,
	touch,
	addContact,
	markDeleted,
};
