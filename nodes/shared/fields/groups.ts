import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import type { Operation, OperationTable } from '../model/operation';

/** Fields, and the operations that they are shown for. */
export interface FieldGroup<Name extends string = string> {
	for: Name[];
	fields: INodeProperties[];
}

/** The fields of a resource with the conditions under which they are shown. */
export function shownFields(resource: string, operations: OperationTable, groups: FieldGroup[]): INodeProperties[] {
	return groups.flatMap((group) =>
		group.fields.flatMap((field) =>
			alike(group.for, (name) => choicesWith(operations[name], field.name)).map(([choice, names]) => ({
				...field,
				displayOptions: { show: { resource: [resource], operation: names, ...choice, ...field.displayOptions?.show } },
			})),
		),
	);
}

/** Names with equal results together, in order. */
function alike(
	names: string[],
	resultOf: (name: string) => IDisplayOptions['show'],
): Array<[IDisplayOptions['show'], string[]]> {
	const found = new Map<string, [IDisplayOptions['show'], string[]]>();
	for (const name of names) {
		const result = resultOf(name);
		const key = JSON.stringify(result);
		found.set(key, [result, [...(found.get(key)?.[1] ?? []), name]]);
	}
	return [...found.values()];
}

/** Where a field decides which others count: the choices that this one is for; none where it is for all. */
function choicesWith({ settings }: Operation, field: string): IDisplayOptions['show'] {
	const { dependsOn, parameters = {} } = settings;
	if (!dependsOn || field in parameters) return {};
	const choices = Object.entries(dependsOn.choices);
	const having = choices.filter(([, own]) => field in own).map(([choice]) => choice);
	return having.length === 0 || having.length === choices.length ? {} : { [dependsOn.field]: having };
}
