import type { INodeProperties } from 'n8n-workflow';

import { utcWithSpace } from '../../shared/conversions/dateTime';
import { fileField } from '../../shared/fields/downloadFields';
import { listFields, simplifyField } from '../../shared/fields/listFields';
import { readOptions } from '../../shared/fields/optionFields';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { text } from '../../shared/conversions/textField';
import { clientIdField, extensionField, extensionGroupIdField } from '../addressFields';
import { underOwner } from '../addressing';
import { PAGES } from '../paging';
import { endField, orderFilter, startField } from '../periodFields';

const ofAll = { resource: ['recording'], operation: ['download', 'getAll'] };

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['recording'] } },
		options: [
			{
				name: 'Download',
				value: 'download',
				action: 'Download a recording',
				description: 'Fetch the audio (MP3) of one recorded call as binary data',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many recordings',
				description: 'List the recorded calls of a period',
			},
		],
		default: 'getAll',
	},
	{
		displayName: 'Owner',
		name: 'owner',
		type: 'options',
		options: [
			{ name: 'Client', value: 'client', description: 'The whole PBX' },
			{ name: 'Extension', value: 'extension', description: 'One extension' },
			{ name: 'Extension Group', value: 'extension_group', description: 'The extensions of one group' },
		],
		default: 'client',
		description: 'Whose recordings',
		displayOptions: { show: { resource: ['recording'], operation: ['download', 'getAll'] } },
	},
	clientIdField({ ...ofAll, owner: ['client'] }),
	extensionField({ ...ofAll, owner: ['extension'] }, 'searchExtensions', 'Extension that has the recordings'),
	extensionGroupIdField({ ...ofAll, owner: ['extension_group'] }),
	{
		displayName: 'Record UUID',
		name: 'recordUuid',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 469100-5D36E5A1B2C3D4E5F60718293A4B5C6D',
		description: 'The record_uuid of the recording, as in Get Many; events of the PBX call it RecID',
		displayOptions: { show: { resource: ['recording'], operation: ['download'] } },
	},
	fileField('recording', ['download']),
	startField({ resource: ['recording'], operation: ['getAll'] }, 'Recordings from this moment on'),
	endField(
		{ resource: ['recording'], operation: ['getAll'] },
		'Recordings before this moment, at the latest the last day of the month after the one of Start',
	),
	...listFields('recording'),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['recording'], operation: ['getAll'] } },
		options: [orderFilter('Which recordings come first')],
	},
	simplifyField('recording', ['getAll']),
	readOptions('recording', ['download', 'getAll']),
];

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28344342 */
const operations: OperationTable = {
	download: {
		method: 'GET',
		path: '/{owner}/{ownerId}/record/{recordUuid}',
		effect: 'safe',
		result: 'binary',
		parameters: { owner: { in: 'path', as: text }, recordUuid: { in: 'path', as: text } },
		adjust: underOwner(fields, 'download'),
	},
	getAll: {
		method: 'GET',
		path: '/{owner}/{ownerId}/record/',
		effect: 'safe',
		parameters: {
			owner: { in: 'path', as: text },
			start: { in: 'query', name: 'start_datetime', required: true, as: utcWithSpace },
			end: { in: 'query', name: 'end_datetime', required: true, as: utcWithSpace },
			'filters.order': { in: 'query', as: text },
		},
		adjust: underOwner(fields, 'getAll'),
		paging: PAGES,
		simplify: {
			record_uuid: 'record_uuid',
			call_uuid: 'call_uuid',
			flow: 'flow',
			result: 'result',
			init_time_gmt: 'init_time_gmt',
			from_username: 'from_username',
			to_username: 'to_username',
			extension_id: 'extension_id',
			extension_name: 'extension_name',
			duration: 'duration',
			file_name: 'file_name',
			record_file_size: 'record_file_size',
		},
	},
};

export const recordingResource: Resource = { fields, operations };
