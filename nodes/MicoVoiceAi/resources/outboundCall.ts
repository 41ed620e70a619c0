import type { INodeProperties } from 'n8n-workflow';

import { byChoice, type Choice } from '../../shared/request/dependentFields';
import { jsonObject } from '../../shared/conversions/jsonField';
import { actOptions, readOptions } from '../../shared/fields/optionFields';
import type { FieldReader, OperationTable, RequestPlan, Resource } from '../../shared/model/provider';
import { relativePath } from '../../shared/conversions/relativePath';
import { text } from '../../shared/conversions/textField';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['outboundCall'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create an outbound call',
				description:
					'Have the AI place a real phone call (simulated with sandbox credentials). Costs minutes. The request is not documented publicly: Path and Body come from you.',
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get an outbound call',
				description: 'Retrieve one AI call by its UID, e.g. to see how it went',
			},
		],
		default: 'get',
	},
	{
		displayName: 'Path',
		name: 'pathKind',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Typed', value: 'typed', description: 'The path that the Mico documentation of your account names' },
			{ name: 'Under a Campaign', value: 'campaign', description: 'POST /campaigns/{uid}/outbound_calls' },
			{
				name: 'Under a Schedule',
				value: 'schedule',
				description: 'POST /campaigns/{uid}/schedules/{uid}/outbound_calls',
			},
			{ name: 'Under the Collection', value: 'collection', description: 'POST /outbound_calls' },
		],
		default: 'collection',
		description:
			'Where the call is created. None of these paths is documented publicly, they are the plausible ones: compare with the Mico documentation of your account before the first real call.',
		displayOptions: { show: { resource: ['outboundCall'], operation: ['create'] } },
	},
	{
		displayName: 'Typed Path',
		name: 'path',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. /outbound_calls',
		description: 'Path below the API Base Path of the credential, starting with a slash; no host and no query',
		displayOptions: { show: { resource: ['outboundCall'], operation: ['create'], pathKind: ['typed'] } },
	},
	{
		displayName: 'Campaign UID',
		name: 'campaignUid',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 7c9e6679-7425-40de-944b-e07fc1f90ae7',
		description: 'UID of the campaign, as in the answer of Campaign > Create or as campaign_uid in Call Flow > Get',
		displayOptions: { show: { resource: ['outboundCall'], operation: ['create'], pathKind: ['campaign', 'schedule'] } },
	},
	{
		displayName: 'Schedule UID',
		name: 'scheduleUid',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 7c9e6679-7425-40de-944b-e07fc1f90ae7',
		description: 'UID of the schedule, as in the answer of Schedule > Create',
		displayOptions: { show: { resource: ['outboundCall'], operation: ['create'], pathKind: ['schedule'] } },
	},
	{
		displayName: 'Body',
		name: 'body',
		type: 'json',
		required: true,
		default: '',
		description:
			'The call as a JSON object, sent as it is: whom to call and with what data. Its fields are not documented publicly: take them from the Mico documentation of your account.',
		displayOptions: { show: { resource: ['outboundCall'], operation: ['create'] } },
	},
	{
		displayName: 'Outbound Call UID',
		name: 'outboundCallUid',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 7c9e6679-7425-40de-944b-e07fc1f90ae7',
		description: 'UID of the call. The fields of the answer are not documented and come through as they are.',
		displayOptions: { show: { resource: ['outboundCall'], operation: ['get'] } },
	},
	readOptions('outboundCall', ['get']),
	actOptions('outboundCall', ['create']),
];

/** How an outbound call is created is not public; these are the places that the documented ones suggest. */
const places: Record<string, Choice> = {
	collection: {},
	campaign: {
		path: '/campaigns/{campaignUid}/outbound_calls',
		parameters: { campaignUid: { in: 'path', as: text } },
	},
	schedule: {
		path: '/campaigns/{campaignUid}/schedules/{scheduleUid}/outbound_calls',
		parameters: { campaignUid: { in: 'path', as: text }, scheduleUid: { in: 'path', as: text } },
	},
	typed: { parameters: { path: { in: 'path', as: relativePath('/outbound_calls') } } },
};

const byPlace = byChoice(fields, 'create', 'pathKind', places);

/** A typed path is a path already, not one segment of one. */
function adjust(plan: RequestPlan, read: FieldReader): void {
	byPlace(plan, read);
	plan.path = plan.pathParameters.path ?? plan.path;
}

const operations: OperationTable = {
	create: {
		method: 'POST',
		path: '/outbound_calls',
		effect: 'acts',
		deed: 'The AI call',
		check: 'Look in Mico whether the number was called, or at Outbound Call > Get if you have its UID,',
		parameters: { body: { in: 'body', whole: true, required: true, as: jsonObject } },
		adjust,
		// The answer is not documented; an empty one is no sign of trouble.
		result: 'text',
	},
	get: {
		method: 'GET',
		path: '/outbound_calls/{outboundCallUid}',
		effect: 'safe',
		parameters: { outboundCallUid: { in: 'path', as: text } },
	},
};

export const outboundCallResource: Resource = { fields, operations };
