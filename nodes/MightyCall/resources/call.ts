import type { INodeProperties } from 'n8n-workflow';

import { utcWithoutZone } from '../../shared/conversions/dateTime';
import { fileField } from '../../shared/fields/downloadFields';
import { listFields, simplifyField } from '../../shared/fields/listFields';
import { actOptions, readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource, Simplification } from '../../shared/model/provider';
import { commaSeparated, text } from '../../shared/conversions/textField';
import { secondsOfMilliseconds } from '../durations';
import { guid } from '../ids';
import { callField, extensionFilter, fromField } from '../locators';
import { businessNumber, numberOrExtension } from '../northAmerica';
import { skipping } from '../paging';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['call'] } },
		options: [
			{
				name: 'Download Recording',
				value: 'downloadRecording',
				action: 'Download recording of a call',
				description: 'Get the sound of a recorded call as a file',
			},
			{ name: 'Get', value: 'get', action: 'Get a call', description: 'Retrieve one call by its ID' },
			{ name: 'Get Many', value: 'getAll', action: 'Get many calls', description: 'List calls of a period' },
			{
				name: 'Make',
				value: 'make',
				action: 'Make a call',
				description:
					'Place a real phone call: MightyCall rings the user of the credential and connects them with the number. Costs minutes.',
			},
		],
		default: 'getAll',
	},
	fromField(
		'call',
		['make'],
		'Business number that the call is made from; the person called sees it',
		'searchBusinessNumbers',
	),
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +1 (555) 010-1234',
		description: 'Phone number or extension to call. Spaces, dashes and brackets are fine.',
		displayOptions: { show: { resource: ['call'], operation: ['make'] } },
	},
	callField('call', ['get', 'downloadRecording']),
	fileField('call', ['downloadRecording']),
	...listFields('call'),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['call'], operation: ['getAll'] } },
		options: [
			{
				displayName: 'End',
				name: 'end',
				type: 'dateTime',
				default: '',
				description:
					'Calls before this moment. MightyCall takes now if it is empty. Without an offset it counts in the time zone of the workflow.',
			},
			extensionFilter('Only calls of this extension'),
			{
				displayName: 'Kinds',
				name: 'kinds',
				type: 'multiOptions',
				options: [
					{ name: 'Callback Widget', value: 'CallbackWidget' },
					{ name: 'Canceled', value: 'Canceled' },
					{ name: 'Connected', value: 'Connected' },
					{ name: 'Dropped', value: 'Dropped' },
					{ name: 'Incoming', value: 'Incoming' },
					{ name: 'Incoming and Outgoing', value: 'InOutgoing' },
					{ name: 'Internal Only', value: 'InternalOnly' },
					{ name: 'Missed', value: 'Missed' },
					{ name: 'Outgoing', value: 'Outgoing' },
					{ name: 'Voicemail', value: 'Voicemail' },
				],
				default: [],
				description: 'Only calls of these kinds',
			},
			{
				displayName: 'Search Text',
				name: 'searchText',
				type: 'string',
				default: '',
				description: 'Only calls in which MightyCall finds this text',
			},
			{
				displayName: 'Start',
				name: 'start',
				type: 'dateTime',
				default: '',
				description:
					'Calls from this moment on. MightyCall takes the last 24 hours if it is empty. Without an offset it counts in the time zone of the workflow.',
			},
		],
	},
	simplifyField('call', ['make', 'get', 'getAll']),
	readOptions('call', ['get', 'getAll', 'downloadRecording']),
	actOptions('call', ['make']),
];

const simplify: Simplification = {
	id: 'id',
	direction: 'direction',
	callStatus: 'callStatus',
	dateTimeUtc: 'dateTimeUtc',
	durationSeconds: { from: 'duration', as: secondsOfMilliseconds },
	businessNumber: 'businessNumber',
	caller: 'caller',
	called: 'called',
	recordingFileName: 'callRecord.fileName',
};

const operations: OperationTable = {
	make: {
		method: 'POST',
		path: '/v4/api/calls/makecall',
		effect: 'acts',
		deed: 'The call',
		check: 'Look at Call > Get Many, or at the call history in MightyCall,',
		parameters: {
			from: { in: 'body', required: true, as: businessNumber },
			to: { in: 'body', required: true, as: numberOrExtension },
		},
		unwrap: ['data'],
		simplify,
	},
	get: {
		method: 'GET',
		path: '/v4/api/calls/{callId}',
		effect: 'safe',
		parameters: { callId: { in: 'path', as: guid } },
		unwrap: ['data'],
		one: true,
		simplify,
	},
	getAll: {
		method: 'GET',
		path: '/v4/api/calls',
		effect: 'safe',
		parameters: {
			'filters.start': { in: 'query', name: 'startUtc', as: utcWithoutZone },
			'filters.end': { in: 'query', name: 'endUtc', as: utcWithoutZone },
			'filters.kinds': { in: 'query', name: 'callFilter', as: commaSeparated },
			'filters.searchText': { in: 'query', name: 'customFilter', as: text },
			'filters.extension': { in: 'query', as: text },
		},
		unwrap: ['data.calls'],
		paging: skipping,
		simplify,
	},
	downloadRecording: {
		method: 'GET',
		path: '/v4/api/calls/{callId}',
		effect: 'safe',
		parameters: { callId: { in: 'path', as: guid } },
		result: 'binary',
		link: {
			at: ['data.callRecord.uri'],
			nameAt: ['data.callRecord.fileName'],
			missing: {
				message: 'has no recording of this call',
				description:
					'A recording is there some time after the call has ended, if calls of this number are recorded and somebody answered.',
			},
		},
	},
};

export const callResource: Resource = { fields, operations };
