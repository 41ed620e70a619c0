import type { INodeProperties } from 'n8n-workflow';

import { listFields, simplifyField } from '../../shared/fields/listFields';
import { readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { text } from '../../shared/conversions/textField';
import { PAGES } from '../paging';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['extension'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many extensions',
				description: 'List the phones, queues, menus and faxes of the PBX with their IDs',
			},
		],
		default: 'getAll',
	},
	...listFields('extension'),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['extension'], operation: ['getAll'] } },
		options: [
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1844*101',
				description: 'Only the extension of this name. Whether a short name such as 101 is found is not documented.',
			},
			{
				displayName: 'Type',
				name: 'type',
				type: 'options',
				options: [
					{ name: 'Fax', value: 'fax' },
					{ name: 'IVR', value: 'ivr' },
					{ name: 'Phone', value: 'phone' },
					{ name: 'Queue', value: 'queue' },
				],
				default: 'phone',
				description: 'Only extensions of this type',
			},
		],
	},
	simplifyField('extension', ['getAll']),
	readOptions('extension', ['getAll']),
];

const operations: OperationTable = {
	getAll: {
		method: 'GET',
		path: '/client/@me/extension/',
		effect: 'safe',
		parameters: {
			'filters.name': { in: 'query', as: text },
			'filters.type': { in: 'query', as: text },
		},
		paging: PAGES,
		simplify: {
			id: 'id',
			name: 'name',
			type: 'type',
			status: 'status',
			label: 'label',
			domain: 'domain',
			extension_group_id: 'extension_group_id',
			caller_id_name: 'caller_id_name',
		},
	},
};

export const extensionResource: Resource = { fields, operations };
