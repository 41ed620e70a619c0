import type { INodeProperties } from 'n8n-workflow';

import { readOptions } from '../../shared/fields/optionFields';
import { fileField } from '../../shared/fields/downloadFields';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { text, wholeNumber } from '../../shared/conversions/textField';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['messageComponent'] } },
		options: [
			{
				name: 'Download',
				value: 'download',
				action: 'Download a message component',
				description: 'Fetch one file of a message, such as a picture or a video, as binary data',
			},
		],
		default: 'download',
	},
	{
		displayName: 'Message ID',
		name: 'callId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 77001003',
		description: 'The call_id of the message, as in Report > Get Many',
		displayOptions: { show: { resource: ['messageComponent'], operation: ['download'] } },
	},
	{
		displayName: 'Component File Name',
		name: 'filename',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. photo.png',
		description: "The filename of one of the message's components",
		displayOptions: { show: { resource: ['messageComponent'], operation: ['download'] } },
	},
	fileField('messageComponent', ['download']),
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: { show: { resource: ['messageComponent'], operation: ['download'] } },
		options: [
			{
				displayName: 'Account ID',
				name: 'accountId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 12345',
				description: 'Account that the message belongs to, if it is not the one of the credential',
			},
		],
	},
	readOptions('messageComponent', ['download']),
];

const operations: OperationTable = {
	download: {
		method: 'GET',
		path: '/mms/component/{callId}/{filename}',
		effect: 'safe',
		result: 'binary',
		parameters: {
			callId: { in: 'path', as: text },
			filename: { in: 'path', as: text },
			'additionalFields.accountId': { in: 'path', required: false, as: wholeNumber },
		},
		adjust: (plan) => {
			if (plan.pathParameters.accountId) plan.path = '/mms/component/{accountId}/{callId}/{filename}';
		},
	},
};

export const messageComponentResource: Resource = { fields, operations };
