import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { isoUtc } from '../../../shared/conversions/dateTime';
import { FieldError } from '../../../shared/conversions/fieldError';
import { NamedFieldError } from '../../../shared/conversions/namedFieldError';
import type { Placement, RequestPlan } from '../../../shared/model/provider';
import { commaSeparated, flag, text } from '../../../shared/conversions/textField';
import { guids } from '../../ids';
import { teamFilter } from '../../locators';
import { clientPhones, plainBusinessNumbers } from '../../northAmerica';

const states = (): INodePropertyOptions[] => [
	{ name: 'All', value: 'All' },
	{ name: 'Connected', value: 'Connected' },
	{ name: 'Dropped', value: 'Dropped' },
	{ name: 'Message', value: 'Message' },
	{ name: 'Missed', value: 'Missed' },
	{ name: 'No Answer', value: 'NoAnswer' },
	{ name: 'Scheduled', value: 'Scheduled' },
	{ name: 'Voicemail', value: 'VoiceMail' },
];

const stateFilter = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'options',
	options: states(),
	default: 'All',
	description,
});

const momentFilter = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description: [description, 'Without an offset it counts in the time zone of the workflow.'].join(' '),
});

const textFilter = (displayName: string, name: string, description: string, placeholder?: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
	description,
});

const switchFilter = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'boolean',
	default: true,
	description,
});

/** What the journal, its count and Contact Center's communications are searched by. */
const searchFilters = (): INodeProperties[] => [
	textFilter(
		'Business Numbers',
		'businessNumber',
		'Only what went over these own numbers, separated by commas',
		'e.g. +15550101234',
	),
	stateFilter('Callbacks', 'callbacks', 'Only callback requests in this state'),
	momentFilter('Earliest', 'earliest', 'MightyCall does not say how this differs from From; it is passed on as it is.'),
	textFilter('Email', 'email', 'Only entries of a client with this address', 'name@email.com'),
	momentFilter('From', 'from', 'Entries from this moment on.'),
	teamFilter('Group', 'groupId', 'searchGroups'),
	stateFilter('Inbound', 'inbound', 'Only inbound entries in this state'),
	switchFilter(
		'Is Read',
		'isRead',
		'Whether to list read or unread voicemails. MightyCall wants Inbound to be Voicemail with it, and so it is if you do not choose.',
	),
	momentFilter('Latest', 'latest', 'MightyCall does not say how this differs from To; it is passed on as it is.'),
	{
		displayName: 'Origin',
		name: 'origin',
		type: 'multiOptions',
		options: [
			{ name: 'All', value: 'All' },
			{ name: 'Callback', value: 'Callback' },
			{ name: 'Inbound', value: 'Inbound' },
			{ name: 'Internal', value: 'Internal' },
			{ name: 'Outbound', value: 'Outbound' },
			{ name: 'Unspecified', value: 'Unspecified' },
		],
		default: [],
		description: 'Where the entries came from',
	},
	stateFilter('Outbound', 'outbound', 'Only outbound entries in this state'),
	textFilter(
		'Phone',
		'phone',
		'Only entries with this number of a client, or with several separated by commas',
		'e.g. +1 (555) 010-1234',
	),
	{
		displayName: 'Search In',
		name: 'searchProperty',
		type: 'options',
		options: [
			{ name: 'Business Number', value: 'BusinessNumber' },
			{ name: 'Client', value: 'Client' },
			{ name: 'Comment', value: 'Comment' },
			{ name: 'Everywhere', value: '' },
			{ name: 'Voicemail Transcript', value: 'VTT' },
		],
		default: '',
		description: 'Where Search Text is looked for',
	},
	textFilter('Search Text', 'searchText', 'Only entries in which MightyCall finds this text'),
	stateFilter('State', 'state', 'Only entries in this state'),
	momentFilter('To', 'to', 'Entries before this moment.'),
	{
		displayName: 'Type',
		name: 'type',
		type: 'multiOptions',
		options: [
			{ name: 'All', value: 'All' },
			{ name: 'Call', value: 'Call' },
			{ name: 'Callback Request', value: 'CallbackRequest' },
			{ name: 'Default', value: 'Default' },
			{ name: 'Message', value: 'Message' },
			{ name: 'Message Thread', value: 'MessageThread' },
			{ name: 'Service', value: 'Service' },
			{ name: 'Task', value: 'Task' },
			{ name: 'Unspecified', value: 'Unspecified' },
		],
		default: [],
		description: 'What kind of entries',
	},
	teamFilter('User', 'userId', 'searchUsers'),
	teamFilter('Voicemail Box', 'vmBoxId', 'searchVoicemailBoxes'),
	{
		displayName: 'Workflow State',
		name: 'wfState',
		type: 'multiOptions',
		options: [
			{ name: 'All', value: 'All' },
			{ name: 'Finished', value: 'Finished' },
			{ name: 'Open', value: 'Open' },
			{ name: 'Resolved', value: 'Resolved' },
		],
		default: [],
		description: 'How far the entries have been worked on',
	},
];

