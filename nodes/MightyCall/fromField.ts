import type { INodeProperties } from 'n8n-workflow';

interface Dropdown {
	description: string;
	placeholder: string;
	search: string;
}

/** Which of the account's own numbers something goes out from. */
export function fromField(resource: string, operation: string, { description, placeholder, search }: Dropdown): INodeProperties {
	return {
		displayName: 'From',
		name: 'from',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description,
		displayOptions: { show: { resource: [resource], operation: [operation] } },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder,
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{ displayName: 'Number', name: 'number', type: 'string', placeholder: 'e.g. +15550101234' },
		],
	};
}
