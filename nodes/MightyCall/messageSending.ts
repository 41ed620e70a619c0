import type { INodeProperties } from 'n8n-workflow';

import { FieldError } from '../shared/conversions/fieldError';
import { NamedFieldError } from '../shared/conversions/namedFieldError';
import { phoneNumbers } from '../shared/conversions/phoneNumber';
import type { Conversion, FieldReader, OperationRow, RequestPlan } from '../shared/model/provider';
import { text } from '../shared/conversions/textField';
import { allowanceUsed, tooManyMessages } from './errors';
import { fromField } from './locators';
import { businessNumber, NORTH_AMERICA } from './northAmerica';

/** What a message is made of. Both editions document the same contract, under two addresses. */
export function messageFields(resource: string, operation: string): INodeProperties[] {
	const displayOptions = { show: { resource: [resource], operation: [operation] } };
	return [
		fromField(resource, [operation], 'Business number that may text; US and Canada only (+1)', 'searchTextNumbers'),
		{
			displayName: 'To',
			name: 'to',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +1 (555) 010-1234',
			description: 'One phone number, or several separated by commas',
			displayOptions,
		},
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			description: 'What the message says. May be empty when there are attachments.',
			displayOptions,
		},
		{
			displayName: 'Attachments',
			name: 'attachments',
			type: 'string',
			default: '',
			placeholder: 'e.g. data',
			description:
				'Makes it an MMS: names of the binary fields of the input whose files go along, separated by commas. The vendor does not publish which sizes and types are taken.',
			displayOptions,
		},
	];
}

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

function needsContent({ body }: RequestPlan, read: FieldReader): void {
	if (body.message !== undefined || String(read('attachments') ?? '').trim() !== '') return;
	throw new NamedFieldError(
		'Text',
		new FieldError('is empty, and so is Attachments', 'Enter what the message is to say.'),
	);
}

/** https://api.mightycall.com/v4/doc, Messages. That an attachment travels as base64 is INFERRED. */
export function messageRow(host: string, path: string): OperationRow {
	return {
		method: 'POST',
		host,
		path,
		effect: 'acts',
		deed: 'The message',
		done: 'sent',
		check: 'Look at the conversation with this number in MightyCall',
		parameters: {
			from: { in: 'body', required: true, as: textNumber },
			to: { in: 'body', required: true, as: phoneNumbers({ plus: 'always', national: NORTH_AMERICA }) },
			text: { in: 'body', name: 'message', as: text },
		},
		attachments: { field: 'attachments', at: 'attachments', name: 'name', content: 'data' },
		adjust: needsContent,
		errors: [allowanceUsed, tooManyMessages],
	};
}
