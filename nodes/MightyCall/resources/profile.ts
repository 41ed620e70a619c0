import { FieldError } from '../../shared/conversions/fieldError';
import { text } from '../../shared/conversions/textField';
import { choiceField, exampleField } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Conversion } from '../../shared/model/conversion';
import { reads, repeats } from '../../shared/request/effects';
import { path } from '../../shared/request/placements';
import { record } from '../../shared/response/results';

const PROFILE = '/v4/api/profile';
const DATA = record({ at: ['data'] });

/** Anything else would name another address, e.g. `status`. */
const extension: Conversion = (value) => {
	const typed = text(value);
	if (/^\d+$/.test(typed)) return typed;
	throw new FieldError(`cannot be an extension: "${typed}"`, 'Enter digits only, e.g. 101.');
};

export const profileResource = resource(
	'profile',
	'Profile',
	{
		get: [
			'Get',
			'Get a profile',
			'Retrieve name, extension and role of a user',
			reads(`GET ${PROFILE}{/extension}`, { parameters: { extension: path(extension) } }, DATA),
		],
		getStatus: [
			'Get Status',
			'Get status of a profile',
			'See whether the user of the credential takes calls',
			reads(`GET ${PROFILE}/status`, {}, DATA),
		],
		setStatus: [
			'Set Status',
			'Set status of a profile',
			'Switch the user of the credential to available or do not disturb',
			repeats(`PUT ${PROFILE}/status/{status}`, { parameters: { status: path(text) } }, DATA),
		],
	},
	'get',
	[
		{
			for: ['get'],
			fields: [
				exampleField('Extension', 'extension', '101', 'Whose profile. Leave it empty for the user of the credential.'),
			],
		},
		{
			for: ['setStatus'],
			fields: [
				choiceField(
					'Status',
					'status',
					[
						['Available', 'available', 'Takes calls'],
						['Do Not Disturb', 'dnd', 'Takes no calls'],
					],
					'available',
				),
			],
		},
	],
);
