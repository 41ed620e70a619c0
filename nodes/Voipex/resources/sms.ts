import type { INodeProperties } from 'n8n-workflow';

import { listFields } from '../../shared/fields/listFields';
import { actOptions, readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { text } from '../../shared/conversions/textField';
import { czechNumber } from '../czechNumber';
import { isoWithOffset } from '../queryValues';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['sms'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many SMS',
				description: 'List sent and received messages of the last 6 months',
			},
			{
				name: 'Get Sender Numbers',
				value: 'getSenderNumbers',
				action: 'Get SMS sender numbers',
				description: 'List the own mobile numbers that may be used as From',
			},
			{
				name: 'Send',
				value: 'send',
				action: 'Send an SMS',
				description:
					'Send a real text message from one of the own mobile numbers. Costs money. Needs a mobile number ordered from IPEX.',
			},
		],
		default: 'getAll',
	},
	{
		displayName: 'From',
		name: 'from',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'Own mobile number that VOIPEX allows as sender; see Get Sender Numbers',
		displayOptions: { show: { resource: ['sms'], operation: ['send'] } },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose a number',
				typeOptions: { searchListMethod: 'searchSenderNumbers', searchable: true },
			},
			{ displayName: 'Number', name: 'number', type: 'string', placeholder: 'e.g. +420601000999' },
		],
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +420 777 888 999',
		description: 'Phone number with country code. Nine digits without a plus count as a Czech number.',
		displayOptions: { show: { resource: ['sms'], operation: ['send'] } },
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		required: true,
		default: '',
		description: 'What the message says',
		displayOptions: { show: { resource: ['sms'], operation: ['send'] } },
	},
	...listFields('sms'),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['sms'], operation: ['getAll'] } },
		options: [
			{
				displayName: 'End',
				name: 'endTime',
				type: 'dateTime',
				default: '',
				description: 'Messages before this moment. Without an offset it counts in the time zone of the workflow.',
			},
			{
				displayName: 'Start',
				name: 'startTime',
				type: 'dateTime',
				default: '',
				description:
					'Messages from this moment on. VOIPEX keeps 6 months. Without an offset it counts in the time zone of the workflow.',
			},
		],
	},
	readOptions('sms', ['getAll', 'getSenderNumbers']),
	actOptions('sms', ['send']),
];

/** https://ipexcloud.github.io/voipex-docs/docs/api/sms-api/intro; none of its pages shows an answer. */
const operations: OperationTable = {
	send: {
		method: 'POST',
		host: 'sms',
		path: '/SMS',
		effect: 'acts',
		deed: 'The message',
		done: 'sent',
		check: 'Look at SMS > Get Many',
		parameters: {
			from: { in: 'body', required: true, as: czechNumber },
			to: { in: 'body', required: true, as: czechNumber },
			text: { in: 'body', required: true, as: text },
		},
		// An empty or bare answer is no sign of trouble here.
		result: 'text',
	},
	getAll: {
		method: 'GET',
		host: 'sms',
		path: '/SMS',
		effect: 'safe',
		parameters: {
			'filters.startTime': { in: 'query', as: isoWithOffset },
			'filters.endTime': { in: 'query', as: isoWithOffset },
		},
		list: true,
	},
	getSenderNumbers: {
		method: 'GET',
		host: 'sms',
		path: '/SMS/allowed-numbers',
		effect: 'safe',
		list: true,
	},
};

export const smsResource: Resource = { fields, operations };
