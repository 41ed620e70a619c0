/** Reads `a.b.c`; undefined where something on the way is missing. Own properties only. */
export function valueAt(source: unknown, path: string): unknown {
	let value = source;
	for (const key of path.split('.')) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as Record<string, unknown>)[key];
	}
	return value;
}
