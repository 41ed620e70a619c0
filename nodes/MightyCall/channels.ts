import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { emailAddress } from '../shared/conversions/emailAddress';
import { FieldError } from '../shared/conversions/fieldError';
import { phoneNumber, phoneNumbers } from '../shared/conversions/phoneNumber';
import { exampleField, needed } from '../shared/fields/constructors';
import type { Conversion } from '../shared/model/conversion';
import { body, required, spread } from '../shared/request/placements';
import { PHONE } from './fields';
import { text, textList } from '../shared/conversions/textField';
import { NORTH_AMERICA } from './northAmerica';

/** A contact's phones and e-mails are its channels: `{ phone | email, labels }`. */
const FORMAT = { shortest: 11, plus: 'always', national: NORTH_AMERICA, extension: 'dropped' } as const;
const channelPhone = phoneNumber(FORMAT);
const channelPhones = phoneNumbers(FORMAT);

/** Letters, digits, underscores and spaces; MightyCall refuses anything else. */
const LABEL = /^[\w ]+$/;
const TAG = /^\w{1,100}$/;

export const phoneChannels: Conversion = (value) => channelPhones(value).map((phone) => ({ phone }));
export const emailChannels: Conversion = (value) => textList(value).map((one) => ({ email: emailAddress(one) }));

export const labels: Conversion = (value) =>
	textList(value).map((label) => {
		if (LABEL.test(label)) return label;
		throw new FieldError(
			`cannot hold the label "${label}"`,
			'Use letters of the English alphabet, digits, underscores and spaces.',
		);
	});

export const tag = (value: unknown): string => {
	const typed = text(value);
	if (TAG.test(typed)) return typed;
	throw new FieldError(
		`cannot hold the tag "${typed}"`,
		'Use letters of the English alphabet, digits and underscores, 100 at most and no spaces.',
	);
};

export const tags: Conversion = (value) => textList(value).map(tag);

/** The one address of a channel: with an @ it is an e-mail. */
const channelAddress: Conversion = (value) => {
	const typed = text(value);
	return typed.includes('@') ? { email: emailAddress(typed) } : { phone: channelPhone(typed) };
};

/** What the fields of `channelsField` hold, as MightyCall wants it: all phones and e-mails a contact is to have. */
export const channels: Conversion = (value) => {
	const found = moreChannels(value) as unknown[];
	if (found.length > 0) return found;
	throw new FieldError(
		'has no entry',
		'Add the phones and e-mails the contact is to have, or remove the field. Remove Phone or Email takes single ones off.',
	);
};

/** As `channels`, but there may be none. */
export const moreChannels: Conversion = (value) => {
	const rows = isNothing(value) ? [] : (value as { channel?: unknown } | null)?.channel;
	if (!Array.isArray(rows))
		throw new FieldError('is not a list of phones and e-mails', 'Add the addresses one by one.');
	return rows.map((row: IDataObject | null) => ({ ...(channelOf(row?.address) as object), ...labelsOf(row?.labels) }));
};

/** The field has been added, but no entry. */
function isNothing(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

function channelOf(address: unknown): unknown {
	if (address !== undefined && address !== null && text(address) !== '') return channelAddress(address);
	throw new FieldError('has an entry without a phone or e-mail', 'Fill it in, or remove the entry.');
}

function labelsOf(value: unknown): { labels?: unknown } {
	return value === undefined || value === null || value === '' ? {} : { labels: labels(value) };
}

const addressField = exampleField('Phone or Email', 'address', PHONE, 'A phone number or an e-mail address');
const labelsField = exampleField('Labels', 'labels', 'work,mobile', 'Separated by commas');

/** Several phones and e-mails with their labels. */
export function channelsField(displayName: string, description: string): INodeProperties {
	return {
		displayName,
		name: 'channels',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add phone or e-mail',
		default: {},
		description,
		options: [{ displayName: 'Channel', name: 'channel', values: [{ ...addressField }, { ...labelsField }] }],
	};
}

/** One phone or e-mail, for the operations that deal with one. */
export const channelFields = (isNeeded = true): INodeProperties[] => [
	isNeeded ? needed(addressField) : addressField,
	labelsField,
];

export const oneChannel = { address: required(spread(channelAddress)), labels: body(labels) };
export const channelChange = { address: spread(channelAddress), labels: body(labels) };
