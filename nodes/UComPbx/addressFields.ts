import type { INodeProperties } from 'n8n-workflow';

import { choiceField, exampleField, type Option } from '../shared/fields/constructors';
import { locatorField } from '../shared/fields/locatorField';

/**
 * Not marked as required where Owner decides whether it counts: n8n shows the fields of all owners when Owner is an
 * expression, and would insist on each one.
 */
export const extensionField = (description: string, search = 'searchExtensions'): INodeProperties =>
	locatorField('Extension', 'extension', search, ['ID or Name', 'id', '469100 or @101'], description);

export const clientIdField = exampleField(
	'Client ID',
	'clientId',
	'1844',
	'Which PBX. @me stands for the one of the user in the credential.',
	{ default: '@me' },
);

export const extensionGroupIdField = exampleField(
	'Extension Group ID',
	'extensionGroupId',
	'71',
	'The extension_group_id of an extension, as in Extension > Get Many',
);

export const ownerField = (description: string, ...options: Option[]): INodeProperties =>
	choiceField('Owner', 'owner', options, 'client', description);
