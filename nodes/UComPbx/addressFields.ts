import type { INodeProperties } from 'n8n-workflow';

import { choiceField, exampleField, needed, type Option } from '../shared/fields/constructors';
import { locatorField } from '../shared/fields/locatorField';

/**
 * Not marked as required where Owner decides whether it counts: n8n shows the fields of all owners when Owner is an
 * expression, and would insist on each one.
 */
export const extensionField = (description: string, search = 'searchExtensions'): INodeProperties =>
	locatorField('Extension', 'extension', search, ['ID or Name', 'id', '469100, 101 or 1844*101'], description);

/** Where the endpoint takes no names. */
export const extensionIdField = (displayName: string, name: string, description: string): INodeProperties =>
	locatorField(displayName, name, 'searchExtensionIds', ['ID', 'id', '469100'], description, 'extension');

export const clientIdField = exampleField(
	'Client ID',
	'clientId',
	'1844',
	'Which PBX. @me stands for the one of the user in the credential.',
	{ default: '@me' },
);

export const extensionGroupIdField = locatorField(
	'Extension Group',
	'extensionGroupId',
	'searchGroups',
	['ID', 'id', '71 or @me'],
	'A group of extensions. The user of a group may write @me for its own.',
	'group',
);

const OWNERS: Record<'client' | 'extension' | 'extension_group', string> = {
	client: 'Client',
	extension: 'Extension',
	extension_group: 'Extension Group',
};

/**
 * Whose records, with a field for each owner.
 * @param of what each owner has, e.g. "One extension"
 * @param their what they are called, e.g. "calls"
 */
export function ownerFields(of: Partial<Record<keyof typeof OWNERS, string>>, their: string): INodeProperties[] {
	const realms = Object.keys(of) as Array<keyof typeof OWNERS>;
	const options = realms.map((realm): Option => [OWNERS[realm], realm, of[realm]]);
	const fields = {
		client: clientIdField,
		extension: extensionField(`Extension that has the ${their}`),
		extension_group: extensionGroupIdField,
	};
	return [choiceField('Owner', 'owner', options, 'client', `Whose ${their}`), ...realms.map((realm) => fields[realm])];
}

/** The three owners of recordings and voicemails. */
export const ALL_OWNERS = {
	client: 'The whole PBX',
	extension: 'One extension',
	extension_group: 'The extensions of one group',
};

/** One record by its ID. @param where the ID is found */
export const idField = (displayName: string, name: string, example: string, where: string): INodeProperties =>
	needed(exampleField(displayName, name, example, where));
