/** What is posted may be known second-hand only: keys may come in another case, an object as JSON text. */
import type { IDataObject } from 'n8n-workflow';

import { jsonIn } from '../../../credentials/foundation/jsonText';

/** The field of this name, spelled so or in another case. Own fields only. */
export function fieldIn(source: IDataObject, name: string): unknown {
	if (Object.hasOwn(source, name)) return source[name];
	const spelling = Object.keys(source).find((key) => key.toLowerCase() === name.toLowerCase());
	return spelling === undefined ? undefined : source[spelling];
}

/** A copy in which this field, however it is spelled, has another value. */
export function withField(source: IDataObject, name: string, value: IDataObject): IDataObject {
	const entries = Object.entries(source).map(([key, old]) => [
		key,
		key.toLowerCase() === name.toLowerCase() ? value : old,
	]);
	return Object.fromEntries(entries) as IDataObject;
}

/** More layers than any event has, and fewer than what walks through them can bear. */
const DEEPEST = 100;

/** An object, also one that comes as JSON text; undefined for anything else, and for what is there only to break us. */
export function objectIn(value: unknown): IDataObject | undefined {
	const content = typeof value === 'string' ? jsonIn(value) : value;
	const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
	return isObject && isWithin(content, DEEPEST) ? (content as IDataObject) : undefined;
}

function isWithin(value: unknown, layers: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	return layers > 0 && Object.values(value).every((inner) => isWithin(inner, layers - 1));
}
