'use strict';

const { randomBytes, randomUUID } = require('node:crypto');
const { contactRefusal } = require('./refusals');
const fields = require('./contactFields');

/** Contacts: page and pageSize, answered with pages, records and currentPage. Swagger v4, tag Contacts. */

const values = (contact, name) => contact.channels.map((channel) => channel[name]).filter(Boolean);

/** The parts of a contact each search word is looked for in. */
const searchable = {
	name: (one) => [one.firstName, one.lastName, one.patronymic], phone: (one) => values(one, 'phone'), email: (one) => values(one, 'email'),
	label: (one) => one.channels.flatMap(({ labels }) => labels ?? []), tag: (one) => one.tags ?? [], comment: (one) => [one.comment],
	all: (one) => [JSON.stringify(one)],
};

// Every repeated word must be found: name=a&name=b is both.
const matches = (query) => (contact) =>
	Object.entries(searchable).every(([name, partsOf]) =>
		(query[name] ?? []).every((word) => partsOf(contact).some((part) => part?.toLowerCase().includes(word.toLowerCase()))));

const isListed = ({ updatedSince }) => (contact) =>
	(updatedSince ? Date.parse(contact.updated) > Date.parse(updatedSince) : contact.state !== 'deleted');

const list = ({ provider, query }) => {
	const { page = 1, pageSize = 100 } = query;
	const found = provider.records.contacts.filter(isListed(query)).filter(matches(query));
	const contacts = found.slice((page - 1) * pageSize, page * pageSize);
	const pages = Math.ceil(found.length / pageSize);
	return { status: 200, body: { data: { contacts, pages, records: found.length, currentPage: found.length ? page : null } } };
};

const find = ({ provider, params }) => {
	const found = provider.records.contacts.find(({ contactId, state }) => contactId === params.contactId && state !== 'deleted');
	if (!found) throw contactRefusal(404, 'ContactIsNotFound', 'Contact is not found', { notFoundIds: [params.contactId] });
	return found;
};

const sharesPhone = (contact, channels) => channels?.some(({ phone }) => phone && values(contact, 'phone').includes(phone));

const refuseIntersection = (provider, body, except) => {
	const clashing = provider.records.contacts.filter((one) => one !== except && one.state !== 'deleted' && sharesPhone(one, body.channels));
	if (clashing.length) throw contactRefusal(409, 'ContactRecordsIntersection', 'Contacts with the same phone number exist', clashing);
};

// INFERRED: a status EmptyNameAndSurname exists, so an all-empty name is taken to be refused.
const refuseNameless = ({ firstName, lastName }) => {
	if (!firstName && !lastName) throw contactRefusal(400, 'ContactDataMalformed', 'EmptyNameAndSurname');
};

const withIds = (channels = []) => channels.map(({ channelId, ...rest }) => ({ channelId: randomUUID(), labels: [], ...rest }));

const create = ({ provider, query, body }) => {
	refuseNameless(body);
	if (query.checkIntersection) refuseIntersection(provider, body);
	const at = new Date(provider.now()).toISOString();
	const { contactId, ...given } = body;
	const ids = { contactId: randomBytes(12).toString('hex'), etag: randomBytes(8).toString('hex') };
	const lists = { tags: body.tags ?? [], channels: withIds(body.channels) };
	const contact = { ...ids, ...given, ...lists, created: at, updated: at, isAutomatic: false };
	provider.records.contacts.unshift(contact);
	return { status: 201, body: { data: contact, message: 'Created' } };
};

const refuseOldEtag = (contact, { etag }) => {
	if (etag && etag !== '*' && etag !== contact.etag) throw contactRefusal(412, 'ContactWasModified', 'Contact was modified', contact);
};

const touch = (provider, contact, changes) =>
	Object.assign(contact, changes, { etag: randomBytes(8).toString('hex'), updated: new Date(provider.now()).toISOString() });

const patch = (context) => {
	const { provider, query, body } = context;
	const contact = find(context);
	refuseOldEtag(contact, query);
	if (query.checkIntersection) refuseIntersection(provider, body, contact);
	touch(provider, contact, { ...body, ...(body.channels && { channels: withIds(body.channels) }) });
	return { status: 200, body: { data: contact, message: 'Updated' } };
};

/** Replaces the whole: what is left out of the body vanishes. */
const put = (context) => {
	refuseNameless(context.body);
	const contact = find(context);
	const blank = { firstName: undefined, lastName: undefined, patronymic: undefined, comment: undefined, avatarUrl: undefined };
	const body = { tags: [], channels: [], ...context.body };
	refuseOldEtag(contact, context.query);
	return patch({ ...context, body: { ...blank, ...body } });
};

// A deleted contact stays visible to updatedSince, marked as deleted.
const remove = (context) => {
	const contact = find(context);
	refuseOldEtag(contact, context.query);
	touch(context.provider, contact, { state: 'deleted' });
	return { status: 200, body: { data: { contacts: [contact] }, message: 'Deleted' } };
};

const removeMany = ({ provider, query }) => {
	const ids = query.contactIds?.split(',') ?? [];
	const live = provider.records.contacts.filter(({ state }) => state !== 'deleted');
	const notFoundIds = ids.filter((id) => !live.some(({ contactId }) => contactId === id));
	if (notFoundIds.length) throw contactRefusal(404, 'ContactIsNotFound', 'Contacts are not found', { notFoundIds });
	const chosen = live.filter(({ contactId, tags }) => ids.includes(contactId) || tags?.includes(query.tag));
	if (!ids.length && !query.tag) throw contactRefusal(400, 'InvalidParameters', 'contactIds or tag is required');
	for (const contact of chosen) touch(provider, contact, { state: 'deleted' });
	return { status: 200, body: { message: 'Deleted' } };
};

const limits = ({ provider }) => ({ status: 200, body: { limitsState: 'Ok', contactsCount: provider.records.contacts.length, limit: 50000 } });

const tags = ({ provider }) => ({ status: 200, body: { data: [...new Set(provider.records.contacts.flatMap((one) => one.tags ?? []))] } });

const json = ['application/json', 'text/json', 'application/x-www-form-urlencoded'];
const check = { checkIntersection: { type: 'boolean' } };
const etag = { etag: { type: 'string', pattern: /^(\*|[0-9a-f]{16})$/ } };
const one = { path: '/v4/api/contacts/{contactId}', params: { contactId: fields.contactId } };
const ids = { type: 'string', pattern: /^[0-9a-fA-F]{24}(,[0-9a-fA-F]{24})*$/, code: 'ContactIdHasInvalidFormat' };
const body = { accepts: json, fields: fields.contact };

const routes = [
	{ method: 'GET', path: '/v4/api/contacts', query: fields.search, handler: list },
	{ method: 'POST', path: '/v4/api/contacts', query: check, body, acts: true, handler: create },
	{ method: 'DELETE', path: '/v4/api/contacts', query: { contactIds: ids, tag: { type: 'string' } }, handler: removeMany },
	{ method: 'GET', path: '/v4/api/contacts/limits', handler: limits },
	{ method: 'GET', path: '/v4/api/contacts/tags', handler: tags },
	{ method: 'GET', ...one, handler: (context) => ({ status: 200, body: { data: { contacts: [find(context)] } } }) },
	{ method: 'PATCH', ...one, query: { ...etag, ...check }, body, handler: patch },
	{ method: 'PUT', ...one, query: { ...etag, ...check }, body: { ...body, fields: { ...fields.contact, etag: etag.etag } }, handler: put },
	{ method: 'DELETE', ...one, query: etag, handler: remove },
].map((route) => ({ family: 'contacts', ...route }));

module.exports = { routes };
