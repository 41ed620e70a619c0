import type { INodeProperties } from 'n8n-workflow';

import { listFields } from '../../shared/fields/listFields';
import { readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['team'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many team members',
				description: 'List users, groups and voicemail boxes; each says its kind',
			},
		],
		default: 'getAll',
	},
	...listFields('team'),
	readOptions('team', ['getAll']),
];

const operations: OperationTable = {
	getAll: {
		method: 'GET',
		path: '/v4/api/team',
		effect: 'safe',
		list: true,
		kinds: { users: 'user', groups: 'group', vmboxes: 'voicemailBox' },
	},
};

export const teamResource: Resource = { fields, operations };
