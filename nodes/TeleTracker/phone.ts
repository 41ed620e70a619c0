import { phoneNumber } from '../shared/conversions/phoneNumber';

/**
 * TeleTracker takes ten digits or E.164, and prints ten digits back as +1:
 * https://teletracker.net/developer-documentation/rest-api/voice/initiate-rapidresponse/
 */
const FORMAT = { shortest: 10, plus: 'always', national: { digits: 10, countryCode: '1', exit: '011' } } as const;

/** Whom to call. */
export const phone = phoneNumber(FORMAT);

/** Whom to text: an extension has no messages of its own. */
export const textedPhone = phoneNumber({ ...FORMAT, extension: 'dropped' });
