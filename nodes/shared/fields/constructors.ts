/**
 * Constructors of what users fill in. What they make is written out and linted by `npm test` like a literal. Names on
 * screen come first, then the name in workflows, then the description.
 */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

type More = Partial<INodeProperties>;

/** What is said of each date in which the user may leave the offset out. */
export const LOCAL_TIME = 'Without an offset it counts in the time zone of the workflow.';

const fieldOf = (
	type: INodeProperties['type'],
	displayName: string,
	name: string,
	usual: NonNullable<INodeProperties['default']>,
	description: string,
	more: More = {},
): INodeProperties => ({
	displayName,
	name,
	type,
	default: usual,
	...(description === '' ? {} : { description }),
	...more,
});

export const textField = (displayName: string, name: string, description = '', more: More = {}): INodeProperties =>
	fieldOf('string', displayName, name, '', description, more);

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

export const jsonField = (displayName: string, name: string, description: string, more: More = {}): INodeProperties =>
	fieldOf('json', displayName, name, '', description, more);

export const numberField = (
	displayName: string,
	name: string,
	usual: number,
	description: string,
	more: More = {},
): INodeProperties => fieldOf('number', displayName, name, usual, description, more);

/** A date; its description has to say in which time zone it counts. @param usual e.g. an expression */
export const dateField = (displayName: string, name: string, usual: string, description: string): INodeProperties =>
	fieldOf('dateTime', displayName, name, usual, description);

/** A moment in the time zone of the workflow. @param description one or more whole sentences */
export const momentField = (displayName: string, name: string, description: string): INodeProperties =>
	dateField(displayName, name, '', `${description} ${LOCAL_TIME}`);

/** A switch. @param description begins with "Whether" */
export const switchField = (displayName: string, name: string, description: string, usual = false): INodeProperties =>
	fieldOf('boolean', displayName, name, usual, description);

/** Name on screen, value, what it means where the name does not say it, and what the list of actions calls it. */
export type Option = readonly [name: string, value: string, description?: string, action?: string];

const optionsOf = (options: readonly Option[]): INodePropertyOptions[] =>
	options.map(([name, value, description, action]) => ({
		name,
		value,
		...(description ? { description } : {}),
		...(action ? { action } : {}),
	}));

/** One of several. @param usual the value chosen at first */
export const choiceField = (
	displayName: string,
	name: string,
	options: readonly Option[],
	usual: string,
	description = '',
	more: More = {},
): INodeProperties =>
	fieldOf('options', displayName, name, usual, description, { options: optionsOf(options), ...more });

/** Any number of several. */
export const choicesField = (
	displayName: string,
	name: string,
	options: readonly Option[],
	usual: string[] = [],
	description = '',
): INodeProperties => fieldOf('multiOptions', displayName, name, usual, description, { options: optionsOf(options) });

/** Must be filled in. */
export const needed = (field: INodeProperties): INodeProperties => ({ ...field, required: true });

/** Fields that are added one by one. They are sorted by name. @param placeholder what the button says */
export const collection = (
	displayName: string,
	name: string,
	placeholder: string,
	fields: INodeProperties[],
	description = '',
): INodeProperties =>
	fieldOf('collection', displayName, name, {}, description, {
		placeholder,
		options: [...fields].sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
	});

/** The collection Filters; its fields are `filters.name` in a table. They are sorted by name. */
export const filters = (...fields: INodeProperties[]): INodeProperties =>
	collection('Filters', 'filters', 'Add filter', fields);

/** The collection Additional Fields; its fields are `additionalFields.name` in a table. They are sorted by name. */
export const additionalFields = (...fields: INodeProperties[]): INodeProperties =>
	collection('Additional Fields', 'additionalFields', 'Add field', fields);

/** The collection Update Fields; its fields are `updateFields.name` in a table. They are sorted by name. */
export const updateFields = (description: string, ...fields: INodeProperties[]): INodeProperties =>
	collection('Update Fields', 'updateFields', 'Add field', fields, description);

/** The collection Options. They are sorted by name. */
export const options = (...fields: INodeProperties[]): INodeProperties =>
	collection('Options', 'options', 'Add option', fields);
