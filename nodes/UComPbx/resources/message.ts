import { flag, text } from '../../shared/conversions/textField';
import { exampleField, filters, longTextField, needed, switchField } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { acts, reads, repeats } from '../../shared/request/effects';
import { body, path, query, required } from '../../shared/request/placements';
import { deleted, list, record, words } from '../../shared/response/results';
import { extensionField, idField } from '../addressFields';
import { underExtension } from '../addressing';
import { dialled } from '../dialled';
import { incomingMark } from '../incomingMark';
import { more, moreFields } from '../marks';
import { pagesOf } from '../paging';
import { filteredPeriod, filteredPeriodFields, order, orderFilter } from '../periodFields';

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/37584931 */
const MESSAGES = '/extension/{extension}/message';
const CHAT = '/extension/{extension}/chat/{chatId}/messages/';

const SEND =
	'Send a real text message. May cost money. The fields of the request are inferred from those of a message; More Fields is for others.';
const FROM = 'Own number to send from; it has to allow messages. The PBX chooses if it is empty.';

const oneMessage = { ...underExtension, messageId: path(text) };
const oneChat = { ...underExtension, chatId: path(text) };
const mark = (read: boolean) =>
	repeats(
		`PUT ${MESSAGES}/{messageId}`,
		{ parameters: oneMessage, adjust: (plan) => Object.assign(plan.body, { read }) },
		words(),
	);

const send = acts(
	`POST ${MESSAGES}/send/`,
	{ deed: 'The message', done: 'sent', check: 'Look at Message > Get Many' },
	{
		parameters: {
			...underExtension,
			to: required(body(dialled, 'dst_num')),
			text: required(body(text)),
			from: body(text, 'src_num'),
			...more,
		},
		reaches: { fields: ['to'] },
	},
	words(),
);

const getAll = reads(
	`GET ${MESSAGES}/`,
	{ parameters: { ...underExtension, ...filteredPeriod, ...order } },
	list({ paging: pagesOf('id'), adds: incomingMark }),
);

const getChat = reads(
	`GET ${CHAT}`,
	{
		parameters: {
			...oneChat,
			...filteredPeriod,
			...order,
			'filters.from': query(text, 'src_num'),
			'filters.to': query(text, 'dst_num'),
		},
	},
	list({ paging: pagesOf('id'), adds: incomingMark }),
);

const remove = repeats(
	`DELETE ${MESSAGES}/{messageId}`,
	{
		parameters: oneMessage,
		confirm: {
			displayName: 'Delete for Good',
			name: 'confirmDelete',
			description: 'Whether you really want to delete this message. It cannot be restored.',
		},
	},
	deleted(),
);

export const messageResource = resource(
	'message',
	'Message',
	{
		delete: ['Delete', 'Delete a message', 'Delete one text message. This cannot be undone.', remove],
		get: [
			'Get',
			'Get a message',
			'Retrieve one text message by its ID',
			reads(`GET ${MESSAGES}/{messageId}`, { parameters: oneMessage }, record({ adds: incomingMark })),
		],
		getAll: ['Get Many', 'Get many messages', 'List the text messages of an extension or a queue', getAll],
		getChat: ['Get Chat', 'Get messages of a chat', 'List the text messages of one chat', getChat],
		markChat: [
			'Mark Chat',
			'Mark messages of a chat',
			'Mark all text messages of one chat as read or unread',
			repeats(`PUT ${CHAT}`, { parameters: { ...oneChat, read: body(flag) } }, words()),
		],
		markRead: ['Mark Read', 'Mark a message as read', 'Mark one text message as read', mark(true)],
		markUnread: ['Mark Unread', 'Mark a message as unread', 'Mark one text message as unread', mark(false)],
		send: ['Send', 'Send a real text message that may cost money', SEND, send],
	},
	'getAll',
	[
		{
			for: ['delete', 'get', 'getAll', 'getChat', 'markChat', 'markRead', 'markUnread', 'send'],
			fields: [needed(extensionField('Extension or queue that has the messages'))],
		},
		{
			for: ['delete', 'get', 'markRead', 'markUnread'],
			fields: [idField('Message ID', 'messageId', '900', 'ID of the message, as in Get Many')],
		},
		{
			for: ['getChat', 'markChat'],
			fields: [idField('Chat ID', 'chatId', '700', 'The chat_id of a message, as in Get Many')],
		},
		{ for: ['markChat'], fields: [switchField('Read', 'read', 'Whether the messages count as read', true)] },
		{
			for: ['send'],
			fields: [
				needed(exampleField('To', 'to', '74955550123', 'Phone number that gets the message')),
				needed(longTextField('Text', 'text', 'What to send')),
				locatorField('From', 'from', 'searchNumbers', ['Number', 'number', '74955550100'], FROM, 'number'),
				moreFields,
			],
		},
		{
			for: ['getAll'],
			fields: [filters(...filteredPeriodFields('Messages'), orderFilter('Which messages come first'))],
		},
		{
			for: ['getChat'],
			fields: [
				filters(
					...filteredPeriodFields('Messages'),
					orderFilter('Which messages come first'),
					exampleField('From', 'from', '74955550123', 'Only messages from this number or name'),
					exampleField('To', 'to', '74955550100', 'Only messages to this number'),
				),
			],
		},
	],
);
