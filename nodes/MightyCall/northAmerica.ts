import { phoneNumber, phoneNumbers } from '../shared/conversions/phoneNumber';
import { numberKey } from '../shared/conversions/numberKey';
import type { Conversion } from '../shared/model/conversion';

/** MightyCall serves the US and Canada: ten digits without a plus are a number there. */
export const NORTH_AMERICA = { digits: 10, countryCode: '1', exit: '011' };

const callable = phoneNumber({ shortest: 2, national: NORTH_AMERICA });

/** Whom to call: eleven digits that begin with 1 are a number there too, few are an extension. */
export const numberOrExtension: Conversion = (value) => callable(value).replace(/^(?=1\d{10}$)/, '+');

/** One of the account's own numbers. */
export const businessNumber = phoneNumber({ plus: 'always', national: NORTH_AMERICA });

/** Client numbers in a filter: with a plus, joined by commas. */
const withPlus = phoneNumbers({ plus: 'always', national: NORTH_AMERICA });
export const clientPhones: Conversion = (value) => withPlus(value).join(',');

/** Business numbers in the journal's filter: without a plus, joined by commas. */
const withoutPlus = phoneNumbers({ plus: 'never', national: NORTH_AMERICA });
export const plainBusinessNumbers: Conversion = (value) => withoutPlus(value).join(',');

/** Digits of a stored number with its country code, whatever it is written with. */
export const comparableDigits = (phone: unknown): string => numberKey(phone, NORTH_AMERICA);

/** Whether two spellings are one number. */
export function sameNumber(one: string | undefined, other: string | undefined): boolean {
	const digits = comparableDigits(one);
	return digits !== '' && digits === comparableDigits(other);
}

/** One client's number in a query: with a plus. */
export const clientPhone = phoneNumber({ plus: 'always', national: NORTH_AMERICA });
