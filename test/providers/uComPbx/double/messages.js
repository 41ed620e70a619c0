'use strict';

const { owners, findExtension } = require('./realm');
const { anyPeriod, bare, found, paging, removed } = require('./lists');
const { gmt } = require('./records');
const { refusal } = require('./refusals');

/** Messages and chats of one extension. Page: ucom4b wiki RACD 37584931. */

const text = { type: 'string' };
const json = (fields) => ({ accepts: ['application/json'], fields });
const read = json({ read: { type: 'boolean', required: true } });

const ofExtension = (context) => {
	const { id } = findExtension(context);
	return context.provider.records.messages.filter((one) => one.extension_id === id);
};

const one = (context) => found(ofExtension(context), ({ id }) => id === context.params.message);

/** The body is INFERRED from the names of a message. A number has to allow messages. */
const send = (context) => {
	const { provider, body } = context;
	const { id: extensionId } = findExtension(context);
	const number = provider.records.dids.find(
		(did) => did.allow_message && (body.src_num === undefined || did.name === body.src_num),
	);
	if (!number) throw refusal(400, 'src_num: messages are not allowed', 'bad_request');
	const made = {
		id: 900000 + provider.arrived,
		chat_id: 700,
		extension_id: extensionId,
		flow: 'out',
		src_num: number.name,
		dst_num: body.dst_num,
		text: body.text,
		status: 'sent',
		read: true,
		init_time_gmt: gmt(new Date(provider.now())),
	};
	provider.records.messages.unshift(made);
	return { status: 201, body: made };
};

const chat = (context) => {
	const { query, params } = context;
	const rows = ofExtension(context).filter(
		(row) =>
			row.chat_id === params.chat &&
			(!query.src_num || row.src_num === query.src_num) &&
			(!query.dst_num || row.dst_num === query.dst_num),
	);
	return bare(rows, query);
};

const markChat = (context) => {
	const rows = ofExtension(context).filter((row) => row.chat_id === context.params.chat);
	for (const row of rows) row.read = context.body.read;
	return { status: 200, body: { id: context.params.chat, read: context.body.read } };
};

const base = owners.extension.path;
const oneMessage = { path: `${base}/message/{message}`, params: { message: { type: 'integer' } } };
const oneChat = { path: `${base}/chat/{chat}/messages/`, params: { chat: { type: 'integer' } } };

const routes = [
	{
		method: 'POST',
		path: `${base}/message/send/`,
		acts: true,
		body: json({ dst_num: { ...text, required: true }, text: { ...text, required: true }, src_num: text }),
		handler: send,
	},
	{
		method: 'GET',
		path: `${base}/message/`,
		query: { ...anyPeriod, ...paging },
		handler: (context) => bare(ofExtension(context), context.query),
	},
	{ method: 'GET', ...oneMessage, handler: (context) => ({ status: 200, body: one(context) }) },
	{
		method: 'PUT',
		...oneMessage,
		body: read,
		handler: (context) => ({ status: 200, body: Object.assign(one(context), context.body) }),
	},
	{
		method: 'DELETE',
		...oneMessage,
		handler: (context) => removed(context.provider.records.messages, one(context)),
	},
	{
		method: 'GET',
		...oneChat,
		query: { ...anyPeriod, ...paging, src_num: text, dst_num: text },
		handler: chat,
	},
	{ method: 'PUT', ...oneChat, body: read, handler: markChat },
];

module.exports = { routes };
