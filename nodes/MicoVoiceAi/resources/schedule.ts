import type { INodeProperties } from 'n8n-workflow';

import { jsonObject } from '../../shared/conversions/jsonField';
import { actOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { text } from '../../shared/conversions/textField';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['schedule'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create a schedule',
				description: 'Set when the real AI calls of a campaign go out and how they are retried',
			},
		],
		default: 'create',
	},
	{
		displayName: 'Campaign UID',
		name: 'campaignUid',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 7c9e6679-7425-40de-944b-e07fc1f90ae7',
		description: 'UID of the campaign, as in the answer of Campaign > Create or as campaign_uid in Call Flow > Get',
		displayOptions: { show: { resource: ['schedule'], operation: ['create'] } },
	},
	{
		displayName: 'Body',
		name: 'body',
		type: 'json',
		required: true,
		default: '',
		description:
			'The schedule as a JSON object, sent as it is. Its fields are not documented publicly: take them from the Mico documentation of your account.',
		displayOptions: { show: { resource: ['schedule'], operation: ['create'] } },
	},
	actOptions('schedule', ['create']),
];

const operations: OperationTable = {
	create: {
		method: 'POST',
		path: '/campaigns/{campaignUid}/schedules',
		effect: 'acts',
		deed: 'The schedule',
		done: 'created',
		check: 'Ask Mico whether it exists (the web app may not show schedules made through the API)',
		parameters: {
			campaignUid: { in: 'path', as: text },
			body: { in: 'body', whole: true, required: true, as: jsonObject },
		},
		// The answer is not documented; an empty one is no sign of trouble.
		result: 'text',
	},
};

export const scheduleResource: Resource = { fields, operations };
