import type { INodeProperties } from 'n8n-workflow';

import { listFields, simplifyField } from '../../../shared/fields/listFields';
import { actOptions, changeOptions, readOptions } from '../../../shared/fields/optionFields';
import { channelFields, channelsField } from '../../channels';
import { updateFields } from '../../contactChanges';
import { contactFilters, etagOption } from '../../contactSearch';
import { contactField } from '../../locators';

const show = (...operations: string[]) => ({ show: { resource: ['contact'], operation: operations } });

const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['contact'] } },
	options: [
		{
			name: 'Add Phone or Email',
			value: 'addChannel',
			action: 'Add phone or email to a contact',
			description: 'Give a contact one more phone number or e-mail address',
		},
		{
			name: 'Add Tags',
			value: 'addTags',
			action: 'Add tags to a contact',
			description: 'Give a contact more tags; those it has stay',
		},
		{ name: 'Create', value: 'create', action: 'Create a contact', description: 'Add somebody to the contacts' },
		{ name: 'Delete', value: 'delete', action: 'Delete a contact', description: 'Remove one contact for good' },
		{
			name: 'Delete Many',
			value: 'deleteMany',
			action: 'Delete many contacts',
			description: 'Remove all contacts of a list or with a tag for good',
		},
		{
			name: 'Find or Create',
			value: 'findOrCreate',
			action: 'Find or create a contact',
			description: 'Get the contact with this phone or e-mail, or add it if there is none',
		},
		{ name: 'Get', value: 'get', action: 'Get a contact', description: 'Retrieve one contact by its ID' },
		{
			name: 'Get Limits',
			value: 'getLimits',
			action: 'Get limits of contacts',
			description: 'See how many contacts the plan allows and how many there are',
		},
		{ name: 'Get Many', value: 'getAll', action: 'Get many contacts', description: 'List or search contacts' },
		{
			name: 'Get Tags',
			value: 'getTags',
			action: 'Get tags of contacts',
			description: 'List all tags that contacts have',
		},
		{
			name: 'Remove Phone or Email',
			value: 'removeChannel',
			action: 'Remove phone or email from a contact',
			description: 'Take one phone number or e-mail address off a contact',
		},
		{
			name: 'Replace',
			value: 'replace',
			action: 'Replace a contact',
			description: 'Overwrite a whole contact; what is left empty here is gone. Update changes single fields.',
		},
		{
			name: 'Replace Phone or Email',
			value: 'replaceChannel',
			action: 'Replace phone or email of a contact',
			description: 'Change one phone number or e-mail address',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a contact',
			description: 'Change single fields of a contact; the others stay',
		},
	],
	default: 'create',
};

const checkIntersection: INodeProperties = {
	displayName: 'Check for Duplicates',
	name: 'checkIntersection',
	type: 'boolean',
	default: true,
	description: 'Whether to refuse when another contact has one of the phone numbers',
};

const more = (): INodeProperties[] => [
	{ displayName: 'Avatar URL', name: 'avatarUrl', type: 'string', default: '', description: 'Address of a picture' },
	channelsField('Channels', 'More phones and e-mails, with labels'),
	{ ...checkIntersection },
	{ displayName: 'Comment', name: 'comment', type: 'string', default: '' },
	{ displayName: 'Middle Name', name: 'patronymic', type: 'string', default: '' },
	{
		displayName: 'Tags',
		name: 'tags',
		type: 'string',
		default: '',
		placeholder: 'e.g. lead,web',
		description: 'Separated by commas; letters, digits and underscores',
	},
];

const additionalFields = (operations: string[], without: string[] = []): INodeProperties => ({
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	displayOptions: show(...operations),
	options: more().filter(({ name }) => !without.includes(name)),
});

const NAMED = ['create', 'findOrCreate', 'replace'];

export const contactFields: INodeProperties[] = [
	operation,
	contactField(
		'contact',
		['addChannel', 'addTags', 'delete', 'get', 'removeChannel', 'replace', 'replaceChannel', 'update'],
		'searchContacts',
	),
	{
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		default: '',
		description: 'MightyCall wants at least one of First Name and Last Name',
		displayOptions: show(...NAMED),
	},
	{ displayName: 'Last Name', name: 'lastName', type: 'string', default: '', displayOptions: show(...NAMED) },
	{
		displayName: 'Phones',
		name: 'phones',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1 (555) 010-1234, +15550105678',
		description: 'One phone number, or several separated by commas. Spaces, dashes and brackets are fine.',
		displayOptions: show(...NAMED),
	},
	{
		displayName: 'Emails',
		name: 'emails',
		type: 'string',
		default: '',
		placeholder: 'name@email.com',
		description: 'One e-mail address, or several separated by commas',
		displayOptions: show(...NAMED),
	},
	{
		displayName: 'Channel ID',
		name: 'channelId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
		description: "ID of the phone or e-mail, in the contact's channels",
		displayOptions: show('removeChannel', 'replaceChannel'),
	},
	...channelFields('contact', ['addChannel', 'replaceChannel']),
	{
		displayName: 'Check for Duplicates',
		name: 'checkIntersection',
		type: 'boolean',
		default: false,
		description: 'Whether to refuse when another contact has this phone number',
		displayOptions: show('addChannel', 'replaceChannel'),
	},
	{
		displayName: 'Tags',
		name: 'tags',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. lead,web',
		description: 'Separated by commas; letters, digits and underscores',
		displayOptions: show('addTags'),
	},
	{
		displayName: 'Delete',
		name: 'which',
		type: 'options',
		options: [
			{ name: 'Contacts of a List', value: 'ids' },
			{ name: 'Contacts with a Tag', value: 'tag' },
		],
		default: 'ids',
		displayOptions: show('deleteMany'),
	},
	{
		displayName: 'Contact IDs',
		name: 'contactIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 5f3c1d2e4b5a69788796a5b4',
		description: 'Separated by commas',
		displayOptions: { show: { resource: ['contact'], operation: ['deleteMany'], which: ['ids'] } },
	},
	{
		displayName: 'Tag',
		name: 'tag',
		type: 'string',
		default: '',
		placeholder: 'e.g. lead',
		description: 'All contacts with this tag are deleted',
		displayOptions: { show: { resource: ['contact'], operation: ['deleteMany'], which: ['tag'] } },
	},
	{
		displayName: 'Confirm Deletion',
		name: 'confirmDeletion',
		type: 'boolean',
		default: false,
		description: 'Whether you really want to delete these contacts. They cannot be had back.',
		displayOptions: show('deleteMany'),
	},
	...listFields('contact'),
	contactFilters('contact', 'getAll'),
	additionalFields(['create', 'replace']),
	additionalFields(['findOrCreate'], ['checkIntersection']),
	updateFields('contact', 'update', [{ ...checkIntersection }]),
	simplifyField('contact', ['create', 'findOrCreate', 'get', 'getAll', 'replace', 'update']),
	readOptions('contact', ['get', 'getAll', 'getLimits', 'getTags']),
	changeOptions(
		'contact',
		['addTags', 'delete', 'removeChannel', 'replace', 'replaceChannel', 'update'],
		[{ ...etagOption }],
	),
	changeOptions('contact', ['deleteMany']),
	actOptions('contact', ['addChannel'], [{ ...etagOption }]),
	actOptions('contact', ['create', 'findOrCreate']),
];
