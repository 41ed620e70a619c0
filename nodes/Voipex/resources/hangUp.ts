import type { INodeProperties } from 'n8n-workflow';

import type { Choice } from '../../shared/request/dependentFields';
import { text } from '../../shared/conversions/textField';

export const hangUpFields: INodeProperties[] = [
	{
		displayName: 'Hang Up By',
		name: 'hangUpBy',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Call ID', value: 'callId' },
			{ name: 'Channel ID', value: 'channelId' },
			{ name: 'User ID', value: 'userId', description: 'The call that this user is in' },
			{
				name: 'User of the Credential',
				value: 'own',
				description: 'The call that the user of the credential is in; set Act as User there',
			},
		],
		default: 'channelId',
		description: 'How the call is found',
		displayOptions: { show: { resource: ['call'], operation: ['hangUp'] } },
	},
	{
		displayName: 'Channel ID',
		name: 'channelId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. SIP/444-00001a2b',
		description: 'Channel of the call (channelId), as in the answer of Originate or in Get Current',
		displayOptions: { show: { resource: ['call'], operation: ['hangUp'], hangUpBy: ['channelId'] } },
	},
	{
		displayName: 'Call ID',
		name: 'callId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1412256225.1941',
		description: 'ID of the call (callId), as in the answer of Originate or in Get Current',
		displayOptions: { show: { resource: ['call'], operation: ['hangUp'], hangUpBy: ['callId'] } },
	},
	{
		displayName: 'User ID',
		name: 'userId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 4d953673-1f0e-4d3c-9a53-8a4c6a1b2c3d',
		description: 'UUID of the user whose call ends, as in Get Current',
		displayOptions: { show: { resource: ['call'], operation: ['hangUp'], hangUpBy: ['userId'] } },
	},
];

/**
 * Without any ID the server takes the call of the bearer's user: only on purpose, never because an ID came out empty.
 */
export const hangUpChoices: Record<string, Choice> = {
	channelId: { parameters: { channelId: { in: 'query', required: true, as: text } } },
	callId: { parameters: { callId: { in: 'query', required: true, as: text } } },
	userId: { parameters: { userId: { in: 'query', required: true, as: text } } },
	own: {},
};
