import type { INodeProperties } from 'n8n-workflow';

import { readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { text } from '../../shared/conversions/textField';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['callFlow'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get a call flow',
				description: 'Retrieve one designed conversation and with it the UID of its campaign',
			},
		],
		default: 'get',
	},
	{
		displayName: 'Call Flow UID',
		name: 'callFlowUid',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 7c9e6679-7425-40de-944b-e07fc1f90ae7',
		description:
			'UID of the call flow, a UUID. The answer holds campaign_uid; its other fields are not documented and come through as they are.',
		displayOptions: { show: { resource: ['callFlow'], operation: ['get'] } },
	},
	readOptions('callFlow', ['get']),
];

const operations: OperationTable = {
	get: {
		method: 'GET',
		path: '/call_flows/{callFlowUid}',
		effect: 'safe',
		parameters: { callFlowUid: { in: 'path', as: text } },
	},
};

export const callFlowResource: Resource = { fields, operations };
