'use strict';

const { findContact, liveContacts, refuseOldEtag, touch } = require('./contactChanges');
const fields = require('./contactFields');

/** Tags of contacts. Swagger v4, tag Contacts. */

const listTags = ({ provider }) => ({
	status: 200,
	body: { data: [...new Set(liveContacts(provider).flatMap(({ tags }) => tags ?? []))] },
});

/** Adds, and keeps what was there. */
const addTags = (context) => {
	const contact = findContact(context);
	refuseOldEtag(context, contact);
	touch(context.provider, contact, { tags: [...new Set([...(contact.tags ?? []), ...context.body.tags])] });
	return { status: 200, body: { data: { tags: contact.tags, etag: contact.etag }, message: 'Created' } };
};

const body = {
	accepts: ['application/json', 'text/json'],
	whole: 'tags',
	fields: { tags: { type: 'array', required: true, min: 1, items: fields.tag } },
};

const routes = [
	{ method: 'GET', path: '/v4/api/contacts/tags', handler: listTags },
	{
		method: 'POST',
		path: '/v4/api/contacts/{contactId}/tags',
		params: { contactId: fields.contactId },
		query: { etag: fields.etag },
		body,
		handler: addTags,
	},
].map((route) => ({ family: 'contacts', ...route }));

module.exports = { routes };
