import { phoneNumber } from '../shared/conversions/phoneNumber';

/**
 * TeleTracker takes ten digits or E.164, and prints ten digits back as +1:
 * https://teletracker.net/developer-documentation/rest-api/voice/initiate-rapidresponse/
 */
export const phone = phoneNumber({ shortest: 10, plus: 'always', national: { digits: 10, countryCode: '1' } });
