import { FieldError } from './fieldError';
import { assertPossible } from './numberingPlan';
import { listed } from './textField';
import { noNumber, SHORTEST, typedNumber } from './typedNumber';

export interface PhoneFormat {
	/** Fewest digits; 2 where an extension will do. */
	shortest?: number;
	/** How the endpoint wants it: always with a plus, never, or as the user wrote it. */
	plus?: 'always' | 'never' | 'kept';
	/**
	 * Numbers of exactly so many digits without a plus are national ones of this country code; `exit` is what is
	 * dialled there to call abroad.
	 */
	national?: { digits: number; countryCode: string; exit?: string };
	/** An extension behind the number: the endpoint wants the number alone, or whoever typed it is told. */
	extension?: 'dropped' | 'refused';
}

const LONGEST = 15;
/** Spaces, dashes (also the minus of a spreadsheet) and brackets that people write for reading. */
const DECORATION = /[\s\u2010-\u2015\u2212()\-[\]]/g;
/** A slash behind an area code is that too; one between two short numbers is not. */
const AREA_SLASH = /\/(?=(?:\D*\d){7})/;
/** And so are dots, but not in what may be a fraction. */
const DOTS = /\./g;
/** `+44 (0)20`: the zero is dialled inside the country only. Italy (39) keeps its zeros. */
const TRUNK_ZERO = /^(\D*(?:00)?\D*(?!39\D)[1-9]\d{0,2}\D*)\(\s*0\s*\)/;

/**
 * Accepts a phone number as people write it and gives it as the endpoint wants it (E.164: at most 15
 * digits). `00` in front counts as a plus.
 */
export function phoneNumber(format: PhoneFormat = {}): (value: unknown) => string {
	const { shortest = SHORTEST, plus = 'kept', national, extension: withExtension = 'refused' } = format;
	return (value) => {
		const { typed, number, extension } = typedNumber(value);
		if (extension !== undefined && withExtension === 'refused') throw extended(typed);
		const compact = abroad(undecorated(number).replace(/^00/, '+'), national);
		const digits = compact.replace(/^\+/, '');
		const isNational = !compact.startsWith('+') && digits.length === national?.digits;
		const full = isNational ? `${national!.countryCode}${digits}` : digits;
		if (!/^\d+$/.test(full) || full.length < shortest || full.length > LONGEST) {
			throw noNumber(
				typed,
				`Enter ${shortest} to ${LONGEST} digits, best with country code, e.g. +15550101234. Spaces, dashes and brackets are fine.`,
			);
		}
		if (plus === 'always' && national && !compact.startsWith('+') && full.length < national.digits) {
			throw new FieldError(
				`has too few digits: "${typed}"`,
				`Enter all ${national.digits} digits with the area code, or the number with a plus and the country code.`,
			);
		}
		const isMarked = isNational || compact.startsWith('+');
		const hasPlus = plus === 'always' ? full.length >= SHORTEST : plus === 'kept' && isMarked;
		assertCountryCode(typed, digits, hasPlus || isMarked);
		if ((national || plus === 'always') && full.length >= SHORTEST) assertPossible(full, typed, isMarked);
		return hasPlus ? `+${full}` : full;
	};
}

const extended = (typed: string): FieldError =>
	new FieldError(
		`has an extension: "${typed}"`,
		'Only the number itself can be reached from here. Enter it without the extension.',
	);

/** Whoever writes a country code would write `+0...`. */
function assertCountryCode(typed: string, digits: string, isAbroad: boolean): void {
	if (!isAbroad || !digits.startsWith('0')) return;
	throw new FieldError(
		`needs the country code: "${typed}"`,
		'No country code begins with 0. Enter the number with a plus and the country code, e.g. +442079460958.',
	);
}

/** `011 44 ...`, as people in North America dial it, is `+44 ...`. */
function abroad(compact: string, national: PhoneFormat['national']): string {
	const { exit, digits } = national ?? {};
	return exit && digits && compact.startsWith(exit) && compact.length > digits + 1
		? `+${compact.slice(exit.length)}`
		: compact;
}

function undecorated(typed: string): string {
	const plain = typed.replace(TRUNK_ZERO, '$1').replace(DECORATION, '');
	const joined = plain.replace(AREA_SLASH, '');
	return joined.replace(/\D/g, '').length < SHORTEST ? joined : joined.replace(DOTS, '');
}

/** Several numbers, as a list or separated by commas. */
export function phoneNumbers(format: PhoneFormat = {}): (value: unknown) => string[] {
	return severalNumbers(phoneNumber(format));
}

/** A comma or semicolon that belongs to one number: `+15550101234,,101`, `+15550101234;ext=101`, `5550101234,0`. */
const PAUSE =
	/(?:,{2,}|;\s*ext\s*=)\s*(?<=(?:\d[^\d,;\n]{0,3}){7}(?:,+|;\s{0,3}ext\s{0,3}=)\s{0,3})(\d{1,7})(?=\s*(?:[,;\n]|$))/gi;
const DECIMAL_COMMA = /,(?<=\d{7},)(?=0{1,2}\s*(?:[,;\n]|$))/g;

/** Several of one kind, as a list or separated by commas. */
export function severalNumbers(one: (value: unknown) => string): (value: unknown) => string[] {
	return (value) => {
		const whole = typeof value === 'string' ? value.replace(PAUSE, ' x$1').replace(DECIMAL_COMMA, '.') : value;
		return listed(whole, /[,;\n]/).map((number) => one(number));
	};
}
