import type { Conversion } from '../model/conversion';
import { FieldError } from './fieldError';
import { jsonListIn } from './jsonListIn';

/** Text as typed, or what n8n may hand over in its place, e.g. a number from a spreadsheet. */
export function text(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	throw new FieldError('is not text', 'Choose one field of the item, e.g. {{ $json.name }}, not the whole of it.');
}

/** As `text`, for what is never long: patterns need ages for a whole letter. */
export function shortText(value: unknown): string {
	const typed = text(value);
	if (typed.length <= LONGEST_SHORT_TEXT) return typed;
	throw new FieldError(
		`is far too long: "${typed.slice(0, 20)}..."`,
		'Choose the one field of the item that belongs here.',
	);
}

const LONGEST_SHORT_TEXT = 200;

/** A list, also as JSON, or text with separators, as trimmed texts without the empty ones. */
export function listed(value: unknown, separator: string | RegExp): string[] {
	const parts: unknown[] = Array.isArray(value) ? value : (jsonListIn(text(value)) ?? text(value).split(separator));
	return parts.map((part) => text(part ?? '')).filter((part) => part !== '');
}

/** A list, or text with commas, as a list of trimmed texts. */
export const textList = (value: unknown): string[] => listed(value, ',');

/** A list as one JSON text, for query strings that want it so. */
export const jsonList: Conversion = (value) => JSON.stringify(textList(value));

export const wholeNumber: Conversion = (value) => {
	const typed = text(value);
	const number = Number(typed);
	if (!Number.isSafeInteger(number) || typed === '') {
		throw new FieldError(`is not a whole number: "${typed}"`, 'Enter digits only.');
	}
	return number;
};

/** An ID of digits: one with more than a number can hold stays text, digit by digit. */
export const numericId: Conversion = (value) => {
	const typed = text(value);
	return typeof value !== 'number' && /^[1-9]\d{15,}$/.test(typed) ? exactly(typed) : wholeNumber(value);
};

const exactly = (digits: string) => (Number.isSafeInteger(Number(digits)) ? Number(digits) : digits);

/** A list as one text with commas. */
export const commaSeparated: Conversion = (value) => textList(value).join(',');

/** A switch, also where an expression gives its word. */
export const flag: Conversion = (value) => {
	const typed = text(value).toLowerCase();
	if (typed === 'true' || typed === 'false') return typed === 'true';
	throw new FieldError(`is neither true nor false: "${typed}"`, 'Switch it on or off, or give true or false.');
};
