import { FieldError } from '../shared/conversions/fieldError';
import { isoUtc } from '../shared/conversions/dateTime';
import type { Conversion } from '../shared/model/conversion';
import { numericId, textList } from '../shared/conversions/textField';

/**
 * Arrays travel JSON-encoded, as in the operator's own script
 * (https://github.com/cervajs/download-recordings); the specification would allow repeated names as well.
 */
export const idList: Conversion = (value) => JSON.stringify(textList(value).map((id) => numericId(id)));

/** `[[1,2],[3]]`: 1 or 2, and 3. */
export const idGroups: Conversion = (value) => {
	const groups = typeof value === 'string' ? parsed(value) : value;
	if (!Array.isArray(groups) || !groups.every(isIdGroup)) {
		throw new FieldError(
			'is not a list of lists of IDs',
			'Enter something like [[1,2],[3]], which means (1 or 2) and 3.',
		);
	}
	return JSON.stringify(groups);
};

function isIdGroup(group: unknown): boolean {
	return Array.isArray(group) && group.every((id) => Number.isInteger(id));
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** The SMS API asks for an offset: `2026-01-31T09:30:00+00:00`. */
export const isoWithOffset: Conversion = (value, timezone) => `${isoUtc(value, timezone).slice(0, 19)}+00:00`;
