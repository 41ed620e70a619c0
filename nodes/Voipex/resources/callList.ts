import type { INodeProperties } from 'n8n-workflow';

import { isoUtc } from '../../shared/conversions/dateTime';
import type { OperationRow, Simplification } from '../../shared/model/provider';
import { flag, jsonList, text } from '../../shared/conversions/textField';
import { idGroups, idList } from '../queryValues';

const filters: INodeProperties[] = [
	{
		displayName: 'Call ID',
		name: 'linkedid',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1412256225.1941',
		description: 'Only this call; linkedid in the raw call log',
	},
	{
		displayName: 'Categories',
		name: 'categories',
		type: 'json',
		default: '',
		placeholder: 'e.g. [[1,2],[3]]',
		description: 'IDs of call categories as a list of lists: [[1,2],[3]] means (1 or 2) and 3',
	},
	{
		displayName: 'Destination',
		name: 'dst',
		type: 'string',
		default: '',
		placeholder: 'e.g. 222333444',
		description: 'Number that was called',
	},
	{
		displayName: 'Destination Match',
		name: 'dstFilter',
		type: 'string',
		default: 'equal',
		description: 'How Destination is compared. Only "equal" is documented publicly.',
	},
	{
		displayName: 'Disposition',
		name: 'disposition',
		type: 'string',
		default: '',
		placeholder: 'e.g. ANSWERED',
		description:
			'How the call ended. The values are not documented; Asterisk, on which VOIPEX rests, uses ANSWERED, NO ANSWER, BUSY and FAILED.',
	},
	{
		displayName: 'End',
		name: 'endTime',
		type: 'dateTime',
		default: '',
		description:
			'Calls before this moment. VOIPEX chooses one if it is empty. Without an offset it counts in the time zone of the workflow.',
	},
	{
		displayName: 'Extensions',
		name: 'extensions',
		type: 'string',
		default: '',
		placeholder: 'e.g. 441,442',
		description: 'One extension, or several separated by commas',
	},
	{
		displayName: 'Line',
		name: 'line',
		type: 'string',
		default: '',
		placeholder: 'e.g. 444',
		description: 'Line that took part in the call',
	},
	{
		displayName: 'Line Match',
		name: 'lineFilter',
		type: 'string',
		default: 'equal',
		description: 'How Line is compared. Only "equal" is documented publicly.',
	},
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. 777888999',
		description: 'Number of the outside party, written as in the call log',
	},
	{
		displayName: 'Phone Number Match',
		name: 'phoneNumberFilter',
		type: 'string',
		default: 'equal',
		description: 'How Phone Number is compared. Only "equal" is documented publicly.',
	},
	{
		displayName: 'Source',
		name: 'src',
		type: 'string',
		default: '',
		placeholder: 'e.g. 777888999',
		description: 'Number that the call came from',
	},
	{
		displayName: 'Source Match',
		name: 'srcFilter',
		type: 'string',
		default: 'equal',
		description: 'How Source is compared. Only "equal" is documented publicly.',
	},
	{
		displayName: 'Start',
		name: 'startTime',
		type: 'dateTime',
		default: '',
		description:
			'Calls from this moment on. VOIPEX chooses one if it is empty, so set it for a known period. Without an offset it counts in the time zone of the workflow.',
	},
	{
		displayName: 'Teams',
		name: 'teams',
		type: 'string',
		default: '',
		placeholder: 'e.g. 3,7',
		description: 'ID of a team, or several separated by commas',
	},
	{ displayName: 'Trunk', name: 'trunk', type: 'string', default: '', description: 'Trunk that the call went through' },
	{
		displayName: 'Trunk Match',
		name: 'trunkFilter',
		type: 'string',
		default: 'equal',
		description: 'How Trunk is compared. Only "equal" is documented publicly.',
	},
	{
		displayName: 'Way',
		name: 'way',
		type: 'options',
		options: [
			{ name: 'Incoming', value: 'In' },
			{ name: 'Local', value: 'Loc' },
			{ name: 'Outgoing', value: 'Out' },
		],
		default: 'In',
		description: 'Direction of the call',
	},
];

const additionalFields: INodeProperties[] = [
	{
		displayName: 'Include Category and Note',
		name: 'metadata',
		type: 'boolean',
		default: true,
		description: 'Whether VOIPEX adds category and note to each call. They are seen with Simplify off.',
	},
	{
		displayName: 'Sort By',
		name: 'sortColumn',
		type: 'string',
		default: '',
		placeholder: 'e.g. calldate',
		description: 'Field of the raw call log. Which ones VOIPEX sorts by is not documented.',
	},
	{
		displayName: 'Sort Direction',
		name: 'sortDirection',
		type: 'options',
		options: [
			{ name: 'Ascending', value: 'asc' },
			{ name: 'Descending', value: 'desc', description: 'Not documented, but the usual counterpart of asc' },
		],
		default: 'desc',
	},
	{
		displayName: 'Time Zone',
		name: 'timezone',
		type: 'string',
		default: '',
		placeholder: 'e.g. Europe/Prague',
		description: 'Zone in which the times of the answer are given. VOIPEX takes Europe/Prague if it is empty.',
	},
];

export const callListFields: INodeProperties[] = [
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['call'], operation: ['getAll'] } },
		options: filters,
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: { show: { resource: ['call'], operation: ['getAll'] } },
		options: additionalFields,
	},
];

export const callListParameters: NonNullable<OperationRow['parameters']> = {
	'filters.linkedid': { in: 'query', as: text },
	'filters.categories': { in: 'query', as: idGroups },
	'filters.dst': { in: 'query', as: text },
	'filters.dstFilter': { in: 'query', as: text },
	'filters.disposition': { in: 'query', as: text },
	'filters.endTime': { in: 'query', as: isoUtc },
	'filters.extensions': { in: 'query', as: jsonList },
	'filters.line': { in: 'query', as: text },
	'filters.lineFilter': { in: 'query', as: text },
	'filters.phoneNumber': { in: 'query', as: text },
	'filters.phoneNumberFilter': { in: 'query', as: text },
	'filters.src': { in: 'query', as: text },
	'filters.srcFilter': { in: 'query', as: text },
	'filters.startTime': { in: 'query', as: isoUtc },
	'filters.teams': { in: 'query', as: idList },
	'filters.trunk': { in: 'query', as: text },
	'filters.trunkFilter': { in: 'query', as: text },
	'filters.way': { in: 'query', as: text },
	'additionalFields.metadata': { in: 'query', as: flag },
	'additionalFields.sortColumn': { in: 'query', as: text },
	'additionalFields.sortDirection': { in: 'query', as: text },
	'additionalFields.timezone': { in: 'query', as: text },
};

export const shortCall: Simplification = {
	callId: 'linkedid',
	way: 'way',
	calldate: 'calldate',
	src: 'src',
	dst: 'dst',
	phoneNumber: 'phoneNumber',
	userLogin: 'user.login',
	duration: 'duration',
	billsec: 'billsec',
	disposition: 'disposition',
};
