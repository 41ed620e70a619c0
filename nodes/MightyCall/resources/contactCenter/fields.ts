import type { INodeProperties } from 'n8n-workflow';

import { listFields, simplifyField } from '../../../shared/fields/listFields';
import { actOptions, changeOptions, readOptions } from '../../../shared/fields/optionFields';
import { channelFields } from '../../channels';
import { updateFields } from '../../contactChanges';
import { contactFilters, etagOption } from '../../contactSearch';
import { contactField } from '../../locators';
import { messageFields } from '../../messageSending';
import { journalFilters } from '../journal/filters';
import { contactCenterOperation, interactionFilters } from './operationField';

const show = (...operations: string[]) => ({ show: { resource: ['contactCenter'], operation: operations } });

const ONE_CONTACT = [
	'addChannel',
	'deleteContact',
	'getContact',
	'markRead',
	'removeChannel',
	'replaceChannel',
	'updateChannel',
	'updateContact',
];

const importFields: INodeProperties[] = [
	{
		displayName: 'Data',
		name: 'importData',
		type: 'string',
		typeOptions: { rows: 5 },
		required: true,
		default: '',
		description: 'What is to be imported. The vendor does not publish its form: what you enter is sent as it is.',
		displayOptions: show('importContacts'),
	},
	{
		displayName: 'Content Type',
		name: 'contentType',
		type: 'string',
		required: true,
		default: 'application/json',
		placeholder: 'e.g. text/csv',
		description: 'What the data is. The vendor does not publish what it takes.',
		displayOptions: show('importContacts'),
	},
	{
		displayName: 'Time Zone Offset',
		name: 'tzoffset',
		type: 'number',
		default: 0,
		description:
			'Offset of your time zone as a whole number. The vendor requires it but does not publish its unit; minutes is likely.',
		displayOptions: show('importContacts'),
	},
	{
		displayName: 'Force',
		name: 'force',
		type: 'boolean',
		default: false,
		description: 'Whether to set the flag force, which the vendor does not describe',
		displayOptions: show('importContacts'),
	},
];

export const contactCenterFields: INodeProperties[] = [
	contactCenterOperation,
	contactField('contactCenter', ONE_CONTACT, 'searchContactCenterContacts'),
	{
		displayName: 'Entry ID',
		name: 'requestId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 5f3c1d2e4b5a69788796a5b4',
		description: 'ID of the communication, 24 characters, as in Get Communications',
		displayOptions: show('deleteComment', 'setComment'),
	},
	{
		displayName: 'Comment',
		name: 'comment',
		type: 'string',
		typeOptions: { rows: 3 },
		required: true,
		default: '',
		displayOptions: show('setComment'),
	},
	{
		displayName: 'Entry IDs',
		name: 'requestIds',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 5f3c1d2e4b5a69788796a5b4',
		description: 'IDs of communications, separated by commas',
		displayOptions: show('deleteVoicemails'),
	},
	{
		displayName: 'Delete Transcript Too',
		name: 'removeText',
		type: 'boolean',
		default: false,
		description: 'Whether to delete the text of the voicemail as well as its sound',
		displayOptions: show('deleteVoicemails'),
	},
	{
		displayName: 'Tag',
		name: 'tag',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. lead',
		description: 'All contacts with this tag are deleted',
		displayOptions: show('deleteByTag'),
	},
	{
		displayName: 'Confirm Deletion',
		name: 'confirmDeletion',
		type: 'boolean',
		default: false,
		description: 'Whether you really want to delete these. They cannot be had back.',
		displayOptions: show('deleteByTag', 'deleteVoicemails'),
	},
	{
		displayName: 'User ID',
		name: 'userGuid',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
		description: 'ID of the user whose internal contact is to go, as in Team > Get Many',
		displayOptions: show('deleteInternalContact'),
	},
	{ displayName: 'First Name', name: 'firstName', type: 'string', default: '', displayOptions: show('createContact') },
	{ displayName: 'Last Name', name: 'lastName', type: 'string', default: '', displayOptions: show('createContact') },
	{
		displayName: 'Phone',
		name: 'initialPhoneNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1 (555) 010-1234',
		description: 'The first phone number of the contact',
		displayOptions: show('createContact'),
	},
	{
		displayName: 'Channel ID',
		name: 'channelId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
		description: "ID of the phone or e-mail, in the contact's channels",
		displayOptions: show('removeChannel', 'replaceChannel', 'updateChannel'),
	},
	...channelFields('contactCenter', ['addChannel', 'replaceChannel']),
	...channelFields('contactCenter', ['updateChannel'], false),
	...importFields,
	...messageFields('contactCenter', 'sendMessage'),
	...listFields('contactCenter', 'getCommunications'),
	...listFields('contactCenter', 'getContacts'),
	...listFields('contactCenter', 'getInteractions'),
	journalFilters('contactCenter', 'getCommunications', true),
	contactFilters('contactCenter', 'getContacts'),
	interactionFilters,
	updateFields('contactCenter', 'updateContact'),
	simplifyField('contactCenter', [
		'getCommunications',
		'getContact',
		'getContacts',
		'getInteractions',
		'updateContact',
	]),
	readOptions('contactCenter', ['getCommunications', 'getContact', 'getContacts', 'getInteractions']),
	changeOptions('contactCenter', [
		'deleteByTag',
		'deleteComment',
		'deleteContact',
		'deleteInternalContact',
		'deleteVoicemails',
		'markRead',
		'setComment',
		'updateChannel',
	]),
	changeOptions('contactCenter', ['removeChannel', 'replaceChannel', 'updateContact'], [{ ...etagOption }]),
	actOptions('contactCenter', ['addChannel'], [{ ...etagOption }]),
	actOptions('contactCenter', ['createContact', 'importContacts', 'sendMessage']),
];
