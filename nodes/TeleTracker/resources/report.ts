import type { INodeProperties } from 'n8n-workflow';

import { day } from '../../shared/conversions/dateTime';
import { listFields } from '../../shared/fields/listFields';
import { readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { wholeNumber } from '../../shared/conversions/textField';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['report'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many calls',
				description: 'List calls and, most likely, texts and web chats of a date range',
			},
		],
		default: 'getAll',
	},
	{
		displayName: 'Start Date',
		name: 'startDate',
		type: 'dateTime',
		required: true,
		default: "={{ $now.minus(1, 'day').toISO() }}",
		description: 'First day; only the day counts. In which time zone TeleTracker reads it is not documented.',
		displayOptions: { show: { resource: ['report'], operation: ['getAll'] } },
	},
	{
		displayName: 'End Date',
		name: 'endDate',
		type: 'dateTime',
		required: true,
		default: '={{ $now.toISO() }}',
		description: 'Last day; only the day counts. That this day is included is likely, but not documented.',
		displayOptions: { show: { resource: ['report'], operation: ['getAll'] } },
	},
	...listFields('report'),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['report'], operation: ['getAll'] } },
		options: [
			{
				displayName: 'Account ID',
				name: 'accountId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 12345',
				description: 'Account to report on, if it is not the one of the credential',
			},
		],
	},
	readOptions('report', ['getAll']),
];

const operations: OperationTable = {
	// Fields of a record, paging and the longest range are published nowhere: records pass through as they come.
	getAll: {
		method: 'GET',
		path: '/reports/call-data',
		effect: 'safe',
		parameters: {
			startDate: { in: 'query', name: 'start_date', required: true, as: day },
			endDate: { in: 'query', name: 'end_date', required: true, as: day },
			'filters.accountId': { in: 'query', name: 'account_id', as: wholeNumber },
		},
		unwrap: ['data'],
		list: true,
	},
};

export const reportResource: Resource = { fields, operations };
