import type { IDataObject } from 'n8n-workflow';

/** Reads `a.b.c`; undefined where something on the way is missing. Own properties only. */
export function valueAt(source: unknown, path: string): unknown {
	let value = source;
	for (const key of path.split('.')) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as Record<string, unknown>)[key];
	}
	return value;
}

/** Sets `a.b.c`, making the objects on the way. */
export function putAt(target: IDataObject, path: string, value: unknown): void {
	const keys = path.split('.');
	const last = keys.pop()!;
	let place = target;
	for (const key of keys) {
		place[key] ??= {};
		place = place[key] as IDataObject;
	}
	place[last] = value as string;
}
