'use strict';

const changes = require('./contactChanges');
const contacts = require('./contacts');
const { codedRefusal } = require('./refusals');
const { pageOfContacts } = require('./contactSearch');
const fields = require('./contactFields');

/**
 * The Call Center's own way to the same contacts. Swagger v4, tag ContactCenter. Answers without a schema are INFERRED.
 */

const list = (context) => ({
	status: 200,
	body: { data: { status: 'Success', ...pageOfContacts(context) }, isSuccess: true },
});

/** One number at most; the answer is INFERRED from the one of POST /contacts, the status is the schema's. */
const create = ({ provider, body }) => {
	changes.refuseNameless(body);
	const { initialPhoneNumber: phone, ...names } = body;
	const contact = changes.addContact(provider, { ...names, channels: phone ? [{ phone }] : [] });
	return { status: 200, body: { data: contact, message: 'Created' } };
};

const isLinked = ({ resolvedExternalContacts, latestResolvedExternalContact }) =>
	Boolean(resolvedExternalContacts?.length || latestResolvedExternalContact);

const remove = (context) => {
	const contact = changes.findContact(context);
	if (isLinked(contact)) throw codedRefusal(403, 'AccessDenied', 'The contact belongs to a CRM');
	changes.markDeleted(context.provider, [contact]);
	return { status: 200, body: { deletedContactId: contact.contactId, message: 'Deleted' } };
};

const removeByTag = ({ provider, query }) => {
	changes.markDeleted(
		provider,
		changes.liveContacts(provider).filter(({ tags }) => tags?.includes(query.tag)),
	);
	return { status: 200, body: { message: 'Deleted' } };
};

// What an import looks like is documented nowhere: anything is taken and nothing is imported.
const importContacts = () => ({ status: 200, body: { message: 'Created' } });

const root = '/v4/api/contactCenter/contacts';
const one = { path: `${root}/{contactId}`, params: { contactId: fields.contactId } };
const text = { type: 'string' };
const createBody = { firstName: text, lastName: text, initialPhoneNumber: fields.channel.phone };

const routes = [
	{ method: 'GET', path: root, query: fields.search, handler: list },
	{ method: 'POST', path: root, body: { accepts: fields.json, fields: createBody }, acts: true, handler: create },
	{ method: 'GET', ...one, handler: contacts.get },
	{
		method: 'PATCH',
		...one,
		query: { etag: fields.etag },
		body: { accepts: fields.json, fields: fields.patch },
		handler: contacts.patch,
	},
	{ method: 'DELETE', ...one, handler: remove },
	{
		method: 'POST',
		path: `${root}/import`,
		query: { tzoffset: { type: 'integer', required: true }, force: { type: 'boolean' } },
		body: { optional: true },
		acts: true,
		handler: importContacts,
	},
	{ method: 'DELETE', path: `${root}/bytag`, query: { tag: { type: 'string', required: true } }, handler: removeByTag },
].map((route) => ({ family: 'contacts', ...route }));

module.exports = { routes };
