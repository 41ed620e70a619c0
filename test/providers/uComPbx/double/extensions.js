'use strict';

const { base, owners, findExtension, findOfType } = require('./realm');
const { found, pageOf, paging, removed } = require('./lists');
const { refusal } = require('./refusals');

/** Extensions and their groups. Pages: ucom4b wiki RACD 18645036, 18546722 (phone); Ringme 1901920769 (groups). */

const { page, per_page: perPage } = paging;
const text = { type: 'string' };
const flag = { type: 'boolean' };
const needed = { type: 'string', required: true };
const types = ['phone', 'queue', 'ivr', 'fax'];
const statuses = ['active', 'blocked'];
const json = (fields) => ({ accepts: ['application/json'], fields });
const client = owners.client.path;

const listExtensions = (context) => {
	const { provider, query } = context;
	owners.client.find(context);
	const isNamed = (name) => !query.name || name === query.name || name.endsWith(`*${query.name}`);
	const rows = provider.records.extensions.filter(
		({ type, name, status }) =>
			(!query.type || type === query.type) && (!query.status || status === query.status) && isNamed(name),
	);
	return { status: 200, body: pageOf(rows, query) };
};

const members = (context) => {
	const { matches } = owners.group.find(context);
	return { status: 200, body: pageOf(context.provider.records.extensions.filter(matches), context.query) };
};

const one = (context) => {
	owners.client.find(context);
	return findExtension(context);
};

/** A name may be given without the prefix; the prefix belongs to the client. */
const createExtension = (context) => {
	owners.client.find(context);
	const { provider, body } = context;
	const { extensions } = provider.records;
	const name = body.name.includes('*') ? body.name : `${provider.records.user.client_id}*${body.name}`;
	if (extensions.some((other) => other.name === name)) throw refusal(400, `name: ${name} exists`, 'bad_request');
	const made = { ...extensions[0], id: 470000 + provider.arrived, label: null, ...body, name };
	extensions.push(made);
	return { status: 201, body: made };
};

const changed = (find) => (context) => ({ status: 200, body: Object.assign(find(context), context.body) });

const changeable = {
	label: text,
	caller_id_name: text,
	status: { type: 'string', enum: statuses },
	extra_params: text,
	dial_rule_limit: { type: 'any' },
	message_did: { type: 'any' },
	ani: text,
};

/** Settings that a page names; the list on it goes on. */
const phoneFields = {
	label: text,
	password: text,
	auth_type: { type: 'string', enum: ['digest', 'network', 'both'] },
	allow_webrtc: flag,
	record_enabled: flag,
	record_transfer: flag,
	announce_sound_upon_outgoing_call: { type: 'any' },
	announce_sound_upon_incoming_call: { type: 'any' },
	append_to_cid_name_on_transfer: { type: 'any' },
	call_screening_enabled: flag,
};

const phoneOf = (context) => {
	const { id, label } = findOfType(context, 'phone');
	const { phones } = context.provider.records;
	phones[id] ??= {
		label,
		password: 'example-sip-password',
		auth_type: 'digest',
		allow_webrtc: true,
		record_enabled: true,
	};
	return phones[id];
};

const aniOf = (context) => {
	const { anis } = context.provider.records;
	return (anis[findExtension(context).id] ??= { default: '74955550100' });
};

const setAni = (context) => {
	const ani = Object.assign(aniOf(context), { default: context.body.ani_number });
	return { status: 200, body: ani };
};

const registrationOf = ({ id, type }) => ({
	extension_id: id,
	registered: type === 'phone',
	registrations:
		type === 'phone'
			? [
					{
						device: 'Example Phone 1.0',
						real_address: '192.0.2.10:5060',
						contact_address: 'sip:phone@192.0.2.10',
						expires: 3600,
						registration_id: `example-${id}`,
					},
				]
			: [],
});

const aliveOf = ({ id, status }) => ({ extension_id: id, alive: status === 'active' });

