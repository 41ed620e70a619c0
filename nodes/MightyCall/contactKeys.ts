import { isObject } from '../../credentials/foundation/isObject';
import { emailKey } from '../shared/conversions/emailAddress';
import type { KeysOf } from '../shared/model/operation';
import { comparableDigits } from './northAmerica';

export interface Channel {
	phone?: string;
	email?: string;
}

/** Of a list that may be anything. */
export const channelsOf = (source: { channels?: unknown }): Channel[] =>
	Array.isArray(source.channels) ? (source.channels.filter(isObject) as Channel[]) : [];

/** Enough to leave few contacts, and free of whatever stands between the digits of a stored number. */
const LAST_DIGITS = 4;

export const lastDigits = (phone: unknown): string => comparableDigits(phone).slice(-LAST_DIGITS);

const phoneKey = (phone: unknown) => `phone ${lastDigits(phone)}`;

/** MightyCall takes two contacts for one by a phone; a lookup, by an e-mail as well. */
export const channelKeys: KeysOf = ({ body }) =>
	channelsOf(body).map(({ phone, email }) => (phone === undefined ? `e-mail ${emailKey(email)}` : phoneKey(phone)));

export const initialPhoneKey: KeysOf = ({ body: { initialPhoneNumber: phone } }) =>
	phone === undefined ? [] : [phoneKey(phone)];
