import { phoneNumber } from '../shared/conversions/phoneNumber';

export const CZECHIA = { digits: 9, countryCode: '420' };

/** The SMS API wants numbers as `+420...`; nine digits without a plus are a Czech number. */
export const czechNumber = phoneNumber({
	plus: 'always',
	national: CZECHIA,
	extension: 'dropped',
});

/** The page of the instant SMS writes Czech numbers with nine digits; others go with a plus, which is inferred. */
export const nationalNumber = (value: unknown): string => czechNumber(value).replace(/^\+420(?=\d{9}$)/, '');
