import type { INodeProperties } from 'n8n-workflow';

import { isoUtc } from '../../../shared/conversions/dateTime';
import { FieldError } from '../../../shared/conversions/fieldError';
import { NamedFieldError } from '../../../shared/conversions/namedFieldError';
import { commaSeparated, flag, text } from '../../../shared/conversions/textField';
import {
	choiceField,
	choicesField,
	exampleField,
	filters,
	momentField,
	switchField,
	textField,
	type Option,
} from '../../../shared/fields/constructors';
import type { RequestPlan } from '../../../shared/model/requestPlan';
import { query } from '../../../shared/request/placements';
import { PHONE, teamFilter } from '../../fields';
import { guids } from '../../ids';
import { clientPhones, plainBusinessNumbers } from '../../northAmerica';

/** Options whose name on screen is their value. */
const named = (...names: string[]): Option[] => names.map((name) => [name, name]);

const STATES: Option[] = [
	...named('All', 'Connected', 'Dropped', 'Message', 'Missed'),
	['No Answer', 'NoAnswer'],
	['Scheduled', 'Scheduled'],
	['Voicemail', 'VoiceMail'],
];
const TYPES: Option[] = [
	...named('All', 'Call'),
	['Callback Request', 'CallbackRequest'],
	...named('Default', 'Message'),
	['Message Thread', 'MessageThread'],
	...named('Service', 'Task', 'Unspecified'),
];
const SEARCHED: Option[] = [
	['Business Number', 'BusinessNumber'],
	['Client', 'Client'],
	['Comment', 'Comment'],
	['Everywhere', ''],
	['Voicemail Transcript', 'VTT'],
];

const stateFilter = (displayName: string, name: string, description: string) =>
	choiceField(displayName, name, STATES, 'All', description);

const undescribed = (of: string) => `MightyCall does not say how this differs from ${of}; it is passed on as it is.`;

/** What the journal, its count and Contact Center's communications are searched by. */
const searchFilters: INodeProperties[] = [
	exampleField(
		'Business Numbers',
		'businessNumber',
		'+15550101234',
		'Only what went over these own numbers, separated by commas',
	),
	stateFilter('Callbacks', 'callbacks', 'Only callback requests in this state'),
	momentField('Earliest', 'earliest', undescribed('From')),
	textField('Email', 'email', 'Only entries of a client with this address', { placeholder: 'name@email.com' }),
	momentField('From', 'from', 'Entries from this moment on.'),
	teamFilter('Group', 'groupId', 'searchGroups'),
	stateFilter('Inbound', 'inbound', 'Only inbound entries in this state'),
	switchField(
		'Is Read',
		'isRead',
		'Whether to list read or unread voicemails. MightyCall wants Inbound to be Voicemail with it, and so it is if you do not choose.',
		true,
	),
	momentField('Latest', 'latest', undescribed('To')),
	choicesField(
		'Origin',
		'origin',
		named('All', 'Callback', 'Inbound', 'Internal', 'Outbound', 'Unspecified'),
		[],
		'Where the entries came from',
	),
	stateFilter('Outbound', 'outbound', 'Only outbound entries in this state'),
	exampleField(
		'Phone',
		'phone',
		PHONE,
		'Only entries with this number of a client, or with several separated by commas',
	),
	choiceField('Search In', 'searchProperty', SEARCHED, '', 'Where Search Text is looked for'),
	textField('Search Text', 'searchText', 'Only entries in which MightyCall finds this text'),
	stateFilter('State', 'state', 'Only entries in this state'),
	momentField('To', 'to', 'Entries before this moment.'),
	choicesField('Type', 'type', TYPES, [], 'What kind of entries'),
	teamFilter('User', 'userId', 'searchUsers'),
	teamFilter('Voicemail Box', 'vmBoxId', 'searchVoicemailBoxes'),
	choicesField(
		'Workflow State',
		'wfState',
		named('All', 'Finished', 'Open', 'Resolved'),
		[],
		'How far the entries have been worked on',
	),
];

const RESOLVE = "Whether to add the account's contacts that have the client's number";

/** What a list tells of each entry besides the entry itself. */
export const additions = {
	resolveContacts: switchField('Resolve Contacts', 'resolveContacts', RESOLVE, true),
	showExternalContacts: switchField(
		'Show External Contacts',
		'showExternalContacts',
		'Whether to add contacts of a connected CRM',
		true,
	),
	showUsers: (usual: boolean) =>
		switchField('Show Users', 'showUsers', 'Whether to add the users who took part', usual),
};

export const entryCountFilters = filters(...searchFilters);
export const entryListFilters = filters(
	...searchFilters,
	additions.resolveContacts,
	switchField('Reverse', 'reverse', 'Whether to reverse the order. MightyCall does not describe it.', true),
	additions.showExternalContacts,
	additions.showUsers(true),
);

const moment = query(isoUtc);
const word = query(text);
const words = query(commaSeparated);
const ids = query(guids);
const yesOrNo = query(flag);

/** https://api.mightycall.com/v4/doc, Journal: names that are not documented are refused, so nothing else is sent. */
export const searchPlacements = {
	'filters.businessNumber': query(plainBusinessNumbers),
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
	'filters.phone': query(clientPhones),
	'filters.searchProperty': word,
	'filters.searchText': word,
	'filters.state': word,
	'filters.to': moment,
	'filters.type': words,
	'filters.userId': ids,
	'filters.vmBoxId': ids,
	'filters.wfState': words,
};

export const listPlacements = {
	...searchPlacements,
	'filters.resolveContacts': yesOrNo,
	'filters.reverse': yesOrNo,
	'filters.showExternalContacts': yesOrNo,
	'filters.showUsers': yesOrNo,
};

export function readNeedsVoicemail({ query: sent }: RequestPlan): void {
	if (sent.isRead === undefined) return;
	sent.inbound ??= 'VoiceMail';
	if (sent.inbound === 'VoiceMail') return;
	throw new NamedFieldError(
		'Filters > Is Read',
		new FieldError('works for voicemails only', 'Choose Voicemail in the filter Inbound, or remove one of the two.'),
	);
}
