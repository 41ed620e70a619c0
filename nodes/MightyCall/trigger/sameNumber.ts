import { NORTH_AMERICA } from '../northAmerica';

/** Whether two spellings are one number. Only digits count; with or without plus, 00 or the country code 1. */
export function sameNumber(one: string, other: string | undefined): boolean {
	const digits = digitsOf(one);
	return digits !== '' && digits === digitsOf(other ?? '');
}

function digitsOf(spelling: string): string {
	const digits = spelling.replace(/\D/g, '').replace(/^00/, '');
	return digits.length === NORTH_AMERICA.digits ? `${NORTH_AMERICA.countryCode}${digits}` : digits;
}
