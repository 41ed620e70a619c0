import type { INodeProperties } from 'n8n-workflow';

import { utcWithSpace } from '../../shared/conversions/dateTime';
import { listFields, simplifyField } from '../../shared/fields/listFields';
import type { OperationTable, Resource, Simplification } from '../../shared/model/provider';
import { text, wholeNumber } from '../../shared/conversions/textField';
import { clientIdField } from '../addressFields';
import { clientId, underClient } from '../addressing';
import { PAGES } from '../paging';
import { endField, orderFilter, startField } from '../periodFields';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['callHistory'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get a call of the history',
				description: 'Retrieve one past call with its legs by its ID',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many calls of the history',
				description: 'List past calls of a period',
			},
		],
		default: 'getAll',
	},
	clientIdField({ resource: ['callHistory'], operation: ['get', 'getAll'] }),
	{
		displayName: 'Call UUID',
		name: 'callUuid',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
		description: 'The call_uuid of the call, as in Get Many; events of the PBX call it CallID',
		displayOptions: { show: { resource: ['callHistory'], operation: ['get'] } },
	},
	startField({ resource: ['callHistory'], operation: ['getAll'] }, 'Calls from this moment on'),
	endField({ resource: ['callHistory'], operation: ['getAll'] }, 'Calls before this moment'),
	...listFields('callHistory'),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['callHistory'], operation: ['getAll'] } },
		options: [
			{
				displayName: 'Called Number',
				name: 'toUsername',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1844*101',
				description: 'Only calls to this number or extension, written as in to_username',
			},
			{
				displayName: 'Direction',
				name: 'flow',
				type: 'options',
				options: [
					{ name: 'Incoming', value: 'in' },
					{ name: 'Outgoing', value: 'out' },
				],
				default: 'in',
				description: 'Only calls that came in, or only those that went out',
			},
			{
				displayName: 'Extension',
				name: 'extensionId',
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				description: 'Only calls of this extension',
				modes: [
					{
						displayName: 'From List',
						name: 'list',
						type: 'list',
						placeholder: 'Choose an extension',
						typeOptions: { searchListMethod: 'searchExtensions', searchable: true },
					},
					{ displayName: 'ID', name: 'id', type: 'string', placeholder: 'e.g. 469100' },
				],
			},
			orderFilter('Which calls come first'),
		],
	},
	simplifyField('callHistory', ['get', 'getAll']),
];

const simplify: Simplification = {
	call_uuid: 'call_uuid',
	flow: 'flow',
	result: 'result',
	init_time_gmt: 'init_time_gmt',
	from_username: 'from_username',
	to_username: 'to_username',
	did_number: 'did_number',
	extension_id: 'extension_id',
	extension_name: 'extension_name',
	duration: 'duration',
	bridged_duration: 'bridged_duration',
	hangup_disposition: 'hangup_disposition',
};

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28311707. Two requests at once are answered with 429. */
const operations: OperationTable = {
	get: {
		method: 'GET',
		path: '/client/{clientId}/call_history/{callUuid}',
		effect: 'safe',
		alone: true,
		parameters: { clientId: { in: 'path', required: false, as: clientId }, callUuid: { in: 'path', as: text } },
		adjust: underClient,
		simplify,
	},
	getAll: {
		method: 'GET',
		path: '/client/{clientId}/call_history/',
		effect: 'safe',
		alone: true,
		parameters: {
			clientId: { in: 'path', required: false, as: clientId },
			start: { in: 'query', name: 'start_datetime', required: true, as: utcWithSpace },
			end: { in: 'query', name: 'end_datetime', required: true, as: utcWithSpace },
			'filters.extensionId': { in: 'query', name: 'extension_id', as: wholeNumber },
			'filters.flow': { in: 'query', as: text },
			'filters.order': { in: 'query', as: text },
			'filters.toUsername': { in: 'query', name: 'to_username', as: text },
		},
		adjust: underClient,
		unwrap: ['call_history'],
		paging: PAGES,
		simplify,
	},
};

export const callHistoryResource: Resource = { fields, operations };
