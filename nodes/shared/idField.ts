import { FieldError } from './fieldError';
import type { Conversion } from './provider';
import { listed, text } from './textField';

/**
 * An ID, also from within a link that people paste.
 * @param pattern of the ID itself
 * @param example for the advice
 */
export function idIn(pattern: RegExp, example: string): (value: unknown) => string {
	const alone = new RegExp(`(?<![\\w-])(?:${pattern.source})(?![\\w-])`, 'i');
	return (value) => {
		const typed = text(value);
		const found = alone.exec(typed)?.[0];
		if (found !== undefined) return found;
		throw new FieldError(`holds no ID: "${typed}"`, `Enter the ID, e.g. ${example}, or a link that holds it.`);
	};
}

/** Several IDs, as a list or separated by commas, as one text with commas. */
export function idsIn(one: (value: unknown) => string): Conversion {
	return (value) => {
		const ids = listed(value, /[,;\s]+/).map((id) => one(id));
		if (ids.length === 0) throw new FieldError('is empty', 'Enter at least one ID.');
		return ids.join(',');
	};
}
