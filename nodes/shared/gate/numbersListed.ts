import { isData } from '../../../credentials/foundation/isData';
import { jsonIn } from '../../../credentials/foundation/jsonText';
import { scalarText } from '../../../credentials/foundation/scalarText';
import { FieldError } from '../conversions/fieldError';
import { numberKey } from '../conversions/numberKey';
import { SHORTEST } from '../conversions/typedNumber';
import type { National } from '../model/national';

const LONGEST = 15;

/** What stands between two numbers of a list, and never inside of one. */
const BETWEEN = /[\n\r\t,;|&]|\b(?:or|and)\b|\s\/\s|(?<=\d)\s+(?=\+)/i;

/**
 * The keys of all numbers in a list, whatever it is: lines, commas, JSON, items, records. What is no number matches
 * none.
 * @throws FieldError where something is there that holds no number, or an expression gave nothing
 */
export function numbersListed(value: unknown, national?: National): Set<string> {
	if (value === undefined || value === null)
		throw new FieldError(
			'is a list that is not there',
			'The expression gives nothing for this item, so nobody knows who is on it. Give an empty list where nobody is.',
		);
	const keys = new Set(textsIn(value).flatMap((text) => keysIn(text, national)));
	if (keys.size === 0 && !isEmpty(value))
		throw new FieldError('holds no phone number', 'Check what the expression gives: a list of numbers, or items.');
	return keys;
}

function keysIn(text: string, national?: National): string[] {
	return text.split(BETWEEN).flatMap((part) => {
		const key = numberKey(part, national);
		// Two numbers with nothing but a space between them.
		const keys = key.length > LONGEST ? part.split(/\s+/).map((one) => numberKey(one, national)) : [key];
		return keys.filter(isNumber);
	});
}

const isNumber = (key: string) => key.length >= SHORTEST && key.length <= LONGEST;

function isEmpty(value: unknown): boolean {
	const found = typeof value === 'string' ? (jsonIn(value.trim()) ?? value) : value;
	return isData(found) ? Object.keys(found).length === 0 : typeof found === 'string' && found.trim() === '';
}

/** @param seen what has been walked through: an expression may give what holds itself */
function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
	if (seen.has(value)) return [];
	if (isData(value)) {
		seen.add(value);
		return Object.values(value).flatMap((inner) => textsIn(inner, seen));
	}
	const text = scalarText(value).trim();
	const json = /^[[{]/.test(text) ? jsonIn(text) : undefined;
	return isData(json) ? textsIn(json, seen) : [text];
}
