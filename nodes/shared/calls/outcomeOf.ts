import type { IDataObject } from 'n8n-workflow';

import type { CallOutcome, Direction, OutcomeRow } from './callMapping';

/** What became of a call, by a provider's table. Without regard to case; what the table does not name is `unknown`. */
export function outcomeOf(rows: readonly OutcomeRow[], record: IDataObject, direction?: Direction): CallOutcome {
	const fits = (row: OutcomeRow) =>
		(row.direction === undefined || row.direction === direction) &&
		Object.entries(row.when).every(([place, words]) => {
			const found = valuesAt(record, place.split('.'));
			return words.some((word) => stands(word, found));
		});
	return rows.find(fits)?.outcome ?? 'unknown';
}

function stands(word: string | null, found: unknown[]): boolean {
	const there = found.filter((value) => value !== undefined && value !== null && value !== '');
	if (word === null) return found.length > 0 && there.length === 0;
	return word === '*' ? there.length > 0 : there.some((value) => String(value).trim().toLowerCase() === word);
}

/** All that stands at a place; through lists. */
function valuesAt(value: unknown, [name, ...more]: string[]): unknown[] {
	if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, [name, ...more]));
	if (name === undefined) return value === undefined ? [] : [value];
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
	return valuesAt((value as Record<string, unknown>)[name], more);
}
