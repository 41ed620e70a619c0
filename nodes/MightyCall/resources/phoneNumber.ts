import type { INodeProperties } from 'n8n-workflow';

import { listFields, simplifyField } from '../../shared/listFields';
import { readOptions } from '../../shared/optionFields';
import type { OperationTable, Resource } from '../../shared/provider';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['phoneNumber'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many phone numbers',
				description: "List the account's business numbers",
			},
		],
		default: 'getAll',
	},
	...listFields('phoneNumber'),
	simplifyField('phoneNumber', ['getAll']),
	readOptions('phoneNumber', ['getAll']),
];

const operations: OperationTable = {
	getAll: {
		method: 'GET',
		path: '/v4/api/phonenumbers',
		effect: 'safe',
		unwrap: ['data.phoneNumbers'],
		list: true,
		simplify: {
			number: 'number',
			label: 'label',
			isEnabled: 'isEnabled',
			isPrimary: 'isPrimary',
			isTollFree: 'isTollFree',
			mayCall: 'mayCall',
			mayText: 'mayText',
			smsMode: 'smsMode',
		},
	},
};

export const phoneNumberResource: Resource = { fields, operations };
