/** What we take of libphonenumber-js; the build bundles it into one file of this name (gulpfile.js). */
export type LengthFlaw = 'INVALID_COUNTRY' | 'NOT_A_NUMBER' | 'TOO_SHORT' | 'TOO_LONG' | 'INVALID_LENGTH';

/** Of a number with a plus; undefined when its length is one that its country has. */
export function validatePhoneNumberLength(number: string): LengthFlaw | undefined;
