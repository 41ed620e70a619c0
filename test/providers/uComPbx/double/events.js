'use strict';

const { owners, findExtension } = require('./realm');
const { found, removed } = require('./lists');
const { refusal } = require('./refusals');

/**
 * Event subscriptions: of one extension (ucom4b wiki RACD 28213730), of all phones (RACD 247824385), of an agent (RACD
 * 22347797). Whose a handler is: `extension_id`, `agent_id`, or neither for all phones.
 */

const calls = ['dial-in', 'dial-out', 'answer', 'hangup'];
const events = [...calls, 'message-in', 'message-out', 'voicemail'];
const needed = { type: 'string', required: true };

const bodyWith = (types) => ({
	accepts: ['application/json'],
	fields: {
		url: { ...needed, pattern: /^https?:\/\// },
		event_type: { ...needed, enum: types },
		method: { ...needed, enum: ['GET', 'POST'] },
	},
});

// Answers carry id, url, method and event_type; whose they are is in the path.
const shown = ({ id, url, method, event_type: eventType }) => ({ id, url, method, event_type: eventType });

/** Client code meets this refusal, whose text holds the word; which of the events are meant is INFERRED. */
const refuseOnMenu = ({ type }, { event_type: eventType }) => {
	if (type === 'ivr' && calls.includes(eventType) && eventType !== 'hangup')
		throw refusal(400, 'event_type: not allowed for ivr-type extension', 'bad_request');
};

const ofExtension = (context) => {
	const extension = findExtension(context);
	if (context.body?.event_type) refuseOnMenu(extension, context.body);
	return { extension_id: extension.id, agent_id: null };
};

const ofPhones = (context) => {
	owners.client.find(context);
	return { extension_id: null, agent_id: null };
};

const ofAgent = (context) => {
	owners.client.find(context);
	const { id } = found(context.provider.records.agents, (one) => one.id === context.params.agent);
	return { extension_id: null, agent_id: id };
};

const handlersOf = ({ provider }, whose) =>
	provider.records.events.filter(
		(one) => one.extension_id === whose.extension_id && (one.agent_id ?? null) === whose.agent_id,
	);

/** There is a limit; its number, whether it counts per client, and its refusal are INFERRED. */
const refuseBeyondLimit = ({ records, settings }) => {
	if (records.events.length >= settings.mostEventHandlers) throw refusal(403, 'Event limit exceeded', 'limit_exceeded');
};

const listed = (whoseOf) => (context) => ({ status: 200, body: handlersOf(context, whoseOf(context)).map(shown) });

const created = (whoseOf) => (context) => {
	const { provider, body } = context;
	const whose = whoseOf(context);
	refuseBeyondLimit(provider);
	const event = { id: 6000 + provider.arrived, ...whose, ...body };
	provider.records.events.push(event);
	return { status: 201, body: shown(event) };
};

const one = (whoseOf, context) => found(handlersOf(context, whoseOf(context)), ({ id }) => id === context.params.event);

/** Each place has a list, new ones and deletion of one by its ID; not all have more. */
const placeOf = (path, whoseOf, types, params = {}) => {
	const single = { path: `${path}{event}`, params: { ...params, event: { type: 'integer' } } };
	const remove = (context) => removed(context.provider.records.events, one(whoseOf, context));
	return {
		common: [
			{ method: 'GET', path, params, handler: listed(whoseOf) },
			{ method: 'POST', path, params, acts: true, body: bodyWith(types), handler: created(whoseOf) },
			// Of phone_events INFERRED: how an entry is deleted is not known.
			{ method: 'DELETE', ...single, handler: remove },
		],
		get: { method: 'GET', ...single, handler: (context) => ({ status: 200, body: shown(one(whoseOf, context)) }) },
		put: {
			method: 'PUT',
			...single,
			body: bodyWith(types),
			handler: (context) => ({ status: 200, body: shown(Object.assign(one(whoseOf, context), context.body)) }),
		},
	};
};

const extensionEvents = `${owners.extension.path}/event/`;
const ofOne = placeOf(extensionEvents, ofExtension, events);
// Only here is a change of an extension's own status an event.
const ofAll = placeOf(`${owners.client.path}/phone_events/`, ofPhones, [...events, 'extension-call-status']);
const agents = `${owners.client.path}/agent/local/{agent}/event/`;
const ofAgents = placeOf(agents, ofAgent, ['agent-login', 'agent-logout'], { agent: { type: 'integer' } });

const routes = [
	...ofOne.common,
	ofOne.get,
	ofOne.put,
	// Deletes every handler of the extension, other integrations' too: a client should never send it.
	{
		method: 'DELETE',
		path: extensionEvents,
		handler: (context) => removed(context.provider.records.events, handlersOf(context, ofExtension(context))),
	},
	...ofAll.common,
	...ofAgents.common,
	ofAgents.get,
];

module.exports = { routes };
