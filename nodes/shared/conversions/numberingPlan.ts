import { FieldError } from './fieldError';
import { validatePhoneNumberLength, type LengthFlaw } from './libphonenumber';

const COMPARE = 'Compare it with the number that people dial, digit by digit.';
const WITH_COUNTRY = 'Enter the number with a plus and the country code, e.g. +442079460958.';

const FLAWS: Record<LengthFlaw, [message: string, advice: string]> = {
	INVALID_COUNTRY: ['needs the country code', WITH_COUNTRY],
	INVALID_LENGTH: ['has a number of digits that its country does not have', COMPARE],
	NOT_A_NUMBER: ['needs the country code', WITH_COUNTRY],
	TOO_LONG: ['has too many digits', `Its country has shorter numbers. ${COMPARE}`],
	TOO_SHORT: ['has too few digits', `Its country has longer numbers. ${COMPARE}`],
};

/** Russia dials 8 in front of its own numbers; +81 to +86 are other countries. */
const RUSSIAN_OR_ABROAD = /^8\d{10}$/;

/**
 * Asks for lengths, not for number ranges: countries open new ones, and those kept for fiction are in none.
 * @param digits with the country code
 * @param isMarked whether the country code is known to be one, e.g. by its plus
 * @throws FieldError
 */
export function assertPossible(digits: string, typed: string, isMarked: boolean): void {
	const isAmbiguous = !isMarked && RUSSIAN_OR_ABROAD.test(digits);
	const flaw = isAmbiguous ? 'INVALID_COUNTRY' : validatePhoneNumberLength(`+${digits}`);
	if (flaw === undefined) return;
	const [message, advice] = FLAWS[flaw];
	throw new FieldError(`${message}: "${typed}"`, advice);
}

/** With the country code, as a plus or 00 says, and as many digits as its country has: E.164, else undefined. */
export function certainNumber(written: string): string | undefined {
	const [, digits] = /^(?:\+|00)(\d{7,15})$/.exec(written.replace(/[\s()./-]/g, '')) ?? [];
	return digits !== undefined && validatePhoneNumberLength(`+${digits}`) === undefined ? `+${digits}` : undefined;
}
