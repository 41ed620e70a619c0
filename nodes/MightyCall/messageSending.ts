import { FieldError } from '../shared/conversions/fieldError';
import { phoneNumbers } from '../shared/conversions/phoneNumber';
import { text } from '../shared/conversions/textField';
import { exampleField, longTextField, needed } from '../shared/fields/constructors';
import type { Conversion } from '../shared/model/conversion';
import { acts } from '../shared/request/effects';
import { body, files, required } from '../shared/request/placements';
import { allowanceUsed, tooManyMessages } from './errors';
import { fromField, PHONE } from './fields';
import { businessNumber, NORTH_AMERICA } from './northAmerica';

/** Between whom a message goes. */
export const partyFields = [
	fromField('Business number that may text; US and Canada only (+1)', 'searchTextNumbers'),
	needed(exampleField('To', 'to', PHONE, 'One phone number, or several separated by commas')),
];

/** What a message is made of. Both editions document the same contract, under two addresses. */
export const contentFields = [
	longTextField('Text', 'text', 'What the message says. May be empty when there are attachments.'),
	exampleField(
		'Attachments',
		'attachments',
		'data',
		'Makes it an MMS: names of the binary fields of the input whose files go along, separated by commas. The vendor does not publish which sizes and types are taken.',
	),
];

const textNumber: Conversion = (value) => {
	const number = businessNumber(value);
	if (!/^\+1\d{8,15}$/.test(number)) {
		throw new FieldError(
			`cannot send messages: "${number}"`,
			'Choose a number of the US or Canada; it begins with +1.',
		);
	}
	return number;
};

const message = {
	deed: 'The message',
	done: 'sent',
	check: 'Look at the conversation with this number in MightyCall',
};

/** https://api.mightycall.com/v4/doc, Messages. That an attachment travels as base64 is INFERRED. */
export const sendMessage = (address: `/${string}` | `messages:/${string}`) =>
	acts(`POST ${address}`, message, {
		parameters: {
			from: required(body(textNumber)),
			to: required(body(phoneNumbers({ plus: 'always', national: NORTH_AMERICA, extension: 'dropped' }))),
			text: body(text, 'message'),
			attachments: files('attachments', 'name', 'data'),
		},
		atLeastOneOf: [
			{
				fields: ['text', 'attachments'],
				message: 'is empty, and so is Attachments',
				advice: 'Enter what the message is to say.',
			},
		],
		reaches: { fields: ['to'], national: NORTH_AMERICA },
		errors: [allowanceUsed, tooManyMessages],
	});
