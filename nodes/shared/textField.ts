import type { Conversion } from './provider';
import { FieldError } from './fieldError';

/** A list, or text with commas, as a list of trimmed texts. */
export const textList: Conversion = (value) =>
	(Array.isArray(value) ? value : String(value).split(',')).map((part) => String(part).trim()).filter(Boolean);

/** A list as one JSON text, for query strings that want it so. */
export const jsonList: Conversion = (value) => JSON.stringify(textList(value));

export const wholeNumber: Conversion = (value) => {
	const number = Number(value);
	if (!Number.isSafeInteger(number) || String(value).trim() === '') {
		throw new FieldError(`is not a whole number: "${String(value)}"`, 'Enter digits only.');
	}
	return number;
};

/** Text where n8n may hand over a number, e.g. from a spreadsheet. */
export const text: Conversion = (value) => String(value).trim();

/** A list as one text with commas. */
export const commaSeparated: Conversion = (value) => (textList(value) as string[]).join(',');
