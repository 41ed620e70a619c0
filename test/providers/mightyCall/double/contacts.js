'use strict';

const changes = require('./contactChanges');
const { codedRefusal } = require('./refusals');
const { pageOfContacts } = require('./contactSearch');
const fields = require('./contactFields');

/** Contacts. Swagger v4, tag Contacts. */

const list = (context) => ({ status: 200, body: { data: pageOfContacts(context) } });

/** One contact comes as a list of one. */
const get = (context) => ({ status: 200, body: { data: { contacts: [changes.findContact(context)] } } });

const refuseUnfit = ({ provider, query, body }, except) => {
	changes.refuseHalfChannels(body.channels);
	changes.refuseTooManyChannels(provider, body.channels);
	if (query.checkIntersection) changes.refuseIntersection(provider, body.channels, except);
};

const create = (context) => {
	changes.refuseNameless(context.body);
	refuseUnfit(context);
	return { status: 201, body: { data: changes.addContact(context.provider, context.body), message: 'Created' } };
};

/** The contact to change, once nothing speaks against it. */
const changeable = (context) => {
	const contact = changes.findContact(context);
	changes.refuseOldEtag(context, contact);
	refuseUnfit(context, contact);
	return contact;
};

const patch = (context) => {
	const { provider, body } = context;
	const contact = changeable(context);
	changes.touch(provider, contact, { ...body, ...(body.channels && { channels: changes.withIds(body.channels) }) });
	return { status: 200, body: { data: contact, message: 'Updated' } };
};

const replaceable = ['firstName', 'lastName', 'patronymic', 'comment', 'avatarUrl'];

/** Replaces the whole: what is left out of the body vanishes. 200 as in the schema; the prose says 201. */
const put = (context) => {
	const { tags = [], channels, etag: _etag, contactId: _empty, ...texts } = context.body;
	changes.refuseNameless(texts);
	const contact = changeable(context);
	for (const name of replaceable) delete contact[name];
	changes.touch(context.provider, contact, { ...texts, tags, channels: changes.withIds(channels) });
	return { status: 200, body: { data: contact, message: 'Updated' } };
};

const remove = (context) => {
	const contact = changes.findContact(context);
	changes.refuseOldEtag(context, contact);
	changes.markDeleted(context.provider, [contact]);
	return { status: 200, body: { data: { contacts: [contact] }, message: 'Deleted' } };
};

const removeMany = ({ provider, query }) => {
	const ids = query.contactIds?.toLowerCase().split(',') ?? [];
	if (!ids.length && !query.tag) throw codedRefusal(400, 'InvalidParameters', 'contactIds or tag is required');
	const live = changes.liveContacts(provider);
	const notFoundIds = ids.filter((id) => !live.some(({ contactId }) => contactId === id));
	if (notFoundIds.length) throw changes.notFoundContacts(notFoundIds);
	changes.markDeleted(
		provider,
		live.filter(({ contactId, tags }) => ids.includes(contactId) || tags?.includes(query.tag)),
	);
	return { status: 200, body: { message: 'Deleted' } };
};

const limitsState = (count, limit) => (count < limit ? 'Ok' : count === limit ? 'OnLimit' : 'Exceeded');

const limits = ({ provider }) => {
	const { contactsLimit: limit } = provider.settings;
	const contactsCount = changes.liveContacts(provider).length;
	return { status: 200, body: { limitsState: limitsState(contactsCount, limit), contactsCount, limit } };
};

const check = { checkIntersection: { type: 'boolean' } };
const etag = { etag: fields.etag };
const one = { path: '/v4/api/contacts/{contactId}', params: { contactId: fields.contactId } };
const ids = { type: 'string', pattern: /^[0-9a-fA-F]{24}(,[0-9a-fA-F]{24})*$/, code: 'ContactIdHasInvalidFormat' };
const body = (names) => ({ accepts: fields.json, fields: names });

const routes = [
	{ method: 'GET', path: '/v4/api/contacts', query: fields.search, handler: list },
	{ method: 'POST', path: '/v4/api/contacts', query: check, body: body(fields.contact), acts: true, handler: create },
	{
		method: 'DELETE',
		path: '/v4/api/contacts',
		query: { contactIds: ids, tag: { type: 'string' } },
		handler: removeMany,
	},
	{ method: 'GET', path: '/v4/api/contacts/limits', handler: limits },
	{ method: 'GET', ...one, handler: get },
	{ method: 'PATCH', ...one, query: { ...etag, ...check }, body: body(fields.patch), handler: patch },
	{ method: 'PUT', ...one, query: { ...etag, ...check }, body: body({ ...fields.contact, ...etag }), handler: put },
	{ method: 'DELETE', ...one, query: etag, handler: remove },
].map((route) => ({ family: 'contacts', ...route }));

module.exports = { routes, get, patch };
