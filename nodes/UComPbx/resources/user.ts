import type { INodeProperties } from 'n8n-workflow';

import { readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['user'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get a user',
				description: 'Retrieve the user of the credential: login, rights, time zone, client and extension',
			},
		],
		default: 'get',
	},
	readOptions('user', ['get']),
];

const operations: OperationTable = {
	get: { method: 'GET', path: '/user/', effect: 'safe' },
};

export const userResource: Resource = { fields, operations };
