import type { INodeProperties } from 'n8n-workflow';

import { FieldError } from '../../shared/fieldError';
import { actOptions } from '../../shared/optionFields';
import { phoneNumbers } from '../../shared/phoneNumber';
import type { Conversion, OperationTable, Resource } from '../../shared/provider';
import { text } from '../../shared/textField';
import { fromField } from '../fromField';
import { businessNumber, NORTH_AMERICA } from '../northAmerica';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['message'] } },
		options: [
			{
				name: 'Send',
				value: 'send',
				action: 'Send a message',
				description: 'Send a real text message (SMS) from a business number. Costs money.',
			},
		],
		default: 'send',
	},
	fromField('message', 'send', {
		description: 'Business number that may text; US and Canada only (+1)',
		placeholder: 'Choose a number that may text',
		search: 'searchTextNumbers',
	}),
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +1 (555) 010-1234',
		description: 'One phone number, or several separated by commas',
		displayOptions: { show: { resource: ['message'], operation: ['send'] } },
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		required: true,
		default: '',
		description: 'What the message says',
		displayOptions: { show: { resource: ['message'], operation: ['send'] } },
	},
	actOptions('message', ['send']),
];

const textNumber: Conversion = (value) => {
	const number = businessNumber(value);
	if (!/^\+1\d{8,15}$/.test(number)) {
		throw new FieldError(`cannot send messages: "${number}"`, 'Choose a number of the US or Canada; it begins with +1.');
	}
	return number;
};

const operations: OperationTable = {
	send: {
		method: 'POST',
		host: 'messages',
		path: '/messages/send',
		effect: 'acts',
		deed: 'The message',
		done: 'sent',
		check: 'Look at the conversation with this number in MightyCall',
		parameters: {
			from: { in: 'body', required: true, as: textNumber },
			to: { in: 'body', required: true, as: phoneNumbers({ plus: 'always', national: NORTH_AMERICA }) },
			text: { in: 'body', name: 'message', required: true, as: text },
		},
	},
};

export const messageResource: Resource = { fields, operations };
