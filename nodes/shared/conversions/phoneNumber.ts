import type { National } from '../model/national';
import { compactNumber } from './compactNumber';
import { FieldError } from './fieldError';
import { assertPossible } from './numberingPlan';
import { listed } from './textField';
import { noNumber, SHORTEST, typedNumber } from './typedNumber';

export interface PhoneFormat {
	/** Fewest digits; 2 where an extension will do. */
	shortest?: number;
	/** How the endpoint wants it: always with a plus, never, or as the user wrote it. */
	plus?: 'always' | 'never' | 'kept';
	/** Where a number without a plus is dialled. */
	national?: National;
	/** An extension behind the number: the endpoint wants the number alone, or whoever typed it is told. */
	extension?: 'dropped' | 'refused';
}

const LONGEST = 15;

/**
 * Accepts a phone number as people write it and gives it as the endpoint wants it (E.164: at most 15
 * digits). `00` in front counts as a plus.
 */
export function phoneNumber(format: PhoneFormat = {}): (value: unknown) => string {
	const { shortest = SHORTEST, plus = 'kept', national, extension: withExtension = 'refused' } = format;
	return (value) => {
		const { typed, number, extension } = typedNumber(value);
		if (extension !== undefined && withExtension === 'refused') throw extended(typed);
		const compact = compactNumber(number, national);
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

/** Several numbers, as a list or separated by commas. */
export function phoneNumbers(format: PhoneFormat = {}): (value: unknown) => string[] {
	return severalNumbers(phoneNumber(format));
}

/** All parts are bounded: a whole letter must not keep the pattern busy. A comma or semicolon that belongs to one number: `+15550101234,,101`, `+15550101234;ext=101`, `5550101234,0`. */
const PAUSE =
	/(?<!,)(?:,{2,5}|;\s{0,3}ext\s{0,3}=)\s{0,3}(?<=(?:\d[^\d,;\n]{0,3}){7}(?:,{2,5}|;\s{0,3}ext\s{0,3}=)\s{0,3})(\d{1,7})(?=\s{0,3}(?:[,;\n]|$))/gi;
const DECIMAL_COMMA = /,(?<=\d{7},)(?=0{1,2}\s*(?:[,;\n]|$))/g;

/** Several of one kind, as a list or separated by commas. */
export function severalNumbers(one: (value: unknown) => string): (value: unknown) => string[] {
	return (value) => {
		const whole = typeof value === 'string' ? value.replace(PAUSE, ' x$1').replace(DECIMAL_COMMA, '.') : value;
		return listed(whole, /[,;\n]/).map((number) => one(number));
	};
}
