import type { National } from '../model/national';
import { digitCount, SHORTEST } from './typedNumber';

/** Spaces, dashes (also the minus of a spreadsheet) and brackets that people write for reading. */
const DECORATION = /[\s\u2010-\u2015\u2212()\-[\]]/g;
/** A slash behind an area code is that too; one between two short numbers is not. */
const AREA_SLASH = /\/(?=(?:\D*\d){7})/;
/** And so are dots, but not in what may be a fraction. */
const DOTS = /\./g;
/** `+44 (0)20`: the zero is dialled inside the country only. Italy (39) keeps its zeros. */
const TRUNK_ZERO = /^(\D*(?:00)?\D*(?!39\D)[1-9]\d{0,2}\D*)\(\s*0\s*\)/;

/** Digits alone, with a plus if there is a country code: `00`, and what is dialled for abroad, count as one. */
export function compactNumber(number: string, national?: National): string {
	const compact = undecorated(number).replace(/^00/, '+');
	const { exit, digits = 0 } = national ?? {};
	const isAbroad = exit !== undefined && compact.startsWith(exit) && compact.length > digits + 1;
	return isAbroad ? `+${compact.slice(exit.length)}` : compact;
}

function undecorated(number: string): string {
	const plain = number.replace(TRUNK_ZERO, '$1').replace(DECORATION, '');
	const joined = plain.replace(AREA_SLASH, '');
	return digitCount(joined) < SHORTEST ? joined : joined.replace(DOTS, '');
}
