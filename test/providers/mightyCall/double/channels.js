'use strict';

const changes = require('./contactChanges');
const { codedRefusal, malformedChannel } = require('./refusals');
const fields = require('./contactFields');

/**
 * Phones and emails of a contact, one by one: under /contacts and, a little different, under /contactCenter/contacts.
 */

const changeable = (context) => {
	const contact = changes.findContact(context);
	changes.refuseOldEtag(context, contact);
	return contact;
};

const indexOf = (contact, { params }) => {
	const index = contact.channels.findIndex(({ channelId }) => channelId === params.channelId.toLowerCase());
	// Which errorCode a missing channel has is INFERRED: none is listed for it.
	if (index === -1) throw codedRefusal(404, 'ContactIsNotFound', 'Channel is not found');
	return index;
};

const refuseUnfit = (context, contact, channels, checked) => {
	const wrong = channels.find((channel) => !changes.isOneOfTwo(channel));
	if (wrong)
		throw malformedChannel('A channel is either a phone or an email', { phone: wrong.phone, email: wrong.email });
	changes.refuseTooManyChannels(context.provider, channels);
	if (checked) changes.refuseIntersection(context.provider, channels, contact);
};

const store = (context, contact, channels, channel) => {
	changes.touch(context.provider, contact, { channels });
	return { channel, etag: contact.etag };
};

/** The Call Center's way has no checkIntersection, but a documented 409: it always checks. INFERRED. */
const add =
	({ always = false } = {}) =>
	(context) => {
		const contact = changeable(context);
		const channel = changes.withId(context.body);
		const channels = [...contact.channels, channel];
		refuseUnfit(context, contact, channels, always || context.query.checkIntersection);
		return { status: 201, body: { data: store(context, contact, channels, channel), message: 'Created' } };
	};

const change = (changed) => (context) => {
	const contact = changeable(context);
	const index = indexOf(contact, context);
	const { channelId: _empty, ...body } = context.body;
	const channel = { ...changed(contact.channels[index], body), channelId: contact.channels[index].channelId };
	const channels = contact.channels.with(index, channel);
	refuseUnfit(context, contact, channels, context.query.checkIntersection);
	return { status: 200, body: { data: store(context, contact, channels, channel), message: 'Updated' } };
};

const replace = change((_old, body) => ({ labels: [], ...body }));
const patch = change((old, body) => ({ ...old, ...body }));

const remove = (context) => {
	const contact = changeable(context);
	changes.touch(context.provider, contact, { channels: contact.channels.toSpliced(indexOf(contact, context), 1) });
	return { status: 200, body: { message: 'Deleted' } };
};

const body = { accepts: fields.json, fields: fields.channel };
const etag = { etag: fields.etag };
const checked = { ...etag, checkIntersection: { type: 'boolean' } };
const { contactId, channelId } = fields;

const under = (contacts) => ({
	all: { path: `${contacts}/{contactId}/channels`, params: { contactId } },
	one: { path: `${contacts}/{contactId}/channels/{channelId}`, params: { contactId, channelId } },
});

const classic = under('/v4/api/contacts');
const callCenter = under('/v4/api/contactCenter/contacts');

const routes = [
	{ method: 'POST', ...classic.all, query: checked, body, handler: add() },
	{ method: 'PUT', ...classic.one, query: checked, body, handler: replace },
	{ method: 'DELETE', ...classic.one, query: etag, handler: remove },
	{ method: 'POST', ...callCenter.all, query: etag, body, handler: add({ always: true }) },
	{ method: 'PUT', ...callCenter.one, query: etag, body, handler: replace },
	{ method: 'PATCH', ...callCenter.one, body, handler: patch },
	{ method: 'DELETE', ...callCenter.one, query: etag, handler: remove },
].map((route) => ({ family: 'channels', ...route }));

module.exports = { routes };
