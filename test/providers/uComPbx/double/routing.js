'use strict';

const { mp3 } = require('../../../sandbox/core/examples');
const { owners, findExtension, findOfType } = require('./realm');
const { found } = require('./lists');

/**
 * Where calls go: own numbers, rules, menus, sounds, faxes. Pages: Ringme 1901921166 (DID), ucom4b wiki RACD 26542097
 * (rules), DIDTAg (menus), RAL 18251839 (fax).
 */

const text = { type: 'string' };
const whole = { type: 'integer' };
const flag = { type: 'boolean' };
const json = (fields) => ({ accepts: ['application/json'], fields });
const client = owners.client.path;
const own = owners.extension.path;

const ofClient = (rows) => (context) => {
	owners.client.find(context);
	return { status: 200, body: rows(context) };
};

const did = (context) => {
	owners.client.find(context);
	return found(context.provider.records.dids, ({ id }) => id === context.params.did);
};

const ruleFields = {
	name: text,
	type: {
		type: 'string',
		enum: ['transfer', 'simple_transfer', 'cascade', 'simple_cascade', 'busy', 'hangup', 'playfile', 'voicemail'],
	},
	transfer_dst: { type: 'any' },
	cascade_numbers: {
		type: 'array',
		items: { type: 'object', fields: { delay: whole, number: { ...text, required: true } } },
	},
	playfile_sound: whole,
	caller_id: text,
	caller_id_action: { type: 'string', enum: ['any', 'matches', 'not_matches', 'anonymous'] },
	call_status: { type: 'string', enum: ['any', 'no_answer', 'busy'] },
	allow_public_transfer: flag,
};

const rulesOf = (context) => {
	const { id } = findExtension(context);
	return context.provider.records.rules.filter((one) => one.extension_id === id);
};
const shown = ({ extension_id: _whose, ...rule }) => rule;

const createRule = (context) => {
	const { provider, body } = context;
	const made = { id: 8000 + provider.arrived, extension_id: findExtension(context).id, ...body };
	provider.records.rules.push(made);
	return { status: 201, body: shown(made) };
};

const ivrFields = {
	entry_context: whole,
	lifetime: whole,
	lifetime_exp_action: text,
	lifetime_exp_transfer_dst: text,
	sleep_time: whole,
	vm_enabled: flag,
	vm_greeting: { type: 'any' },
	vm_attach_file: flag,
	vm_mailto: text,
};

const ivrOf = (context) => {
	const { id } = findOfType(context, 'ivr');
	const { menus } = context.provider.records;
	return (menus[id] ??= { entry_context: 1, lifetime: 300, sleep_time: 500, vm_enabled: true, vm_mailto: null });
};

const sounds = ofClient(({ provider, query }) => {
	const ids = query['id[]'];
	const titles = query['title[]'];
	return provider.records.sounds.filter(
		({ id, title, dealer_id: dealer }) =>
			(!ids || ids.includes(String(id))) && (!titles || titles.includes(title)) && !(query.own_only && dealer !== null),
	);
});

const soundFile = (context) => {
	owners.client.find(context);
	const { filename } = found(context.provider.records.sounds, ({ id }) => id === context.params.sound);
	const headers = { 'content-type': 'audio/mpeg', 'content-disposition': `attachment; filename="${filename}"` };
	return { status: 200, body: mp3(), headers };
};

/** Only that it is multipart/form-data is known: the path and the names of the parts are INFERRED. */
const uploadSound = async (context) => {
	owners.client.find(context);
	const { provider, body } = context;
	const made = {
		id: 1300 + provider.arrived,
		title: body.title ?? body.file.name,
		filename: body.file.name,
		client_id: provider.records.user.client_id,
		dealer_id: null,
	};
	provider.records.sounds.push(made);
	provider.records.uploads.push({ ...made, bytes: Buffer.from(await body.file.arrayBuffer()) });
	return { status: 201, body: made };
};

const faxOf = (context) => {
	const { id } = findOfType(context, 'fax');
	return (context.provider.records.faxes[id] ??= { fax_mailto: null });
};

const several = (items) => ({ type: 'array', repeats: true, items });
const oneDid = { path: `${client}/did/{did}`, params: { did: whole } };

const changed = (find) => (context) => ({ status: 200, body: Object.assign(find(context), context.body) });

const routes = [
	{ method: 'GET', path: `${client}/did/`, handler: ofClient(({ provider }) => provider.records.dids) },
	{ method: 'GET', ...oneDid, handler: (context) => ({ status: 200, body: did(context) }) },
	{
		method: 'PUT',
		...oneDid,
		body: json({ extension_id: { type: 'integer', required: true } }),
		handler: changed(did),
	},
	{
		method: 'GET',
		path: `${own}/incom_rule/`,
		handler: (context) => ({ status: 200, body: rulesOf(context).map(shown) }),
	},
	{
		method: 'POST',
		path: `${own}/incom_rule/`,
		acts: true,
		body: json({ ...ruleFields, type: { ...ruleFields.type, required: true } }),
		handler: createRule,
	},
	{
		method: 'PUT',
		path: `${own}/incom_rule/{rule}`,
		params: { rule: whole },
		body: json(ruleFields),
		handler: changed((context) => found(rulesOf(context), ({ id }) => id === context.params.rule)),
	},
	{ method: 'GET', path: `${own}/ivr/`, handler: (context) => ({ status: 200, body: ivrOf(context) }) },
	{ method: 'PUT', path: `${own}/ivr/`, body: json(ivrFields), handler: changed(ivrOf) },
	{
		method: 'GET',
		path: `${client}/sound/`,
		query: { 'id[]': several({ type: 'string', pattern: /^\d+$/ }), 'title[]': several(text), own_only: flag },
		handler: sounds,
	},
	{ method: 'GET', path: `${client}/sound/{sound}/download/`, params: { sound: whole }, handler: soundFile },
	{
		method: 'POST',
		path: `${client}/sound/`,
		acts: true,
		body: {
			accepts: ['multipart/form-data'],
			fields: { file: { type: 'any', required: true }, title: text },
		},
		handler: uploadSound,
	},
	{
		method: 'PUT',
		path: `${own}/fax/`,
		body: json({ fax_mailto: { ...text, required: true } }),
		handler: changed(faxOf),
	},
];

module.exports = { routes };
