import type { IDataObject } from 'n8n-workflow';

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
