import { compactNumber } from '../../shared/conversions/compactNumber';
import { severalNumbers } from '../../shared/conversions/phoneNumber';
import { noNumber, typedNumber } from '../../shared/conversions/typedNumber';
import { exampleField, needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Conversion } from '../../shared/model/conversion';
import { acts, reads } from '../../shared/request/effects';
import { path, wholeBody } from '../../shared/request/placements';
import { list, record } from '../../shared/response/results';
import { numberField } from '../fields';
import { businessNumber, NORTH_AMERICA } from '../northAmerica';

const NUMBERS = '/v4/api/phonenumbers';
const RELEASE =
	'Give business numbers back for good: the account loses them and somebody else may get them. This cannot be undone.';

const simplify = {
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
	const { typed, number } = typedNumber(value);
	const found = compactNumber(number, NORTH_AMERICA).replace(/^\+/, '');
	if (/^\d{1,15}$/.test(found)) return found.slice(-MOST_DIGITS);
	throw noNumber(typed, 'Choose a number from the list, or enter 1 to 11 digits of it.');
};

const release = acts(
	`DELETE ${NUMBERS}`,
	{ deed: 'The phone numbers', done: 'released', check: 'Look at Phone Number > Get Many' },
	{
		parameters: { phoneNumbers: wholeBody(severalNumbers(businessNumber)) },
		confirm: {
			displayName: 'Confirm Release',
			name: 'confirmRelease',
			description:
				'Whether you really want the account to lose these numbers. Calls to them no longer reach you, and they cannot be had back.',
		},
	},
);

export const phoneNumberResource = resource(
	'phoneNumber',
	'Phone Number',
	{
		get: [
			'Get',
			'Get a phone number',
			'Retrieve one business number, also by a part of it',
			reads(
				`GET ${NUMBERS}/{phoneNumber}`,
				{ parameters: { phoneNumber: path(digits) } },
				record({ at: ['data'], exists: true, simplify }),
			),
		],
		getAll: [
			'Get Many',
			'Get many phone numbers',
			"List the account's business numbers",
			reads(`GET ${NUMBERS}`, {}, list({ at: ['data.phoneNumbers'], simplify })),
		],
		release: ['Release', 'Release phone numbers', RELEASE, release],
	},
	'getAll',
	[
		{ for: ['get'], fields: [numberField] },
		{
			for: ['release'],
			fields: [
				needed(
					exampleField(
						'Phone Numbers',
						'phoneNumbers',
						'+15550101234, +15550105678',
						'Business numbers to give back, separated by commas',
					),
				),
			],
		},
	],
);
