'use strict';

const { owners, findExtension } = require('./realm');
const { refusal } = require('./refusals');

/** Event subscriptions: of one extension (ucom4b wiki RACD 28213730), or of all phones (RACD 247824385). */

const events = ['dial-in', 'dial-out', 'answer', 'hangup', 'message-in', 'message-out', 'voicemail'];

// Answers carry id, url, method and event_type; whose they are is in the path.
const shown = ({ id, url, method, event_type: eventType }) => ({ id, url, method, event_type: eventType });

const ofExtension = (context) => {
	const { id } = findExtension(context);
	return context.provider.records.events.filter((event) => event.extension_id === id);
};

const ofClient = (context) => {
	owners.client.find(context);
	return context.provider.records.events.filter((event) => event.extension_id === null);
};

const find = (context) => {
	const found = ofExtension(context).find(({ id }) => id === context.params.event);
	if (!found) throw refusal(404, 'Not found');
	return found;
};

const create = (context) => {
	const { provider, body } = context;
	const event = { id: 6000 + provider.arrived, extension_id: findExtension(context).id, ...body };
	provider.records.events.push(event);
	return { status: 201, body: shown(event) };
};

const createForAllPhones = (context) => {
	owners.client.find(context);
	const event = { id: 6000 + context.provider.arrived, extension_id: null, ...context.body };
	context.provider.records.events.push(event);
	return { status: 201, body: shown(event) };
};

const drop = ({ provider }, doomed) => {
	const { events: all } = provider.records;
	for (const event of doomed) all.splice(all.indexOf(event), 1);
	return { status: 204 };
};

const dropForAllPhones = (context) => {
	const found = ofClient(context).filter(({ id }) => id === context.params.event);
	if (!found.length) throw refusal(404, 'Not found');
	return drop(context, found);
};

const needed = { type: 'string', required: true };
const body = {
	accepts: ['application/json'],
	fields: {
		url: { ...needed, pattern: /^https?:\/\// },
		event_type: { ...needed, enum: events },
		method: { ...needed, enum: ['GET', 'POST'] },
	},
};

// Only here is a change of an extension's own status an event.
const phoneBody = {
	...body,
	fields: { ...body.fields, event_type: { ...needed, enum: [...events, 'extension-call-status'] } },
};

const allPhones = `${owners.client.path}/phone_events/`;
const all = `${owners.extension.path}/event/`;
const one = { path: `${all}{event}`, params: { event: { type: 'integer' } } };

const routes = [
	{ method: 'GET', path: all, handler: (context) => ({ status: 200, body: ofExtension(context).map(shown) }) },
	{ method: 'POST', path: all, acts: true, body, handler: create },
	// Deletes every handler of the extension, other integrations' too: a client should never send it.
	{ method: 'DELETE', path: all, handler: (context) => drop(context, ofExtension(context)) },
	{ method: 'GET', ...one, handler: (context) => ({ status: 200, body: shown(find(context)) }) },
	{
		method: 'PUT',
		...one,
		body,
		handler: (context) => ({ status: 200, body: shown(Object.assign(find(context), context.body)) }),
	},
	{ method: 'DELETE', ...one, handler: (context) => drop(context, [find(context)]) },
	{ method: 'GET', path: allPhones, handler: (context) => ({ status: 200, body: ofClient(context).map(shown) }) },
	{ method: 'POST', path: allPhones, acts: true, body: phoneBody, handler: createForAllPhones },
	// INFERRED: how an entry of phone_events is deleted is not said.
	{ method: 'DELETE', path: `${allPhones}{event}`, params: one.params, handler: dropForAllPhones },
];

module.exports = { routes };
