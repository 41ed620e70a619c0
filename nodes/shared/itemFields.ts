import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { FieldReader } from './provider';

/** Reads an item's fields; `collection.field` inside a collection, which is read once. */
export function fieldReader(context: IExecuteFunctions, itemIndex: number): FieldReader {
	const collections = new Map<string, Record<string, unknown>>();
	return (field) => {
		const [collection, inner] = field.split('.');
		if (inner === undefined) {
			return context.getNodeParameter(field, itemIndex, '', { extractValue: true });
		}
		if (!collections.has(collection)) {
			collections.set(collection, context.getNodeParameter(collection, itemIndex, {}) as Record<string, unknown>);
		}
		return plain(collections.get(collection)?.[inner]);
	};
}

/** A resource locator inside a collection keeps its value one level down. */
function plain(value: unknown): unknown {
	const locator = value as { __rl?: boolean; value?: unknown } | null | undefined;
	return locator?.__rl ? locator.value : value;
}

/** The name of a field on screen: "To", or "Filters > Extension" inside a collection. */
export function labelIn(fields: INodeProperties[], operation: string, field: string): string {
	const [outer, inner] = field.split('.');
	const shown = fields.filter(({ name, displayOptions }) => {
		const operations = displayOptions?.show?.operation as string[] | undefined;
		return name === outer && (operations === undefined || operations.includes(operation));
	})[0];
	if (!shown || inner === undefined) return shown?.displayName ?? outer;
	const option = (shown.options as INodeProperties[] | undefined)?.find(({ name }) => name === inner);
	return `${shown.displayName} > ${option?.displayName ?? inner}`;
}
