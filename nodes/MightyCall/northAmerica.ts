import { phoneNumber } from '../shared/phoneNumber';

/** MightyCall serves the US and Canada: ten digits without a plus are a number there. */
export const NORTH_AMERICA = { digits: 10, countryCode: '1' };

/** One of the account's own numbers. */
export const businessNumber = phoneNumber({ plus: 'always', national: NORTH_AMERICA });
