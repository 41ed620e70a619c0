import type { INodeProperties } from 'n8n-workflow';

import { isoUtc } from '../../shared/dateTime';
import { FieldError } from '../../shared/fieldError';
import { listFields, simplifyField } from '../../shared/listFields';
import { actOptions, readOptions } from '../../shared/optionFields';
import { NamedFieldError } from '../../shared/outline';
import { phoneNumbers } from '../../shared/phoneNumber';
import type { Conversion, OperationTable, RequestOutline, Resource, Simplification } from '../../shared/provider';
import { flag, text, textList } from '../../shared/textField';
import { NORTH_AMERICA } from '../northAmerica';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['contact'] } },
		options: [
			{ name: 'Create', value: 'create', action: 'Create a contact', description: 'Add somebody to the contacts' },
			{ name: 'Get', value: 'get', action: 'Get a contact', description: 'Retrieve one contact by its ID' },
			{ name: 'Get Many', value: 'getAll', action: 'Get many contacts', description: 'List or search contacts' },
		],
		default: 'create',
	},
	{
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		default: '',
		description: 'MightyCall wants at least one of First Name and Last Name',
		displayOptions: { show: { resource: ['contact'], operation: ['create'] } },
	},
	{
		displayName: 'Last Name',
		name: 'lastName',
		type: 'string',
		default: '',
		displayOptions: { show: { resource: ['contact'], operation: ['create'] } },
	},
	{
		displayName: 'Phones',
		name: 'phones',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1 (555) 010-1234, +15550105678',
		description: 'One phone number, or several separated by commas. Spaces, dashes and brackets are fine.',
		displayOptions: { show: { resource: ['contact'], operation: ['create'] } },
	},
	{
		displayName: 'Emails',
		name: 'emails',
		type: 'string',
		default: '',
		placeholder: 'name@email.com',
		description: 'One e-mail address, or several separated by commas',
		displayOptions: { show: { resource: ['contact'], operation: ['create'] } },
	},
	{
		displayName: 'Contact ID',
		name: 'contactId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 5f3c1d2e4b5a69788796a5b4',
		description: 'ID of the contact, 24 characters, as in Get Many',
		displayOptions: { show: { resource: ['contact'], operation: ['get'] } },
	},
	...listFields('contact'),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: ['contact'], operation: ['getAll'] } },
		options: [
			{ displayName: 'Any Field Contains', name: 'all', type: 'string', default: '' },
			{ displayName: 'Changed Since', name: 'updatedSince', type: 'dateTime', default: '', description: 'Deleted contacts come too, with state "deleted". Without an offset it counts in the time zone of the workflow.' },
			{ displayName: 'Email Contains', name: 'email', type: 'string', default: '', placeholder: 'name@email.com' },
			{ displayName: 'Include Automatic Contacts', name: 'includeAuto', type: 'boolean', default: false, description: 'Whether to list contacts that MightyCall made by itself as well' },
			{ displayName: 'Name Contains', name: 'name', type: 'string', default: '' },
			{ displayName: 'Phone Contains', name: 'phone', type: 'string', default: '', description: 'Digits of the phone number' },
			{ displayName: 'Tag Contains', name: 'tag', type: 'string', default: '' },
		],
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: { show: { resource: ['contact'], operation: ['create'] } },
		options: [
			{ displayName: 'Check for Duplicates', name: 'checkIntersection', type: 'boolean', default: false, description: 'Whether to refuse the contact when another one has one of its phone numbers' },
			{ displayName: 'Comment', name: 'comment', type: 'string', default: '' },
			{ displayName: 'Middle Name', name: 'patronymic', type: 'string', default: '' },
			{ displayName: 'Tags', name: 'tags', type: 'string', default: '', placeholder: 'e.g. lead,web', description: 'Separated by commas; letters, digits and underscores' },
		],
	},
	simplifyField('contact', ['create', 'get', 'getAll']),
	readOptions('contact', ['get', 'getAll']),
	actOptions('contact', ['create']),
];

const simplify: Simplification = {
	contactId: 'contactId',
	firstName: 'firstName',
	lastName: 'lastName',
	patronymic: 'patronymic',
	channels: 'channels',
	tags: 'tags',
	comment: 'comment',
	created: 'created',
	updated: 'updated',
	state: 'state',
};

/** A contact's phones and e-mails are its channels. */
const channelPhones = phoneNumbers({ shortest: 11, plus: 'always', national: NORTH_AMERICA });
const phoneChannels: Conversion = (value) => channelPhones(value).map((phone) => ({ phone }));
const emailChannels: Conversion = (value) => textList(value).map((email) => ({ email }));

function needsName({ body }: RequestOutline): void {
	if (body.firstName !== undefined || body.lastName !== undefined) return;
	throw new NamedFieldError('First Name', new FieldError('is empty, and so is Last Name', 'Fill in First Name or Last Name.'));
}

const operations: OperationTable = {
	create: {
		method: 'POST',
		path: '/v4/api/contacts',
		effect: 'acts',
		deed: 'The contact',
		done: 'created',
		check: 'Look for it with Contact > Get Many',
		parameters: {
			firstName: { in: 'body', as: text },
			lastName: { in: 'body', as: text },
			phones: { in: 'body', name: 'channels', as: phoneChannels, append: true },
			emails: { in: 'body', name: 'channels', as: emailChannels, append: true },
			'additionalFields.patronymic': { in: 'body', as: text },
			'additionalFields.comment': { in: 'body', as: text },
			'additionalFields.tags': { in: 'body', as: textList },
			'additionalFields.checkIntersection': { in: 'query', as: flag },
		},
		adjust: needsName,
		unwrap: ['data'],
		simplify,
	},
	get: {
		method: 'GET',
		path: '/v4/api/contacts/{contactId}',
		effect: 'safe',
		parameters: { contactId: { in: 'path', as: text } },
		unwrap: ['data.contacts', 'data'],
		simplify,
	},
	getAll: {
		method: 'GET',
		path: '/v4/api/contacts',
		effect: 'safe',
		parameters: {
			'filters.all': { in: 'query', as: text },
			'filters.name': { in: 'query', as: text },
			'filters.phone': { in: 'query', as: text },
			'filters.email': { in: 'query', as: text },
			'filters.tag': { in: 'query', as: text },
			'filters.updatedSince': { in: 'query', as: isoUtc },
			'filters.includeAuto': { in: 'query', as: flag },
		},
		unwrap: ['data.contacts'],
		paging: {
			position: { parameter: 'page', counts: 'pages' },
			size: { parameter: 'pageSize', largest: 100 },
			totalPagesAt: 'data.pages',
		},
		simplify,
	},
};

export const contactResource: Resource = { fields, operations };
