import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

export interface Locator {
	displayName: string;
	name: string;
	description: string;
	/** The node's listSearch method. */
	search: string;
	/** What the mode in which users type is called, and an example. */
	typed?: { displayName: string; name: string; placeholder: string };
	required?: boolean;
}

/** One record, from a searchable list or by its ID. */
export function locatorField(
	{ displayName, name, description, search, typed, required = true }: Locator,
	show?: IDisplayOptions['show'],
): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		...(required ? { required } : {}),
		...(show ? { displayOptions: { show } } : {}),
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: `Choose a ${displayName.toLowerCase()}`,
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{
				displayName: typed?.displayName ?? 'By ID',
				name: typed?.name ?? 'id',
				type: 'string',
				placeholder: typed?.placeholder ?? '',
			},
		],
	};
}
