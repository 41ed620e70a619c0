import { phoneNumber } from '../shared/conversions/phoneNumber';

/** The SMS API wants numbers as `+420...`; nine digits without a plus are a Czech number. */
export const czechNumber = phoneNumber({
	plus: 'always',
	national: { digits: 9, countryCode: '420' },
	extension: 'dropped',
});
