import type { INodeProperties } from 'n8n-workflow';

import { actOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { text, wholeNumber } from '../../shared/conversions/textField';
import { phone } from '../phone';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['rapidResponse'] } },
		options: [
			{
				name: 'Trigger',
				value: 'trigger',
				action: 'Trigger a rapid response',
				description:
					"Place real phone calls: TeleTracker rings the account's agents at once and then connects one with the lead. Costs minutes; one per lead and hour.",
			},
		],
		default: 'trigger',
	},
	{
		displayName: 'Lead Number',
		name: 'leadNumber',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +1 (504) 555-1234',
		description:
			'Phone number of the lead to call. Ten digits count as a number of the US or Canada; spaces, dashes and brackets are fine.',
		displayOptions: { show: { resource: ['rapidResponse'], operation: ['trigger'] } },
	},
	{
		displayName: 'Whisper Text',
		name: 'whisperText',
		type: 'string',
		typeOptions: { rows: 2 },
		required: true,
		default: '',
		placeholder: 'e.g. New lead from the web form, asks for a viewing',
		description: 'What is read aloud to the agents before they are connected',
		displayOptions: { show: { resource: ['rapidResponse'], operation: ['trigger'] } },
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: { show: { resource: ['rapidResponse'], operation: ['trigger'] } },
		options: [
			{
				displayName: 'Account ID',
				name: 'accountId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 12345',
				description: 'Account whose agents are rung, if it is not the one of the credential',
			},
			{
				displayName: 'Call Process ID',
				name: 'callProcessId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 802931',
				description:
					'Which call process to run; give it when the account has several. It stands in the call process form.',
			},
		],
	},
	actOptions('rapidResponse', ['trigger']),
];

const operations: OperationTable = {
	trigger: {
		method: 'POST',
		path: '/voice/rapidresponse',
		effect: 'acts',
		deed: 'The call',
		check: 'Look at Report > Get Many, or at the RapidResponse report in TeleTracker,',
		parameters: {
			leadNumber: { in: 'body', name: 'callee', required: true, as: phone },
			whisperText: { in: 'body', name: 'whisper_text', required: true, as: text },
			'additionalFields.accountId': { in: 'body', name: 'account_id', as: wholeNumber },
			'additionalFields.callProcessId': { in: 'body', name: 'callprocess_id', as: wholeNumber },
		},
		unwrap: ['result'],
	},
};

export const rapidResponseResource: Resource = { fields, operations };
