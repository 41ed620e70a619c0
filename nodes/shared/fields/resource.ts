import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../model/operation';
import type { Provider, Resource } from '../model/provider';
import { shownFields, type FieldGroup } from './groups';
import {
	confirmFields,
	fileFields,
	gateFields,
	inquiryFields,
	listFields,
	optionFields,
	simplifyFields,
} from './standardFields';

/** Name on screen, what the list of actions calls it, a description in other words, and the operation itself. */
export type OperationEntry = readonly [name: string, action: string, description: string, operation: Operation];

/**
 * One entry of Resource: its operations as a table, and their fields. What follows from the table is added here: the
 * Operation field, Return All and Limit, Simplify, the field for a file, the switch that confirms, Options, and the
 * conditions under which each is shown. Optional collections come behind what has to be filled in.
 * @param usual the operation that is chosen at first
 */
export function resource<Name extends string>(
	value: string,
	displayName: string,
	entries: Record<Name, OperationEntry>,
	usual: NoInfer<Name>,
	groups: Array<FieldGroup<NoInfer<Name>>> = [],
): Resource {
	const named = Object.entries<OperationEntry>(entries);
	const operations = Object.fromEntries(named.map(([name, [, , , operation]]) => [name, operation]));
	const own = shownFields(value, operations, groups);
	const isCollection = ({ type }: INodeProperties) => type === 'collection';
	const fields = [
		operationField(value, named, usual),
		...own.filter((field) => !isCollection(field)),
		...[fileFields, listFields, inquiryFields, confirmFields].flatMap((fieldsFor) => fieldsFor(value, operations)),
		...own.filter(isCollection),
		...[simplifyFields, gateFields, optionFields].flatMap((fieldsFor) => fieldsFor(value, operations)),
	];
	return { value, displayName, operations, fields };
}

function operationField(
	resourceValue: string,
	entries: Array<[string, OperationEntry]>,
	usual: string,
): INodeProperties {
	const options = entries.map(([value, [name, action, description, { replies }]]) => ({
		...{ name, value, action, description },
		// As a tool of an agent n8n has a variant of the node for it.
		...(replies ? { displayOptions: { hide: { '@tool': [true] } } } : {}),
	}));
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resourceValue] } },
		options: options.sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1)),
		default: usual,
	};
}

/** A provider's resources, by the value that stands in workflows. */
export const resources = (...all: Resource[]): Provider['resources'] =>
	Object.fromEntries(all.map((one) => [one.value, one]));

/**
 * All properties of an action node, in a list of its own: n8n changes it in place.
 * @param usual the resource that is chosen at first
 */
export function nodeProperties(provider: Provider, usual: string): INodeProperties[] {
	const all = Object.values(provider.resources);
	const chooser: INodeProperties = {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: all.map(({ displayName: name, value }) => ({ name, value })),
		default: usual,
	};
	return [chooser, ...all.flatMap(({ fields }) => fields)];
}
