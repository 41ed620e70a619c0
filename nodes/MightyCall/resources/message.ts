import type { INodeProperties } from 'n8n-workflow';

import { isoUtc } from '../../shared/conversions/dateTime';
import { listFields, simplifyField } from '../../shared/fields/listFields';
import { actOptions, readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { text } from '../../shared/conversions/textField';
import { messageFields, messageRow } from '../messageSending';
import { clientPhones } from '../northAmerica';
import { journalPages } from '../paging';
import { simplifiedEntry } from './journal/simplified';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['message'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many messages',
				description: 'List text messages that came in or went out, from the journal',
			},
			{
				name: 'Send',
				value: 'send',
				action: 'Send a message',
				description: 'Send a real text message (SMS or MMS) from a business number. Costs money.',
			},
		],
		default: 'send',
	},
	...messageFields('message', 'send'),
	...listFields('message'),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['message'], operation: ['getAll'] } },
		options: [
			{
				displayName: 'Direction',
				name: 'origin',
				type: 'options',
				options: [
					{ name: 'All', value: 'All' },
					{ name: 'Inbound', value: 'Inbound' },
					{ name: 'Outbound', value: 'Outbound' },
				],
				default: 'All',
			},
			{
				displayName: 'End',
				name: 'to',
				type: 'dateTime',
				default: '',
				description: 'Messages before this moment. Without an offset it counts in the time zone of the workflow.',
			},
			{
				displayName: 'Phone',
				name: 'phone',
				type: 'string',
				default: '',
				placeholder: 'e.g. +1 (555) 010-1234',
				description: 'Only messages with this number of a client, or with several separated by commas',
			},
			{
				displayName: 'Search Text',
				name: 'searchText',
				type: 'string',
				default: '',
				description: 'Only messages in which MightyCall finds this text',
			},
			{
				displayName: 'Start',
				name: 'from',
				type: 'dateTime',
				default: '',
				description: 'Messages from this moment on. Without an offset it counts in the time zone of the workflow.',
			},
		],
	},
	simplifyField('message', ['getAll']),
	readOptions('message', ['getAll']),
	actOptions('message', ['send']),
];

const operations: OperationTable = {
	send: messageRow('messages', '/messages/send'),
	getAll: {
		method: 'GET',
		path: '/v4/api/journal/requests',
		effect: 'safe',
		constants: { query: { type: 'Message' } },
		parameters: {
			'filters.from': { in: 'query', as: isoUtc },
			'filters.to': { in: 'query', as: isoUtc },
			'filters.origin': { in: 'query', as: text },
			'filters.phone': { in: 'query', as: clientPhones },
			'filters.searchText': { in: 'query', as: text },
		},
		unwrap: ['requests', 'data.requests'],
		paging: journalPages,
		simplify: simplifiedEntry,
	},
};

export const messageResource: Resource = { fields, operations };
