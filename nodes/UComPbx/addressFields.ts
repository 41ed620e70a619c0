import type { INodeProperties } from 'n8n-workflow';

type Show = Record<string, string[]>;

/** n8n shows the fields of all owners when Owner is an expression, and would insist on each one marked as required. */
const isForEveryItem = (show: Show) => show.owner === undefined;

export function extensionField(show: Show, search: string, description: string): INodeProperties {
	return {
		displayName: 'Extension',
		name: 'extension',
		type: 'resourceLocator',
		required: isForEveryItem(show),
		default: { mode: 'list', value: '' },
		description,
		displayOptions: { show },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose an extension',
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{ displayName: 'ID or Name', name: 'id', type: 'string', placeholder: 'e.g. 469100 or @101' },
		],
	};
}

export function clientIdField(show: Show): INodeProperties {
	return {
		displayName: 'Client ID',
		name: 'clientId',
		type: 'string',
		default: '@me',
		placeholder: 'e.g. 1844',
		description: 'Which PBX. @me stands for the one of the user in the credential.',
		displayOptions: { show },
	};
}

export function extensionGroupIdField(show: Show): INodeProperties {
	return {
		displayName: 'Extension Group ID',
		name: 'extensionGroupId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 71',
		description: 'The extension_group_id of an extension, as in Extension > Get Many',
		displayOptions: { show },
	};
}
