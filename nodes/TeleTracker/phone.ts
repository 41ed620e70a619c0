import { phoneNumber } from '../shared/conversions/phoneNumber';

export const NORTH_AMERICA = { digits: 10, countryCode: '1', exit: '011' };

/**
 * TeleTracker takes ten digits or E.164, and prints ten digits back as +1:
 * https://teletracker.net/developer-documentation/rest-api/voice/initiate-rapidresponse/
 */
const FORMAT = { shortest: 10, plus: 'always', national: NORTH_AMERICA } as const;

/** Whom to call. */
export const phone = phoneNumber(FORMAT);

/** Whom to text: an extension has no messages of its own. */
export const textedPhone = phoneNumber({ ...FORMAT, extension: 'dropped' });
