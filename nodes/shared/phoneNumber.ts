import type { Conversion } from './provider';
import { FieldError } from './fieldError';

export interface PhoneFormat {
	/** Fewest digits; 2 where an extension will do. */
	shortest?: number;
	/** How the endpoint wants it: always with a plus, never, or as the user wrote it. */
	plus?: 'always' | 'never' | 'kept';
	/** Numbers of exactly so many digits without a plus are national ones of this country code. */
	national?: { digits: number; countryCode: string };
}

const LONGEST = 15;
/** Spaces (also the no-break ones CRMs export), dashes, dots, slashes and brackets that people write for reading. */
const DECORATION = /[\s\u00a0\u2007-\u2015\u202f().\-/[\]]/g;

/**
 * Accepts a phone number as people write it and gives it as the endpoint wants it (E.164: at most 15
 * digits). `00` in front counts as a plus.
 */
export function phoneNumber(format: PhoneFormat = {}): Conversion {
	const { shortest = 7, plus = 'kept', national } = format;
	return (value) => {
		const typed = String(value).trim();
		const compact = typed.replace(/^tel:/i, '').replace(DECORATION, '').replace(/^00/, '+');
		const digits = compact.replace(/^\+/, '');
		const isNational = !compact.startsWith('+') && digits.length === national?.digits;
		const full = isNational ? `${national!.countryCode}${digits}` : digits;
		if (!/^\d+$/.test(full) || full.length < shortest || full.length > LONGEST) {
			throw new FieldError(
				`cannot be a phone number: "${typed}"`,
				`Enter ${shortest} to ${LONGEST} digits, best with country code, e.g. +15550101234. Spaces, dashes and brackets are fine.`,
			);
		}
		const hasPlus = plus === 'always' ? full.length >= 7 : plus === 'kept' && (isNational || compact.startsWith('+'));
		return hasPlus ? `+${full}` : full;
	};
}

/** Several numbers, as a list or separated by commas. */
export function phoneNumbers(format: PhoneFormat = {}): Conversion {
	const one = phoneNumber(format);
	return (value) => {
		const parts = Array.isArray(value) ? value : String(value).split(/[,;\n]/);
		const numbers = parts.map((part) => String(part).trim()).filter((part) => part !== '');
		if (numbers.length === 0) throw new FieldError('is empty', 'Enter at least one phone number.');
		return numbers.map(one);
	};
}
