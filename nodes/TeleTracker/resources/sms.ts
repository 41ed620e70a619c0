import type { INodeProperties } from 'n8n-workflow';

import { isoUtc } from '../../shared/conversions/dateTime';
import { jsonObject } from '../../shared/conversions/jsonField';
import { actOptions } from '../../shared/fields/optionFields';
import type { OperationRow, OperationTable, Resource } from '../../shared/model/provider';
import { text, wholeNumber } from '../../shared/conversions/textField';
import { phone } from '../phone';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['sms'] } },
		options: [
			{
				name: 'Queue',
				value: 'queue',
				action: 'Queue an SMS',
				description:
					'Have a real text message (SMS) sent later, or at once if Send Date has passed. Costs money and cannot be taken back here.',
			},
			{
				name: 'Send',
				value: 'send',
				action: 'Send an SMS',
				description: 'Send a real text message (SMS) right now. Costs money.',
			},
		],
		default: 'send',
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +1 (504) 555-1234',
		description:
			'Phone number to text. Ten digits count as a number of the US or Canada; spaces, dashes and brackets are fine.',
		displayOptions: { show: { resource: ['sms'], operation: ['send', 'queue'] } },
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		required: true,
		default: '',
		description: 'What the message says',
		displayOptions: { show: { resource: ['sms'], operation: ['send', 'queue'] } },
	},
	{
		displayName: 'Send Date',
		name: 'sendDate',
		type: 'dateTime',
		required: true,
		default: '',
		description:
			'When to send the message. A moment that has passed sends it at once. Without an offset it counts in the time zone of the workflow.',
		displayOptions: { show: { resource: ['sms'], operation: ['queue'] } },
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: { show: { resource: ['sms'], operation: ['send', 'queue'] } },
		options: [
			{
				displayName: 'Account ID',
				name: 'accountId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 12345',
				description: 'Account to send from, if it is not the one of the credential',
			},
			{
				displayName: 'Extra Data',
				name: 'extra',
				type: 'json',
				default: '',
				placeholder: 'e.g. {"orderId": "1042"}',
				description:
					'A JSON object that TeleTracker gives back in its Push or RealTime API. Its page documents it for Queue; that Send takes it too is likely, but not confirmed.',
			},
			{
				displayName: 'From',
				name: 'from',
				type: 'string',
				default: '',
				placeholder: 'e.g. +15045550100',
				description:
					'An active line of the account to send from. A user given by User ID or PIN goes first if they may communicate; without either TeleTracker takes the account\'s "text from" number.',
			},
			{
				displayName: 'PIN',
				name: 'pin',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1234',
				description: 'PIN of the user to send as, instead of User ID',
			},
			{
				displayName: 'User ID',
				name: 'userId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 5678',
				description: 'User to send as: their number is tried first, and the message is filed under their history',
			},
		],
	},
	actOptions('sms', ['send', 'queue']),
];

const send: OperationRow = {
	method: 'POST',
	path: '/sms/send',
	effect: 'acts',
	deed: 'The message',
	done: 'sent',
	check: 'Look at Report > Get Many, or at the messages in TeleTracker,',
	parameters: {
		to: { in: 'body', name: 'to_number', required: true, as: phone },
		text: { in: 'body', name: 'payload', required: true, as: text },
		'additionalFields.accountId': { in: 'body', name: 'account_id', as: wholeNumber },
		'additionalFields.extra': { in: 'body', as: jsonObject },
		'additionalFields.from': { in: 'body', name: 'from_number', as: phone },
		'additionalFields.pin': { in: 'body', as: wholeNumber },
		'additionalFields.userId': { in: 'body', name: 'user_id', as: wholeNumber },
	},
	unwrap: ['result'],
};

const operations: OperationTable = {
	send,
	queue: {
		...send,
		path: '/sms/queue',
		done: 'queued',
		check: 'Look at the scheduled messages in TeleTracker',
		parameters: { ...send.parameters, sendDate: { in: 'body', name: 'send_date', required: true, as: isoUtc } },
	},
};

export const smsResource: Resource = { fields, operations };
