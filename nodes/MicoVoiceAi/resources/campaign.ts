import type { INodeProperties } from 'n8n-workflow';

import { actOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { flag, text } from '../../shared/conversions/textField';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['campaign'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create a campaign',
				description:
					'Set up a container for schedules and outbound AI calls. A call flow has one already: get its UID with Call Flow > Get.',
			},
		],
		default: 'create',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Appointment reminders',
		displayOptions: { show: { resource: ['campaign'], operation: ['create'] } },
	},
	{
		displayName: 'Enabled',
		name: 'isEnabled',
		type: 'boolean',
		default: true,
		description:
			'Whether the campaign is enabled. What a disabled one does is not documented; presumably it places no calls.',
		displayOptions: { show: { resource: ['campaign'], operation: ['create'] } },
	},
	{
		displayName: 'Type',
		name: 'type',
		type: 'string',
		default: 'scheduled_call',
		description:
			'Type of the campaign. Only "scheduled_call" is documented publicly; change it if the Mico documentation of your account names others.',
		displayOptions: { show: { resource: ['campaign'], operation: ['create'] } },
	},
	actOptions('campaign', ['create']),
];

const operations: OperationTable = {
	create: {
		method: 'POST',
		path: '/campaigns',
		effect: 'acts',
		deed: 'The campaign',
		done: 'created',
		check: 'Ask Mico whether it exists (the web app may not show campaigns made through the API)',
		parameters: {
			name: { in: 'body', required: true, as: text },
			isEnabled: { in: 'body', name: 'is_enabled', as: flag },
			type: { in: 'body', as: text },
		},
	},
};

export const campaignResource: Resource = { fields, operations };
