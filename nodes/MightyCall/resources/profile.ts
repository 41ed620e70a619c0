import type { INodeProperties } from 'n8n-workflow';

import { FieldError } from '../../shared/conversions/fieldError';
import { changeOptions, readOptions } from '../../shared/fields/optionFields';
import type { Conversion, OperationTable, Resource } from '../../shared/model/provider';
import { text } from '../../shared/conversions/textField';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['profile'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get a profile',
				description: 'Retrieve name, extension and role of a user',
			},
			{
				name: 'Get Status',
				value: 'getStatus',
				action: 'Get status of a profile',
				description: 'See whether the user of the credential takes calls',
			},
			{
				name: 'Set Status',
				value: 'setStatus',
				action: 'Set status of a profile',
				description: 'Switch the user of the credential to available or do not disturb',
			},
		],
		default: 'get',
	},
	{
		displayName: 'Extension',
		name: 'extension',
		type: 'string',
		default: '',
		placeholder: 'e.g. 101',
		description: 'Whose profile. Leave it empty for the user of the credential.',
		displayOptions: { show: { resource: ['profile'], operation: ['get'] } },
	},
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'Available', value: 'available', description: 'Takes calls' },
			{ name: 'Do Not Disturb', value: 'dnd', description: 'Takes no calls' },
		],
		default: 'available',
		displayOptions: { show: { resource: ['profile'], operation: ['setStatus'] } },
	},
	readOptions('profile', ['get', 'getStatus']),
	changeOptions('profile', ['setStatus']),
];

/** Anything else would name another address, e.g. `status`. */
const extension: Conversion = (value) => {
	const typed = text(value);
	if (/^\d+$/.test(typed)) return typed;
	throw new FieldError(`cannot be an extension: "${typed}"`, 'Enter digits only, e.g. 101.');
};

const operations: OperationTable = {
	get: {
		method: 'GET',
		path: '/v4/api/profile',
		effect: 'safe',
		parameters: { extension: { in: 'path', required: false, as: extension } },
		adjust: (plan) => {
			if (plan.pathParameters.extension) plan.path += '/{extension}';
		},
		unwrap: ['data'],
	},
	getStatus: { method: 'GET', path: '/v4/api/profile/status', effect: 'safe', unwrap: ['data'] },
	setStatus: {
		method: 'PUT',
		path: '/v4/api/profile/status/{status}',
		effect: 'idempotent',
		parameters: { status: { in: 'path', as: text } },
		unwrap: ['data'],
	},
};

export const profileResource: Resource = { fields, operations };
