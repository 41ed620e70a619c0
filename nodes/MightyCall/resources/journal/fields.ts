import type { INodeProperties } from 'n8n-workflow';

import { fileField } from '../../../shared/fields/downloadFields';
import { listFields, simplifyField } from '../../../shared/fields/listFields';
import { changeOptions, readOptions } from '../../../shared/fields/optionFields';
import { journalFilters } from './filters';

const show = (...operations: string[]) => ({ show: { resource: ['journal'], operation: operations } });

const CHANGES = ['addFlags', 'block', 'deleteComment', 'deleteMessages', 'deleteVoicemails', 'removeFlags', 'restoreMessage', 'setComment', 'setWorkflowState', 'unblock'];

const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['journal'] } },
	options: [
		{ name: 'Add Flags', value: 'addFlags', action: 'Add flags to journal entries', description: 'Mark entries as read, favorite or removed' },
		{ name: 'Block Number', value: 'block', action: 'Block a number', description: 'Put a caller on the block list' },
		{ name: 'Count', value: 'count', action: 'Count journal entries', description: 'See how many entries a search finds' },
		{ name: 'Delete Comment', value: 'deleteComment', action: 'Delete comment of a journal entry', description: 'Remove what was noted on an entry' },
		{ name: 'Delete Messages', value: 'deleteMessages', action: 'Delete messages', description: 'Delete text messages from the journal. Restore Message brings one back.' },
		{ name: 'Delete Voicemails', value: 'deleteVoicemails', action: 'Delete voicemails', description: 'Delete the sound of voicemails, and their transcripts if you like. This cannot be undone.' },
		{ name: 'Download Attachments', value: 'downloadAttachments', action: 'Download attachments of a message', description: 'Get the files of an MMS as one file' },
		{ name: 'Download Recording', value: 'downloadRecording', action: 'Download recording of a journal entry', description: 'Get the sound of a call or a voicemail as a file' },
		{ name: 'Get', value: 'get', action: 'Get a journal entry', description: 'Retrieve one entry by its ID, a voicemail with its transcript' },
		{ name: 'Get Block List Places', value: 'getBlockListPlaces', action: 'Get free places of the block list', description: 'See how many more numbers can be blocked' },
		{ name: 'Get Many', value: 'getAll', action: 'Get many journal entries', description: 'List calls, messages, voicemails and callbacks in one history' },
		{ name: 'Get VIP List Places', value: 'getVipListPlaces', action: 'Get free places of the VIP list', description: 'See how many more numbers can be VIPs' },
		{ name: 'Remove Flags', value: 'removeFlags', action: 'Remove flags from journal entries', description: 'Mark entries as unread, no favorite or not removed' },
		{ name: 'Restore Message', value: 'restoreMessage', action: 'Restore a message', description: 'Bring a deleted text message back' },
		{ name: 'Set Comment', value: 'setComment', action: 'Set comment of a journal entry', description: 'Note something on an entry; a comment that is there is overwritten' },
		{ name: 'Set Workflow State', value: 'setWorkflowState', action: 'Set workflow state of journal entries', description: 'Mark entries as open or resolved' },
		{ name: 'Unblock Number', value: 'unblock', action: 'Unblock a number', description: 'Take a caller off the block list' },
	],
	default: 'getAll',
};

export const journalFields: INodeProperties[] = [
	operation,
	{
		displayName: 'Entry ID',
		name: 'requestId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 5f3c1d2e4b5a69788796a5b4',
		description: 'ID of the journal entry, 24 characters, as in Get Many',
		displayOptions: show('deleteComment', 'downloadAttachments', 'downloadRecording', 'get', 'restoreMessage', 'setComment'),
	},
	{
		displayName: 'Entry IDs',
		name: 'requestIds',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 5f3c1d2e4b5a69788796a5b4',
		description: 'IDs of journal entries as in Get Many, separated by commas',
		displayOptions: show('addFlags', 'deleteMessages', 'deleteVoicemails', 'removeFlags', 'setWorkflowState'),
	},
	{ displayName: 'Comment', name: 'comment', type: 'string', typeOptions: { rows: 3 }, required: true, default: '', displayOptions: show('setComment') },
	{
		displayName: 'Flags',
		name: 'flags',
		type: 'multiOptions',
		required: true,
		options: [
			{ name: 'Favorite', value: 'Favorite' },
			{ name: 'Read', value: 'IsRead' },
			{ name: 'Removed', value: 'Removed' },
		],
		default: ['IsRead'],
		displayOptions: show('addFlags', 'removeFlags'),
	},
	{
		displayName: 'State',
		name: 'workflowState',
		type: 'options',
		options: [
			{ name: 'Open', value: 'Open' },
			{ name: 'Resolved', value: 'Resolved' },
		],
		default: 'Resolved',
		displayOptions: show('setWorkflowState'),
	},
	{
		displayName: 'Phone',
		name: 'phone',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +1 (555) 010-1234',
		description: 'Number of the caller',
		displayOptions: show('block', 'unblock'),
	},
	{
		displayName: 'Take Off VIP List',
		name: 'forceRemovingVIP',
		type: 'boolean',
		default: false,
		description: 'Whether to block the number also when it is a VIP',
		displayOptions: show('block'),
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
		displayName: 'Confirm Deletion',
		name: 'confirmDeletion',
		type: 'boolean',
		default: false,
		description: 'Whether you really want to delete these voicemails. They cannot be had back.',
		displayOptions: show('deleteVoicemails'),
	},
	fileField('journal', ['downloadAttachments', 'downloadRecording']),
	...listFields('journal'),
	journalFilters('journal', 'getAll', true),
	journalFilters('journal', 'count', false),
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: show('get'),
		options: [
			{ displayName: 'Resolve Contacts', name: 'resolveContacts', type: 'boolean', default: true, description: "Whether to add the account's contacts that have the client's number" },
			{ displayName: 'Show External Contacts', name: 'showExternalContacts', type: 'boolean', default: true, description: 'Whether to add contacts of a connected CRM' },
			{ displayName: 'Show Users', name: 'showUsers', type: 'boolean', default: false, description: 'Whether to add the users who took part' },
		],
	},
	simplifyField('journal', ['get', 'getAll']),
	readOptions('journal', ['count', 'downloadAttachments', 'downloadRecording', 'get', 'getAll', 'getBlockListPlaces', 'getVipListPlaces']),
	changeOptions('journal', CHANGES),
];
