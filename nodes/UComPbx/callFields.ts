import type { INodeProperties } from 'n8n-workflow';

import { simplifyField } from '../shared/fields/listFields';
import { actOptions, changeOptions, readOptions } from '../shared/fields/optionFields';
import { clientIdField, extensionField } from './addressFields';
import { callbackFields } from './callbackFields';

const ofCurrent = { resource: ['call'], operation: ['getCurrent'] };

export const callFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['call'] } },
		options: [
			{
				name: 'Control',
				value: 'control',
				action: 'Control a call',
				description:
					'Act on a live call of real people: transfer it, hold it, listen in, join it. Most actions ring another phone.',
			},
			{
				name: 'Get Current',
				value: 'getCurrent',
				action: 'Get current calls',
				description: 'List the live calls of the PBX or of one extension',
			},
			{
				name: 'Hang Up',
				value: 'hangUp',
				action: 'Hang up a call',
				description: 'End a live call of real people at once',
			},
			{
				name: 'Start Callback',
				value: 'startCallback',
				action: 'Start a callback',
				description:
					'Place a real phone call: the PBX rings all source numbers and connects the first that answers with the destination. May cost money.',
			},
		],
		default: 'getCurrent',
	},
	{
		displayName: 'Owner',
		name: 'owner',
		type: 'options',
		options: [
			{ name: 'Client', value: 'client', description: 'All phones of the PBX' },
			{ name: 'Extension', value: 'extension', description: 'One extension' },
		],
		default: 'client',
		description: 'Whose calls',
		displayOptions: { show: { resource: ['call'], operation: ['getCurrent'] } },
	},
	clientIdField({ ...ofCurrent, owner: ['client'] }),
	extensionField({ ...ofCurrent, owner: ['extension'] }, 'searchExtensions', 'Extension that has the calls'),
	extensionField(
		{ resource: ['call'], operation: ['startCallback'] },
		'searchPhones',
		'Extension that starts the call, of type phone; its name and number are the caller ID',
	),
	extensionField(
		{ resource: ['call'], operation: ['control', 'hangUp'] },
		'searchExtensions',
		'Extension that the call is on, the extension_id of Get Current',
	),
	{
		displayName: 'Source Numbers',
		name: 'sourceNumbers',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 101, 74955550100',
		description:
			'Extensions or phone numbers to ring first, separated by commas, as the PBX dials them. No queues or menus.',
		displayOptions: { show: { resource: ['call'], operation: ['startCallback'] } },
	},
	{
		displayName: 'Destination Number',
		name: 'destinationNumber',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 74955550123',
		description: 'Phone number or extension to connect with, as the PBX dials it; queues and menus are fine',
		displayOptions: { show: { resource: ['call'], operation: ['startCallback'] } },
	},
	{
		displayName: 'Call API ID',
		name: 'callApiId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 0f8a1c6be2d94f73a5b0c9d8e7f61234',
		description:
			'The call_api_id of the live call, as in Get Current and Start Callback; events of the PBX call it CallAPIID',
		displayOptions: { show: { resource: ['call'], operation: ['control', 'hangUp'] } },
	},
	{
		displayName: 'Action',
		name: 'callAction',
		type: 'options',
		options: [
			{
				name: 'Attended Transfer',
				value: 'attended_transfer',
				description: 'Speak with the destination, then hand the call over',
			},
			{ name: 'Conference', value: 'conference', description: 'Ring Destination, which then talks with both sides' },
			{ name: 'Eavesdrop', value: 'eavesdrop', description: 'Ring Destination, which then listens to the call' },
			{ name: 'Hold', value: 'hold', description: 'Put the call on hold' },
			{ name: 'Park', value: 'park', description: 'Park the call' },
			{ name: 'Pick Up', value: 'pickup', description: 'Take the call at Destination' },
			{ name: 'Take Off Hold', value: 'offhold', description: 'Go on with a call that is on hold' },
			{ name: 'Transfer', value: 'transfer', description: 'Hand the call over to Destination at once' },
			{ name: 'Whisper', value: 'whisper', description: 'Ring Destination, which then talks to one side' },
		],
		default: 'transfer',
		description: 'What to do with the call',
		displayOptions: { show: { resource: ['call'], operation: ['control'] } },
	},
	{
		displayName: 'Destination',
		name: 'destination',
		type: 'string',
		default: '',
		placeholder: 'e.g. 102',
		description:
			"Phone number or extension that takes part. All actions need it but Hold and Take Off Hold; the vendor's page lists it for these too, so enter one if the PBX asks for it.",
		displayOptions: { show: { resource: ['call'], operation: ['control'] } },
	},
	callbackFields,
	simplifyField('call', ['getCurrent']),
	readOptions('call', ['getCurrent']),
	actOptions('call', ['control', 'startCallback']),
	changeOptions('call', ['hangUp']),
];
