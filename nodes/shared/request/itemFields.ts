import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { FieldReader } from '../model/requestPlan';
import type { Screen } from '../model/screen';
import { writtenIn } from './writtenFields';

/** What the editor shows of one item. @param fields of the resource */
export function screenOf(
	context: IExecuteFunctions,
	itemIndex: number,
	fields: INodeProperties[],
	operation: string,
): Screen {
	return {
		read: fieldReader(context, itemIndex),
		labelOf: (field) => knownLabel(fields, operation, field),
		choicesOf: (field) => choicesIn(fields, operation, field),
		timezone: context.getTimezone(),
	};
}

/** Reads an item's fields; `collection.field` inside a collection. What is the same for all items is read once. */
export function fieldReader(context: IExecuteFunctions, itemIndex: number): FieldReader {
	const ofItem = new Map<string, unknown>();
	const written = writtenIn(context);
	return (field) => {
		const [outer, inner] = field.split('.');
		const values = written.isConstant(outer) ? written.values : ofItem;
		if (inner === undefined) {
			return readOnce(values, field, () => context.getNodeParameter(field, itemIndex, '', { extractValue: true }));
		}
		const collection = readOnce(values, `${outer}.`, () => context.getNodeParameter(outer, itemIndex, {}));
		return plain((collection as Record<string, unknown> | undefined)?.[inner]);
	};
}

function readOnce<Value>(values: Map<string, Value>, name: string, read: () => Value): Value {
	if (!values.has(name)) values.set(name, read());
	return values.get(name) as Value;
}

/** A resource locator inside a collection keeps its value one level down. */
function plain(value: unknown): unknown {
	const locator = value as { __rl?: boolean; value?: unknown } | null | undefined;
	return locator?.__rl ? locator.value : value;
}

const labels = new WeakMap<INodeProperties[], Map<string, string>>();

/** Each item asks for the same few, and a resource has hundreds of fields. */
function knownLabel(fields: INodeProperties[], operation: string, field: string): string {
	const known = labels.get(fields) ?? new Map<string, string>();
	labels.set(fields, known);
	return readOnce(known, `${operation} ${field}`, () => labelIn(fields, operation, field));
}

/** The name of a field on screen: "To", or "Filters > Extension" inside a collection. */
export function labelIn(fields: INodeProperties[], operation: string, field: string): string {
	const [outer, inner] = field.split('.');
	const shown = shownIn(fields, operation, outer);
	if (!shown || inner === undefined) return shown?.displayName ?? outer;
	return `${shown.displayName} > ${optionIn(shown, inner)?.displayName ?? inner}`;
}

/** The values that a field offers; undefined when it offers none. */
export function choicesIn(fields: INodeProperties[], operation: string, field: string): string[] | undefined {
	const [outer, inner] = field.split('.');
	const shown = shownIn(fields, operation, outer);
	const property = shown && inner !== undefined ? optionIn(shown, inner) : shown;
	if (property?.type !== 'options' && property?.type !== 'multiOptions') return undefined;
	return (property.options as INodePropertyOptions[] | undefined)?.map(({ value }) => String(value));
}

function shownIn(fields: INodeProperties[], operation: string, field: string): INodeProperties | undefined {
	return fields.find(({ name, displayOptions }) => {
		const operations = displayOptions?.show?.operation as string[] | undefined;
		return name === field && (operations === undefined || operations.includes(operation));
	});
}

function optionIn(collection: INodeProperties, field: string): INodeProperties | undefined {
	return (collection.options as INodeProperties[] | undefined)?.find(({ name }) => name === field);
}
