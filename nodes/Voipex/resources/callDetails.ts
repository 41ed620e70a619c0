import type { INodeProperties } from 'n8n-workflow';

import type { OperationRow } from '../../shared/model/provider';
import { text, wholeNumber } from '../../shared/conversions/textField';

export const recordingFields: INodeProperties[] = [
	{
		displayName: 'Call ID',
		name: 'callId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1412256225.1941',
		description: 'ID of the call: callId, which is linkedid in the raw call log',
		displayOptions: { show: { resource: ['call'], operation: ['getRecordings'] } },
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: { show: { resource: ['call'], operation: ['getRecordings'] } },
		options: [
			{
				displayName: 'File Extensions',
				name: 'extensions',
				type: 'string',
				default: 'mp3',
				placeholder: 'e.g. mp3,flac',
				description:
					'One or several, separated by commas; VOIPEX takes mp3 if it is empty. There is flac only with the enhanced-recordings module.',
			},
			{
				displayName: 'PBX ID',
				name: 'pbxId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1234',
				description: 'ID (a whole number) of the switchboard; needed only when the API access reaches several',
			},
		],
	},
];

export const currentCallFields: INodeProperties[] = [
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['call'], operation: ['getCurrent'] } },
		options: [
			{ displayName: 'Call ID', name: 'callId', type: 'string', default: '', placeholder: 'e.g. 1412256225.1941' },
			{
				displayName: 'PBX ID',
				name: 'pbxId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1234',
				description: 'ID (a whole number) of the switchboard; needed only when the API access reaches several',
			},
			{
				displayName: 'User ID',
				name: 'userId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 4d953673-1f0e-4d3c-9a53-8a4c6a1b2c3d',
				description: 'UUID of the user who is in the call',
			},
			{
				displayName: 'User Login',
				name: 'userLogin',
				type: 'string',
				default: '',
				placeholder: 'e.g. ada.novak',
				description: 'Login of the user who is in the call',
			},
		],
	},
];

export const currentCallParameters: NonNullable<OperationRow['parameters']> = {
	'filters.callId': { in: 'query', as: text },
	'filters.pbxId': { in: 'query', as: wholeNumber },
	'filters.userId': { in: 'query', as: text },
	'filters.userLogin': { in: 'query', as: text },
};
