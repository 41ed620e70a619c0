import type { INodeProperties } from 'n8n-workflow';

import { utcWithoutZone } from '../../shared/conversions/dateTime';
import { fileField } from '../../shared/fields/downloadFields';
import { listFields, simplifyField } from '../../shared/fields/listFields';
import { readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource, Simplification } from '../../shared/model/provider';
import { commaSeparated, text } from '../../shared/conversions/textField';
import { secondsOfNumber } from '../durations';
import { guid } from '../ids';
import { voicemailField } from '../locators';
import { skipping } from '../paging';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['voicemail'] } },
		options: [
			{
				name: 'Download',
				value: 'download',
				action: 'Download a voicemail',
				description: 'Get the sound of a voicemail as a file',
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get a voicemail',
				description: 'Retrieve one voicemail by its ID. Its transcript is in the journal.',
			},
			{ name: 'Get Many', value: 'getAll', action: 'Get many voicemails', description: 'List voicemails of a period' },
		],
		default: 'getAll',
	},
	voicemailField('voicemail', ['get', 'download']),
	fileField('voicemail', ['download']),
	...listFields('voicemail'),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['voicemail'], operation: ['getAll'] } },
		options: [
			{
				displayName: 'End',
				name: 'end',
				type: 'dateTime',
				default: '',
				description:
					'Voicemails before this moment. MightyCall takes now if it is empty. Without an offset it counts in the time zone of the workflow.',
			},
			{
				displayName: 'Filter By',
				name: 'kinds',
				type: 'multiOptions',
				options: [
					{ name: 'Called Address', value: 'CalledAddress' },
					{ name: 'Called Name', value: 'CalledName' },
					{ name: 'Caller Address', value: 'CallerAddress' },
					{ name: 'Caller Name', value: 'CallerName' },
					{ name: 'Duration', value: 'Duration' },
					{ name: 'None', value: 'None' },
					{ name: 'Read', value: 'Read' },
					{ name: 'Read and Unread', value: 'ReadAndUnRead' },
					{ name: 'Start Date', value: 'StartDate' },
					{ name: 'Start Time', value: 'StartTime' },
					{ name: 'Text Fields', value: 'TextFields' },
					{ name: 'Unread', value: 'UnRead' },
				],
				default: [],
				description: 'Only read or unread voicemails; the others say where Search Text is looked for',
			},
			{
				displayName: 'Search Text',
				name: 'searchText',
				type: 'string',
				default: '',
				description: 'Only voicemails in which MightyCall finds this text',
			},
			{
				displayName: 'Start',
				name: 'start',
				type: 'dateTime',
				default: '',
				description:
					'Voicemails from this moment on. MightyCall takes the last 24 hours if it is empty. Without an offset it counts in the time zone of the workflow.',
			},
		],
	},
	simplifyField('voicemail', ['get', 'getAll']),
	readOptions('voicemail', ['get', 'getAll', 'download']),
];

const simplify: Simplification = {
	id: 'id',
	from: 'from',
	to: 'to',
	assignedTo: 'assignedTo',
	dateTimeUtc: 'dateTimeUtc',
	durationSeconds: { from: 'duration', as: secondsOfNumber },
	voicemailStatus: 'voicemailStatus',
	recordingFileName: 'voicemailRecord.fileName',
};

const operations: OperationTable = {
	get: {
		method: 'GET',
		path: '/v4/api/voicemails/{voicemailId}',
		effect: 'safe',
		parameters: { voicemailId: { in: 'path', as: guid } },
		unwrap: ['data'],
		one: true,
		simplify,
	},
	getAll: {
		method: 'GET',
		path: '/v4/api/voicemails',
		effect: 'safe',
		parameters: {
			'filters.start': { in: 'query', name: 'startUtc', as: utcWithoutZone },
			'filters.end': { in: 'query', name: 'endUtc', as: utcWithoutZone },
			'filters.kinds': { in: 'query', name: 'voicemailFilter', as: commaSeparated },
			'filters.searchText': { in: 'query', name: 'customFilter', as: text },
		},
		unwrap: ['data.voicemails'],
		paging: skipping,
		simplify,
	},
	download: {
		method: 'GET',
		path: '/v4/api/voicemails/{voicemailId}',
		effect: 'safe',
		parameters: { voicemailId: { in: 'path', as: guid } },
		result: 'binary',
		link: {
			at: ['data.voicemailRecord.uri'],
			nameAt: ['data.voicemailRecord.fileName'],
			missing: {
				message: 'has no sound of this voicemail',
				description: 'It may have been deleted, or is not ready yet; try again in a minute.',
			},
		},
	},
};

export const voicemailResource: Resource = { fields, operations };
