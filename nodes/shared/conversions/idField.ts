import { FieldError } from './fieldError';
import type { Conversion } from '../model/conversion';
import { listed, text } from './textField';

/**
 * An ID, also from within a link that people paste.
 * @param pattern of the ID itself
 * @param example for the advice
 */
export function idIn(pattern: RegExp, example: string): (value: unknown) => string {
	const alone = new RegExp(`(?<![\\w-])(?:${pattern.source})(?![\\w-])`, 'gi');
	return (value) => {
		const typed = text(value);
		const found = [...new Set(typed.match(alone))];
		if (found.length === 1) return found[0];
		if (found.length > 1)
			throw new FieldError(
				`holds several IDs: "${typed}"`,
				'Enter one; to do it for several, give each an item of its own.',
			);
		throw new FieldError(`holds no ID: "${typed}"`, `Enter the ID, e.g. ${example}, or a link that holds it.`);
	};
}

const MOST_IDS = 200;

/** Several IDs, as a list or separated by commas, as one text with commas. */
export function idsIn(one: (value: unknown) => string): Conversion {
	return (value) => {
		const ids = listed(value, /[,;\s]+/).map((id) => one(id));
		if (ids.length === 0) throw new FieldError('is empty', 'Enter at least one ID.');
		if (ids.length > MOST_IDS)
			throw new FieldError(
				`holds ${ids.length} IDs`,
				`Enter at most ${MOST_IDS} at a time: they travel in the address of the request.`,
			);
		return ids.join(',');
	};
}
