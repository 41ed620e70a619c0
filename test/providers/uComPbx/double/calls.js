'use strict';

const { randomBytes } = require('node:crypto');
const { beginCourse, goOn, takeOut } = require('../../../sandbox/core/callCourse');
const { base, owners, findExtension, kindOf } = require('./realm');
const { gmt } = require('./records');
const { refusal } = require('./refusals');

/** Callback and live calls. Pages: ucom4b wiki RACD 28279157 (callback), 28312066 (current calls). */

const text = { type: 'string' };
const whole = { type: 'integer' };
const needed = { type: 'string', required: true };

const callbackFields = {
	src_num: { type: 'array', required: true, min: 1, items: needed },
	dst_num: needed,
	allow_public_transfer: { type: 'boolean' },
	announce_sound_id: whole,
	dst_announce_sound_id: whole,
	call_duration: whole,
	caller_id_name: text,
	caller_id_number: text,
	src_caller_id_name: text,
	src_caller_id_number: text,
	src_ani: text,
	dst_ani: text,
	dst_dtmf: { type: 'string', pattern: /^[0-9*#Ww]+$/ },
	transfer_after_src_hangup: text,
	transfer_after_dst_hangup: text,
	wait_for_pickup: whole,
	// Its name is INFERRED, and the form of stored variables is taken for its own.
	variables: { type: 'array', min: 1, items: { type: 'object', fields: { var: needed, value: text } } },
};

/** `$cv(NAME)` stands for what a variable of the PBX holds; the page's text writes braces around the name, too. */
const VARIABLE = /^\$cv\(\{?(\w+)\}?\)$/;

function valueOf({ records }, given) {
	const [, name] = VARIABLE.exec(given) ?? [];
	if (name === undefined) return given;
	const variable = kindOf(records.user) === 'client' && records.variables.find((one) => one.var === name);
	if (!variable) throw refusal(400, `Variable ${name} not found`, 'bad_request');
	return variable.value;
}

/** What a number rings, if it is an extension. */
const extensionOf = ({ extensions }, number) =>
	extensions.find(({ name }) => name === number || name.split('*')[1] === number);

/** As in answers: an object, or null for whoever is outside. */
const shown = ({ domain }, extension) =>
	extension
		? {
				id: extension.id,
				type: extension.type,
				name: `${extension.name}@${domain}`,
				client_id: extension.client_id,
				extension_group_id: extension.extension_group_id,
			}
		: null;

/** The history writes the ID in capitals; a leg that was answered makes a call that is bridged. */
const pastOf = (provider, id, { called_number: to, caller_id_number: from }, course) => {
	const { talks, began, answered, ended, outcome = talks > 0 ? 'bridged' : 'not answered' } = course;
	const [example] = provider.records.calls;
	const whole = {
		call_uuid: id.toUpperCase(),
		flow: 'out',
		init_time_gmt: gmt(new Date(began)),
		start_time_gmt: gmt(new Date(began)),
		hangup_time_gmt: gmt(new Date(ended)),
		duration: (ended - began) / 1000,
		from_username: from,
		to_username: to,
		did_number: null,
	};
	const bridgedAt = talks > 0 ? gmt(new Date(answered)) : null;
	const result = talks > 0 ? 'answered' : outcome;
	const leg = { ...example.cdr[0], ...whole, result, record_uuid: null, record_file_size: null };
	return { ...example, ...whole, result: outcome, bridged_time_gmt: bridgedAt, bridged_duration: talks, cdr: [leg] };
};

const callback = (context) => {
	const { provider, body } = context;
	const { records } = provider;
	const extension = findExtension(context);
	// That it has to be a phone is known from client code; the refusal is INFERRED.
	if (extension.type !== 'phone') throw refusal(400, 'Extension must be of type phone');
	const sources = body.src_num.map((number) => valueOf(provider, number));
	const destination = valueOf(provider, body.dst_num);
	// A queue as first leg works for somebody, a menu is named as impossible.
	if (sources.some((number) => extensionOf(records, number)?.type === 'ivr'))
		throw refusal(400, 'src_num: ivr is not allowed', 'bad_request');
	const id = randomBytes(16).toString('hex');
	records.callbacks.push({ call_id: id, extension_id: extension.id, ...body, src_num: sources, dst_num: destination });
	const live = {
		call_api_id: id,
		call_flow: 'OUT',
		callback_id: id,
		called_did: null,
		called_extension: shown(records.client, extensionOf(records, destination)),
		called_number: destination,
		caller_extension: shown(records.client, extension),
		caller_id_name: body.caller_id_name ?? extension.name,
		caller_id_number: body.caller_id_number ?? extension.name,
		extension_id: extension.id,
		init_time_gmt: gmt(new Date(provider.now())),
		answer_time_gmt: null,
		real_call: true,
		record_uuid: null,
	};
	records.currentCalls.push(live);
	beginCourse(provider, destination, {
		answers: (_course, at) => void (live.answer_time_gmt = gmt(new Date(at))),
		ends: () => takeOut(records.currentCalls, live),
		isLogged: (course) => void records.calls.push(pastOf(provider, id, live, course)),
	});
	return { status: 201, body: { call_id: id, call_api_id: id } };
};

const list = (find) => (context) => {
	goOn(context.provider);
	const { matches } = find(context);
	return { status: 200, body: { call_list: context.provider.records.currentCalls.filter(matches) } };
};

const current = (context) => {
	goOn(context.provider);
	const { id } = findExtension(context);
	const found = context.provider.records.currentCalls.find(
		(call) => call.extension_id === id && call.call_api_id === context.params.call,
	);
	if (!found) throw refusal(404, 'Not found');
	return found;
};

const actions = [
	'transfer',
	'attended_transfer',
	'eavesdrop',
	'whisper',
	'conference',
	'hold',
	'offhold',
	'park',
	'pickup',
];
// The page lists send_dst as required; that it means nothing for these two is INFERRED.
const withoutDestination = ['hold', 'offhold'];

const control = (context) => {
	const call = current(context);
	const { action, send_dst: destination } = context.body;
	if (!destination && !withoutDestination.includes(action)) throw refusal(400, 'send_dst: is required', 'bad_request');
	return { status: 200, body: call };
};

const hangUp = (context) => {
	const { currentCalls } = context.provider.records;
	currentCalls.splice(currentCalls.indexOf(current(context)), 1);
	return { status: 204 };
};

const one = `${owners.extension.path}/current_calls/{call}`;
const json = ['application/json'];

const routes = [
	{
		method: 'POST',
		path: `${base}/extension/{extension}/callback/`,
		acts: true,
		body: { accepts: json, fields: callbackFields },
		handler: callback,
	},
	{ method: 'GET', path: `${owners.client.path}/current_calls/`, handler: list(owners.client.find) },
	{ method: 'GET', path: `${owners.extension.path}/current_calls/`, handler: list(owners.extension.find) },
	{ method: 'GET', path: one, handler: (context) => ({ status: 200, body: current(context) }) },
	{
		method: 'PUT',
		path: one,
		body: { accepts: json, fields: { action: { ...needed, enum: actions }, send_dst: text } },
		handler: control,
	},
	{ method: 'DELETE', path: one, handler: hangUp },
];

module.exports = { routes };
