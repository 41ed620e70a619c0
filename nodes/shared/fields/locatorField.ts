import type { INodeProperties } from 'n8n-workflow';

/** What the mode in which users type is called, its name in workflows, and an example without "e.g.". */
export type TypedMode = readonly [displayName: string, name: string, example: string];

/**
 * One record, from a searchable list or typed.
 * @param search the node's listSearch method
 * @param noun what is chosen from the list, if the field is called otherwise
 */
export function locatorField(
	displayName: string,
	name: string,
	search: string,
	typed: TypedMode,
	description: string,
	noun = displayName.toLowerCase(),
): INodeProperties {
	const [typedName, mode, example] = typed;
	const article = /^[aeio]/.test(noun) ? 'an' : 'a';
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: `Choose ${article} ${noun}`,
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{ displayName: typedName, name: mode, type: 'string', placeholder: `e.g. ${example}` },
		],
	};
}
