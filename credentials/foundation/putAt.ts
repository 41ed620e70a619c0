import type { IDataObject } from 'n8n-workflow';

/** Sets a field of the object itself, whatever it is called: `__proto__` is a name like any other. */
export function putOwn(target: IDataObject, name: string, value: unknown): void {
	Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Sets `a.b.c`, making the objects on the way. */
export function putAt(target: IDataObject, path: string, value: unknown): void {
	const keys = path.split('.');
	const last = keys.pop()!;
	let place = target;
	for (const key of keys) {
		const found = Object.hasOwn(place, key) ? place[key] : undefined;
		const next = (typeof found === 'object' && found !== null ? found : {}) as IDataObject;
		if (next !== found) putOwn(place, key, next);
		place = next;
	}
	putOwn(place, last, value);
}
