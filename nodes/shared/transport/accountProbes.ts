import type { INodeExecutionData } from 'n8n-workflow';

/** To read the credential takes n8n about two milliseconds, nearly as long as a whole request of ours. */
const MOST_ITEMS = 20;
/** A field with more values than these is a name or a number of its own, and tells no customers apart. */
const MOST_VALUES = 10;
const MOST_SIGNS = 100;

/**
 * The items by which to find out whether a credential is the same for all of an execution.
 * @param changes whether the operation does more than read
 * @returns indexes without the first item's: that of no item, where no expression finds an item's data, and the last;
 * for an operation that changes something up to twenty more, those first in which a field is new, missing or has a new
 * value: an expression has to look at something
 */
export function accountProbes(items: INodeExecutionData[], changes: boolean): number[] {
	const [nowhere, last] = [items.length, items.length - 1];
	return [...new Set([nowhere, ...(changes ? telling(items) : []), last])];
}

function telling(items: INodeExecutionData[]): number[] {
	const indexes = items.map((_item, index) => index).slice(1);
	if (items.length <= MOST_ITEMS) return indexes;
	const seen = new Map<string, Set<string>>();
	showsNews(items[0], seen);
	const probes: number[] = [];
	for (const index of indexes) {
		if (probes.length >= MOST_ITEMS) break;
		if (showsNews(items[index], seen)) probes.push(index);
	}
	return probes;
}

/** Takes note of what is in an item. */
function showsNews({ json }: INodeExecutionData, seen: Map<string, Set<string>>): boolean {
	// Every field of it has to be noted.
	const news = Object.entries(json).filter(([field, value]) => isNew(seen, field, value));
	return isNew(seen, '', Object.keys(json)) || news.length > 0;
}

function isNew(seen: Map<string, Set<string>>, field: string, value: unknown): boolean {
	const values = seen.get(field) ?? new Set<string>();
	seen.set(field, values);
	if (values.size >= MOST_VALUES) return false;
	const before = values.size;
	values.add(String(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, MOST_SIGNS));
	return values.size > before;
}
