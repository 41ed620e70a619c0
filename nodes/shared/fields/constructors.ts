/**
 * Constructors of what users fill in. What they make is written out and linted by `npm test` like a literal. Names on
 * screen come first, then the name in workflows, then the description.
 */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

type More = Partial<INodeProperties>;

const LOCAL = 'Without an offset it counts in the time zone of the workflow.';

const described = (description: string): More => (description === '' ? {} : { description });

export const textField = (displayName: string, name: string, description = '', more: More = {}): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	...described(description),
	...more,
});

/** @param example shown in the empty field, without "e.g." */
export const exampleField = (
	displayName: string,
	name: string,
	example: string,
	description = '',
	more: More = {},
): INodeProperties => textField(displayName, name, description, { placeholder: `e.g. ${example}`, ...more });

/** A text of several lines. */
export const longTextField = (displayName: string, name: string, description = '', rows = 3): INodeProperties =>
	textField(displayName, name, description, { typeOptions: { rows } });

export const jsonField = (
	displayName: string,
	name: string,
	description: string,
	more: More = {},
): INodeProperties => ({
	...textField(displayName, name, description, more),
	type: 'json',
});

export const numberField = (
	displayName: string,
	name: string,
	usual: number,
	description: string,
	more: More = {},
): INodeProperties => ({ displayName, name, type: 'number', default: usual, description, ...more });

/** A moment; its description says in which time zone it counts. @param description one or more whole sentences */
export const momentField = (
	displayName: string,
	name: string,
	description: string,
	more: More = {},
): INodeProperties => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description: `${description} ${LOCAL}`,
	...more,
});

/** A switch. @param description begins with "Whether" */
export const switchField = (
	displayName: string,
	name: string,
	description: string,
	usual = false,
): INodeProperties => ({ displayName, name, type: 'boolean', default: usual, description });

/** Name on screen, value, and what it means where the name does not say it. */
export type Option = readonly [name: string, value: string, description?: string];

const optionsOf = (options: readonly Option[]): INodePropertyOptions[] =>
	options.map(([name, value, description]) => ({ name, value, ...(description ? { description } : {}) }));

/** One of several. @param usual the value chosen at first */
export const choiceField = (
	displayName: string,
	name: string,
	options: readonly Option[],
	usual: string,
	description = '',
	more: More = {},
): INodeProperties => ({
	displayName,
	name,
	type: 'options',
	options: optionsOf(options),
	default: usual,
	...described(description),
	...more,
});

/** Any number of several. */
export const choicesField = (
	displayName: string,
	name: string,
	options: readonly Option[],
	usual: string[] = [],
	description = '',
): INodeProperties => ({
	displayName,
	name,
	type: 'multiOptions',
	options: optionsOf(options),
	default: usual,
	...described(description),
});

/** Must be filled in. */
export const needed = (field: INodeProperties): INodeProperties => ({ ...field, required: true });

const collection = (
	displayName: string,
	name: string,
	placeholder: string,
	options: INodeProperties[],
): INodeProperties => ({
	displayName,
	name,
	type: 'collection',
	placeholder,
	default: {},
	options: [...options].sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
});

/** The collection Filters; its fields are `filters.name` in a table. They are sorted by name. */
export const filters = (...fields: INodeProperties[]): INodeProperties =>
	collection('Filters', 'filters', 'Add filter', fields);

/** The collection Additional Fields; its fields are `additionalFields.name` in a table. They are sorted by name. */
export const additionalFields = (...fields: INodeProperties[]): INodeProperties =>
	collection('Additional Fields', 'additionalFields', 'Add field', fields);

/** The collection Update Fields; its fields are `updateFields.name` in a table. They are sorted by name. */
export const updateFields = (description: string, ...fields: INodeProperties[]): INodeProperties => ({
	...collection('Update Fields', 'updateFields', 'Add field', fields),
	description,
});
