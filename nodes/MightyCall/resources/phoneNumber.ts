import type { INodeProperties } from 'n8n-workflow';

import { FieldError } from '../../shared/conversions/fieldError';
import { listFields, simplifyField } from '../../shared/fields/listFields';
import { actOptions, readOptions } from '../../shared/fields/optionFields';
import type { Conversion, OperationTable, Resource, Simplification } from '../../shared/model/provider';
import { severalNumbers } from '../../shared/conversions/phoneNumber';
import { text } from '../../shared/conversions/textField';
import { numberField } from '../locators';
import { businessNumber } from '../northAmerica';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['phoneNumber'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get a phone number',
				description: 'Retrieve one business number, also by a part of it',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many phone numbers',
				description: "List the account's business numbers",
			},
			{
				name: 'Release',
				value: 'release',
				action: 'Release phone numbers',
				description:
					'Give business numbers back for good: the account loses them and somebody else may get them. This cannot be undone.',
			},
		],
		default: 'getAll',
	},
	numberField('phoneNumber', ['get']),
	{
		displayName: 'Phone Numbers',
		name: 'phoneNumbers',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +15550101234, +15550105678',
		description: 'Business numbers to give back, separated by commas',
		displayOptions: { show: { resource: ['phoneNumber'], operation: ['release'] } },
	},
	{
		displayName: 'Confirm Release',
		name: 'confirmRelease',
		type: 'boolean',
		default: false,
		description:
			'Whether you really want the account to lose these numbers. Calls to them no longer reach you, and they cannot be had back.',
		displayOptions: { show: { resource: ['phoneNumber'], operation: ['release'] } },
	},
	...listFields('phoneNumber'),
	simplifyField('phoneNumber', ['get', 'getAll']),
	readOptions('phoneNumber', ['get', 'getAll']),
	actOptions('phoneNumber', ['release']),
];

const simplify: Simplification = {
	number: 'number',
	label: 'label',
	isEnabled: 'isEnabled',
	isPrimary: 'isPrimary',
	isTollFree: 'isTollFree',
	mayCall: 'mayCall',
	mayText: 'mayText',
	smsMode: 'smsMode',
};

const MOST_DIGITS = 11;

/** The endpoint looks for these digits anywhere in a number; the last ones tell numbers apart. */
const digits: Conversion = (value) => {
	const typed = text(value);
	const found = typed.replace(/[\s()+.-]/g, '').replace(/^00/, '');
	if (/^\d{1,15}$/.test(found)) return found.slice(-MOST_DIGITS);
	throw new FieldError(
		`cannot be a phone number: "${typed}"`,
		'Choose a number from the list, or enter 1 to 11 digits of it.',
	);
};

const operations: OperationTable = {
	get: {
		method: 'GET',
		path: '/v4/api/phonenumbers/{phoneNumber}',
		effect: 'safe',
		parameters: { phoneNumber: { in: 'path', as: digits } },
		unwrap: ['data'],
		one: true,
		simplify,
	},
	getAll: {
		method: 'GET',
		path: '/v4/api/phonenumbers',
		effect: 'safe',
		unwrap: ['data.phoneNumbers'],
		list: true,
		simplify,
	},
	release: {
		method: 'DELETE',
		path: '/v4/api/phonenumbers',
		effect: 'acts',
		confirm: 'confirmRelease',
		deed: 'The phone numbers',
		done: 'released',
		check: 'Look at Phone Number > Get Many',
		parameters: { phoneNumbers: { in: 'body', whole: true, required: true, as: severalNumbers(businessNumber) } },
	},
};

export const phoneNumberResource: Resource = { fields, operations };
