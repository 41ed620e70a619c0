import type { INodeProperties } from 'n8n-workflow';

import type { Choice } from '../../shared/request/dependentFields';
import type { Conversion } from '../../shared/model/provider';
import { text, wholeNumber } from '../../shared/conversions/textField';

export const originateFields: INodeProperties[] = [
	{
		displayName: 'From',
		name: 'from',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Application',
				value: 'application',
				description: 'An application of the switchboard, e.g. an IVR, takes the call',
			},
			{ name: 'User by Line', value: 'line', description: 'The phone of the user with this line rings first' },
			{ name: 'User by Login', value: 'login', description: 'The phone of the user with this login rings first' },
		],
		default: 'login',
		description: 'Who is connected with the number',
		displayOptions: { show: { resource: ['call'], operation: ['originate'] } },
	},
	{
		displayName: 'Login',
		name: 'login',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. ada.novak@example.com',
		description: 'Login of the user whose phone rings first',
		displayOptions: { show: { resource: ['call'], operation: ['originate'], from: ['login'] } },
	},
	{
		displayName: 'Line',
		name: 'line',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 444',
		description: 'Line of the user whose phone rings first',
		displayOptions: { show: { resource: ['call'], operation: ['originate'], from: ['line'] } },
	},
	{
		displayName: 'Application Number ID',
		name: 'extenId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 12',
		description: 'ID (a whole number) of the local number of the application in the switchboard (extenId)',
		displayOptions: { show: { resource: ['call'], operation: ['originate'], from: ['application'] } },
	},
	{
		displayName: 'Outgoing Route ID',
		name: 'outRouteId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 3',
		description: 'ID (a whole number) of the outbound routing that the call takes (outRouteId)',
		displayOptions: { show: { resource: ['call'], operation: ['originate'], from: ['application'] } },
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 777 888 999',
		description:
			'Number or feature code to call, as it is dialled on the switchboard. Spaces, dashes and brackets are fine.',
		displayOptions: { show: { resource: ['call'], operation: ['originate'] } },
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: { show: { resource: ['call'], operation: ['originate'] } },
		options: [
			{
				displayName: 'Caller ID',
				name: 'callerId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 222333444',
				description: 'Number that the person called sees',
			},
			{
				displayName: 'Caller ID Name',
				name: 'callerIdName',
				type: 'string',
				default: '',
				description: 'Name that goes with the caller ID',
			},
			{
				displayName: 'Outgoing Queue',
				name: 'outgoingQueue',
				type: 'string',
				default: '',
				description: 'Name of the outbound queue that the call counts for',
				displayOptions: { show: { '/from': ['line', 'login'] } },
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

const outgoingQueue = { in: 'body', name: 'fromUser.outgoingQueue', as: text } as const;

const user =
	(identityType: 'login' | 'line'): Conversion =>
	(value) => ({ identityType, identityValue: text(value) });

/** Exactly one of fromUser and fromApplication; what neither or both would do is not documented. */
export const origins: Record<string, Choice> = {
	login: {
		parameters: {
			login: { in: 'body', name: 'fromUser', required: true, as: user('login') },
			'additionalFields.outgoingQueue': outgoingQueue,
		},
	},
	line: {
		parameters: {
			line: { in: 'body', name: 'fromUser', required: true, as: user('line') },
			'additionalFields.outgoingQueue': outgoingQueue,
		},
	},
	application: {
		parameters: {
			extenId: { in: 'body', name: 'fromApplication.extenId', required: true, as: wholeNumber },
			outRouteId: { in: 'body', name: 'fromApplication.outRouteId', required: true, as: wholeNumber },
		},
	},
};