/** Of the extensions asked for, or of all that the user may see. */
const statusOf = (shape) => (context) => {
	const asked = context.query.extension_id ?? [];
	const ids = asked.map(String);
	const { extensions } = context.provider.records;
	return { status: 200, body: extensions.filter(({ id }) => ids.length === 0 || ids.includes(String(id))).map(shape) };
};

const several = { extension_id: { type: 'array', repeats: true, items: { type: 'string', pattern: /^\d+$/ } } };

const group = ({ provider, params }) =>
	found(provider.records.extensionGroups, ({ id }) => String(id) === params.group);

const createGroup = (context) => {
	owners.client.find(context);
	const made = { id: 80 + context.provider.arrived, extra_params: null, ...context.body };
	context.provider.records.extensionGroups.push(made);
	return { status: 201, body: made };
};

const groups = (context) =>
	owners.client.find(context) && { status: 200, body: context.provider.records.extensionGroups };

const oneExtension = `${client}/extension/{extension}`;
const oneGroup = `${client}/extension_group/{group}`;
const groupFields = { name: text, extra_params: text };
const own = owners.extension.path;

const properties = [{ name: 'Recording', mnemo: 'rec', description: 'The call is recorded' }];

const routes = [
	{
		method: 'GET',
		path: `${client}/extension/`,
		handler: listExtensions,
		query: {
			type: { type: 'string', enum: types },
			name: text,
			status: { type: 'string', enum: statuses },
			page,
			per_page: perPage,
		},
	},
	{
		method: 'POST',
		path: `${client}/extension/`,
		acts: true,
		body: json({
			name: needed,
			type: { ...needed, enum: types },
			status: { ...needed, enum: statuses },
			label: text,
		}),
		handler: createExtension,
	},
	{ method: 'GET', path: oneExtension, handler: (context) => ({ status: 200, body: one(context) }) },
	{ method: 'PUT', path: oneExtension, body: json(changeable), handler: changed(one) },
	{
		method: 'DELETE',
		path: oneExtension,
		handler: (context) => removed(context.provider.records.extensions, one(context)),
	},
	{
		method: 'GET',
		path: `${owners.group.path}/extension/`,
		query: { page, per_page: perPage },
		handler: members,
	},
	{ method: 'GET', path: `${client}/extension_group/`, handler: groups },
	{
		method: 'POST',
		path: `${client}/extension_group/`,
		acts: true,
		body: json({ ...groupFields, name: needed }),
		handler: createGroup,
	},
	{
		method: 'PUT',
		path: oneGroup,
		body: json(groupFields),
		handler: changed((context) => owners.client.find(context) && group(context)),
	},
	{
		method: 'DELETE',
		path: oneGroup,
		handler: (context) =>
			owners.client.find(context) && removed(context.provider.records.extensionGroups, group(context)),
	},
	{ method: 'GET', path: `${own}/phone/`, handler: (context) => ({ status: 200, body: phoneOf(context) }) },
	{ method: 'PUT', path: `${own}/phone/`, body: json(phoneFields), handler: changed(phoneOf) },
	{ method: 'GET', path: `${own}/ani/`, handler: (context) => ({ status: 200, body: aniOf(context) }) },
	{ method: 'PUT', path: `${own}/ani/`, body: json({ ani_number: needed }), handler: setAni },
	{
		method: 'GET',
		path: `${own}/registration/`,
		handler: (context) => ({ status: 200, body: registrationOf(findExtension(context)) }),
	},
	{ method: 'GET', path: `${base}/extension/registration/`, query: several, handler: statusOf(registrationOf) },
	{ method: 'GET', path: `${base}/extension/alive/`, query: several, handler: statusOf(aliveOf) },
	{ method: 'GET', path: `${base}/extension/call_property/`, handler: () => ({ status: 200, body: properties }) },
	{
		method: 'GET',
		path: `${base}/extension/call_property/{mnemo}`,
		handler: ({ params }) => ({ status: 200, body: found(properties, ({ mnemo }) => mnemo === params.mnemo) }),
	},
];

module.exports = { routes };
