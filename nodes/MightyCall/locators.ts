import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { locatorField } from '../shared/fields/locatorField';

type Show = IDisplayOptions['show'];

const GUID = { displayName: 'By ID', name: 'id', placeholder: 'e.g. 3f2504e0-4f89-41d3-9a0c-0305e82c3301' };
const RECORD_ID = { displayName: 'By ID', name: 'id', placeholder: 'e.g. 5f3c1d2e4b5a69788796a5b4' };
const NUMBER = { displayName: 'Number', name: 'number', placeholder: 'e.g. +15550101234' };

const shownFor = (resource: string, operations: string[]): Show => ({ resource: [resource], operation: operations });

/** Which of the account's own numbers something goes out from. */
export function fromField(
	resource: string,
	operations: string[],
	description: string,
	search: string,
): INodeProperties {
	return locatorField(
		{ displayName: 'From', name: 'from', description, search, typed: NUMBER },
		shownFor(resource, operations),
	);
}

export function callField(resource: string, operations: string[]): INodeProperties {
	const description = 'The list shows calls of the last 30 days. By ID takes what MightyCall posts to webhooks, too.';
	return locatorField(
		{ displayName: 'Call', name: 'callId', description, search: 'searchCalls', typed: GUID },
		shownFor(resource, operations),
	);
}

export function voicemailField(resource: string, operations: string[]): INodeProperties {
	const description = 'The list shows voicemails of the last 30 days';
	return locatorField(
		{ displayName: 'Voicemail', name: 'voicemailId', description, search: 'searchVoicemails', typed: GUID },
		shownFor(resource, operations),
	);
}

export function contactField(resource: string, operations: string[], search: string): INodeProperties {
	const description = 'Search the list by name, phone or e-mail';
	return locatorField(
		{ displayName: 'Contact', name: 'contactId', description, search, typed: RECORD_ID },
		shownFor(resource, operations),
	);
}

export function numberField(resource: string, operations: string[]): INodeProperties {
	const description =
		"One of the account's business numbers. Part of one, up to 11 digits, finds the first that contains it.";
	return locatorField(
		{ displayName: 'Phone Number', name: 'phoneNumber', description, search: 'searchNumbers', typed: NUMBER },
		shownFor(resource, operations),
	);
}

/** MightyCall lists no extensions; those of recent calls are what people look for. */
export function extensionFilter(description: string): INodeProperties {
	const typed = { displayName: 'Extension', name: 'extension', placeholder: 'e.g. 101' };
	return locatorField({
		displayName: 'Extension',
		name: 'extension',
		description: `${description}. The list shows those of calls of the last 30 days.`,
		search: 'searchExtensions',
		typed,
		required: false,
	});
}

export function tagFilter(displayName: string, name: string, description: string): INodeProperties {
	const typed = { displayName: 'By Name', name: 'name', placeholder: 'e.g. lead' };
	return locatorField({ displayName, name, description, search: 'searchTags', typed, required: false });
}

/** Users, groups and voicemail boxes of the team. */
export function teamFilter(
	displayName: string,
	name: string,
	search: string,
	takes: 'one' | 'several' = 'several',
): INodeProperties {
	const several = takes === 'several' ? ' By ID takes several, separated by commas.' : '';
	const description = `Only what belongs to this ${displayName.toLowerCase()}.${several}`;
	return locatorField({ displayName, name, description, search, typed: GUID, required: false });
}
