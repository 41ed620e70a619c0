import { FieldError } from './fieldError';
import { shortText } from './textField';
import { unquoted } from './visibleText';

/** One number as it was typed, without what does not belong to it. */
export interface TypedNumber {
	/** For texts to the user. */
	typed: string;
	/** Digits, a plus, and what people write between them for reading. */
	number: string;
	/** What is dialled once somebody has answered. */
	extension?: string;
}

/** Fewest digits of a number of the public network. */
export const SHORTEST = 7;

/** Superscripts, circled digits and fractions: NFKC would make digits of a footnote. */
const NO_DIGIT = /\p{No}/u;
const LINK = /^(?:tel|callto):/i;
const SHORTENED = /^\+?\d+(?:[.,]\d+)?e\+?\d+$/i;
const ONE_POINT = /^([^.,]*)[.,](\d+)$/;
const EXTENSION = /^(.*\d\W*?)(?:;\s*ext\s*=|,{2,}|[;,]?\s*(?:extension|extn|ext)\s*[.:]?|x|#)\s*(\d{1,7})#?$/is;
const BETWEEN_NUMBERS = /[\n\r\t,;|&]|\b(?:or|and)\b/i;

export const digitCount = (text: string): number => text.replace(/\D/g, '').length;

/** @throws FieldError if it cannot be one number, whatever the numbering plan */
export function typedNumber(value: unknown): TypedNumber {
	const typed = shortText(value);
	const plain = seenNumber(value).replace(LINK, '').trim();
	const whole = withoutFraction(plain, typed, typeof value === 'number' && !Number.isInteger(value));
	const [, before, extension] = EXTENSION.exec(whole) ?? [];
	const isExtended = extension !== undefined && digitCount(before) >= SHORTEST;
	const number = (isExtended ? before : whole).trim();
	assertOne(number, typed);
	return isExtended ? { typed, number, extension } : { typed, number };
}

/** What a person sees of it. @throws FieldError where something only looks like a digit */
export function seenNumber(value: unknown): string {
	const typed = shortText(value);
	if (!NO_DIGIT.test(typed)) return unquoted(typed);
	throw noNumber(typed, 'Write it with ordinary digits, without footnotes and fractions.');
}

export const noNumber = (typed: string, advice: string): FieldError =>
	new FieldError(`cannot be a phone number: "${typed}"`, advice);

/** Spreadsheets give `5550101234.0`: that zero is no digit of it. */
function withoutFraction(plain: string, typed: string, isFraction: boolean): string {
	if (SHORTENED.test(plain)) {
		throw noNumber(typed, 'A spreadsheet has rounded it. Format the column as text and enter the number again.');
	}
	const [, before, after] = ONE_POINT.exec(plain) ?? [];
	if (before === undefined) return plain;
	const isBare = /^\+?\d+$/.test(before);
	const isLong = isBare && digitCount(before) >= SHORTEST;
	const isShort = after.length <= 2;
	if (isBare && /^0+$/.test(after) && (isLong || isShort)) return before;
	if (!isLong && !isShort && !isFraction) return plain;
	throw noNumber(typed, 'What stands behind the point or comma is no part of a number: take it away.');
}

function assertOne(number: string, typed: string): void {
	const parts = number.split(BETWEEN_NUMBERS).filter((part) => digitCount(part) > 1);
	const [beforeSlash, ...alternatives] = number.split('/');
	const hasAlternative = digitCount(beforeSlash) >= SHORTEST && alternatives.some((part) => digitCount(part) > 0);
	const [beforePlus, ...more] = number.replace(/^\D*\+/, '').split('+');
	const hasSecondPlus = digitCount(beforePlus) >= SHORTEST && more.some((part) => digitCount(part) > 0);
	if (parts.length < 2 && !hasAlternative && !hasSecondPlus) return;
	throw new FieldError(
		`holds two numbers: "${typed}"`,
		'Enter one; where several may stand, separate them by commas. Otherwise give each an item of its own.',
	);
}