/** What a list tells of each entry besides the entry itself. */
const listFilters = (): INodeProperties[] => [
	switchFilter(
		'Resolve Contacts',
		'resolveContacts',
		"Whether to add the account's contacts that have the client's number",
	),
	switchFilter('Reverse', 'reverse', 'Whether to reverse the order. MightyCall does not describe it.'),
	switchFilter('Show External Contacts', 'showExternalContacts', 'Whether to add contacts of a connected CRM'),
	switchFilter('Show Users', 'showUsers', 'Whether to add the users who took part'),
];

const byName = (one: INodeProperties, other: INodeProperties) => (one.displayName < other.displayName ? -1 : 1);

/** The Filters of an operation. */
export function journalFilters(resource: string, operation: string, isList: boolean): INodeProperties {
	return {
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: [resource], operation: [operation] } },
		options: [...searchFilters(), ...(isList ? listFilters() : [])].sort(byName),
	};
}

const inQuery = (as: Placement['as']): Placement => ({ in: 'query', as });
const moment = inQuery(isoUtc);
const word = inQuery(text);
const words = inQuery(commaSeparated);
const ids = inQuery(guids);
const yesOrNo = inQuery(flag);

/** https://api.mightycall.com/v4/doc, Journal: names that are not documented are refused, so nothing else is sent. */
export const searchPlacements: Record<string, Placement> = {
	'filters.businessNumber': inQuery(plainBusinessNumbers),
	'filters.callbacks': word,
	'filters.earliest': moment,
	'filters.email': word,
	'filters.from': moment,
	'filters.groupId': ids,
	'filters.inbound': word,
	'filters.isRead': yesOrNo,
	'filters.latest': moment,
	'filters.origin': words,
	'filters.outbound': word,
	'filters.phone': inQuery(clientPhones),
	'filters.searchProperty': word,
	'filters.searchText': word,
	'filters.state': word,
	'filters.to': moment,
	'filters.type': words,
	'filters.userId': ids,
	'filters.vmBoxId': ids,
	'filters.wfState': words,
};

export const listPlacements: Record<string, Placement> = {
	...searchPlacements,
	'filters.resolveContacts': yesOrNo,
	'filters.reverse': yesOrNo,
	'filters.showExternalContacts': yesOrNo,
	'filters.showUsers': yesOrNo,
};

export function readNeedsVoicemail({ query }: RequestPlan): void {
	if (query.isRead === undefined) return;
	query.inbound ??= 'VoiceMail';
	if (query.inbound === 'VoiceMail') return;
	throw new NamedFieldError(
		'Filters > Is Read',
		new FieldError('works for voicemails only', 'Choose Voicemail in the filter Inbound, or remove one of the two.'),
	);
}
