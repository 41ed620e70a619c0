import type { INodeProperties } from 'n8n-workflow';

import { readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['service'] } },
		options: [
			{
				name: 'Ping',
				value: 'ping',
				action: 'Ping the service',
				description: 'See whether the API answers and in which version. It says nothing about the credential.',
			},
		],
		default: 'ping',
	},
	readOptions('service', ['ping']),
];

const operations: OperationTable = {
	ping: { method: 'GET', path: '/v4/api/ping', effect: 'safe', unwrap: ['data'], valueName: 'version' },
};

export const serviceResource: Resource = { fields, operations };
