import type { INodeProperties } from 'n8n-workflow';

import { exampleField, needed, textField } from '../shared/fields/constructors';
import { locatorField, type TypedMode } from '../shared/fields/locatorField';

/** Calls, voicemails, users, groups and channels have one. */
export const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
/** Contacts and journal entries have one. */
export const RECORD_ID = '5f3c1d2e4b5a69788796a5b4';
export const PHONE = '+1 (555) 010-1234';

const BY_GUID: TypedMode = ['By ID', 'id', GUID];
const BY_RECORD_ID: TypedMode = ['By ID', 'id', RECORD_ID];
const BY_NUMBER: TypedMode = ['Number', 'number', '+15550101234'];

/** Which of the account's own numbers something goes out from. */
export const fromField = (description: string, search: string): INodeProperties =>
	needed(locatorField('From', 'from', search, BY_NUMBER, description, 'number'));

export const callField = needed(
	locatorField(
		'Call',
		'callId',
		'searchCalls',
		BY_GUID,
		'The list shows calls of the last 30 days. By ID takes what MightyCall posts to webhooks, too.',
	),
);

export const voicemailField = needed(
	locatorField(
		'Voicemail',
		'voicemailId',
		'searchVoicemails',
		BY_GUID,
		'The list shows voicemails of the last 30 days',
	),
);

export const contactField = (search: string): INodeProperties =>
	needed(locatorField('Contact', 'contactId', search, BY_RECORD_ID, 'Search the list by name, phone or e-mail'));

export const numberField = needed(
	locatorField(
		'Phone Number',
		'phoneNumber',
		'searchNumbers',
		BY_NUMBER,
		"One of the account's business numbers. Part of one, up to 11 digits, finds the first that contains it.",
	),
);

/** MightyCall lists no extensions; those of recent calls are what people look for. */
export const extensionFilter = (description: string): INodeProperties =>
	locatorField(
		'Extension',
		'extension',
		'searchExtensions',
		['Extension', 'extension', '101'],
		`${description}. The list shows those of calls of the last 30 days.`,
	);

export const tagFilter = (displayName: string, name: string, description: string): INodeProperties =>
	locatorField(displayName, name, 'searchTags', ['By Name', 'name', 'lead'], description, 'tag');

/** Users, groups and voicemail boxes of the team. */
export function teamFilter(
	displayName: string,
	name: string,
	search: string,
	takes: 'one' | 'several' = 'several',
): INodeProperties {
	const several = takes === 'several' ? '. By ID takes several, separated by commas.' : '';
	const description = `Only what belongs to this ${displayName.toLowerCase()}${several}`;
	return locatorField(displayName, name, search, BY_GUID, description);
}

/** @param description whose it is, e.g. "ID of the journal entry, 24 characters, as in Get Many" */
export const entryField = (description: string): INodeProperties =>
	needed(exampleField('Entry ID', 'requestId', RECORD_ID, description));

export const entriesField = (description: string): INodeProperties =>
	needed(exampleField('Entry IDs', 'requestIds', RECORD_ID, description));

export const channelIdField = needed(
	exampleField('Channel ID', 'channelId', GUID, "ID of the phone or e-mail, in the contact's channels"),
);

export const firstNameField = (description = ''): INodeProperties => textField('First Name', 'firstName', description);
export const lastNameField = textField('Last Name', 'lastName');

export const tagsField = (description: string): INodeProperties =>
	exampleField('Tags', 'tags', 'lead,web', description);
