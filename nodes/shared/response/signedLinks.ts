import { isData } from '../../../credentials/foundation/isData';

/** Far beyond any answer seen; what has more is not gone through, and so not shown either. */
const MOST_OBJECTS = 10_000_000;

interface Open {
	value: Record<string, unknown>;
	/** The name under which it was found; that of the list for an entry of one. */
	name: string;
	/** The name of what it was found in, lists not counted. */
	parent: string;
}

/**
 * Takes the query off links that carry a token of their own, in place: whoever has the link has the file.
 * @param places `name` or `parent.name`, wherever in the record they are; lists in between do not count
 */
export const removeSignatures = (record: unknown, places: readonly string[]): void =>
	changeTexts(record, places, withoutQuery);

/** Blots out what these fields hold, in place. @param places as in `removeSignatures` */
export const blotOut = (record: unknown, places: readonly string[]): void => changeTexts(record, places, () => '***');

function changeTexts(record: unknown, places: readonly string[], change: (text: string) => string): void {
	if (!isData(record) || places.length === 0) return;
	const open: Open[] = [{ value: record, name: '', parent: '' }];
	const seen = new Set<unknown>();
	for (let next = open.pop(); next; next = open.pop()) {
		if (seen.has(next.value)) continue;
		seen.add(next.value);
		if (seen.size > MOST_OBJECTS) throw new Error('The answer holds too much to be gone through');
		const isList = Array.isArray(next.value);
		for (const key of Object.keys(next.value)) {
			const inner = next.value[key];
			const [parent, name] = isList ? [next.parent, next.name] : [next.name, key];
			if (isData(inner)) open.push({ value: inner, name, parent });
			else if (typeof inner === 'string' && isSigned(places, parent, name)) next.value[key] = change(inner);
		}
	}
}

export function withoutQuery(link: string): string {
	return link.replace(/[?#].*$/s, '');
}

function isSigned(places: readonly string[], parent: string, name: string): boolean {
	// Most fields have none of these names; that is seen without putting the two together.
	if (!lastNames(places).has(name)) return false;
	// guard: links to recordings lose their tokens
	return places.includes(name) || places.includes(`${parent}.${name}`);
}

const known = new WeakMap<readonly string[], Set<string>>();

function lastNames(places: readonly string[]): Set<string> {
	const names = known.get(places) ?? new Set(places.map((place) => place.slice(place.lastIndexOf('.') + 1)));
	known.set(places, names);
	return names;
}
