import { dialled } from '../../shared/conversions/dialled';
import { flag, numericId, text } from '../../shared/conversions/textField';
import {
	additionalFields,
	choiceField,
	exampleField,
	filters,
	needed,
	switchField,
	updateFields,
} from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { reads, repeats } from '../../shared/request/effects';
import { body, path, query, required } from '../../shared/request/placements';
import { list, words } from '../../shared/response/results';
import { OWN_USER, pbxIdField, userField } from '../fields';

const PROFILES = 'List the profiles of a user: where calls for them ring, and which one is active';
const SWITCH = 'Make another profile of a user the active one. Real calls ring elsewhere from then on.';
const UPDATE = 'Change where calls go in one profile. Real calls may ring elsewhere from then on.';

const profile = needed(
	locatorField(
		'Profile',
		'profileId',
		'searchProfiles',
		['ID', 'id', '301'],
		'Which profile; those of User are listed',
	),
);

const getAll = reads(
	'GET /pbx/users',
	{
		parameters: {
			'filters.callcenter': query(flag),
			'filters.exten': query(numericId),
			'filters.login': query(text),
			'filters.pbxId': query(numericId),
		},
	},
	list(),
);

const switchProfile = repeats(
	'PUT /users/profile',
	{ parameters: { userId: body(text), profileId: required(body(numericId)) } },
	words(),
);

const updateProfile = repeats(
	'PUT /profiles/{profileId}',
	{
		parameters: {
			profileId: path(numericId),
			'updateFields.active': body(flag),
			'updateFields.endpointId': body(numericId),
			'updateFields.fwd': body(text),
			'updateFields.fwdNum': body(dialled),
		},
		atLeastOneOf: [
			{
				fields: ['active', 'endpointId', 'fwd', 'fwdNum'].map((name) => `updateFields.${name}`),
				message: 'is empty',
				advice: 'Add what is to be changed.',
			},
		],
		// Decides only what the dropdown of Profile offers.
		adjust: (_plan, read) => void read('userId'),
	},
	words(),
);

export const userResource = resource(
	'user',
	'User',
	{
		get: [
			'Get',
			'Get a user',
			'Retrieve one user of the switchboard by the ID',
			reads('GET /pbx/users/{userId}', {
				parameters: { userId: path(text), 'additionalFields.pbxId': query(numericId) },
			}),
		],
		getAll: ['Get Many', 'Get many users', 'List the users of the switchboard with their lines', getAll],
		getProfiles: [
			'Get Profiles',
			'Get profiles of a user',
			PROFILES,
			reads('GET /profiles', { parameters: { userId: query(text) } }, list()),
		],
		switchProfile: ['Switch Profile', 'Switch the profile of a user', SWITCH, switchProfile],
		updateProfile: ['Update Profile', 'Update a profile of a user', UPDATE, updateProfile],
	},
	'getAll',
	[
		{ for: ['get'], fields: [needed(userField('Which user')), additionalFields(pbxIdField)] },
		{ for: ['getProfiles', 'switchProfile'], fields: [userField(`Whose profiles. ${OWN_USER}`)] },
		{ for: ['updateProfile'], fields: [userField('Whose profiles to choose from; it is not sent')] },
		{ for: ['switchProfile', 'updateProfile'], fields: [profile] },
		{
			for: ['updateProfile'],
			fields: [
				updateFields(
					'What to change; everything else stays as it is',
					switchField('Active', 'active', 'Whether this profile counts', true),
					exampleField('Endpoint ID', 'endpointId', '17', 'ID (a whole number) of the device that rings'),
					choiceField(
						'Forward',
						'fwd',
						[
							['Another Number', 'another'],
							['My Mobile', 'mymobile'],
							['None', 'none'],
						],
						'none',
						'Where calls are forwarded',
					),
					exampleField('Forward To', 'fwdNum', '777888999', 'The number, where Forward is Another Number'),
				),
			],
		},
		{
			for: ['getAll'],
			fields: [
				filters(
					switchField(
						'Call Centre Only',
						'callcenter',
						'Whether to list only users who may work in the call centre',
						true,
					),
					exampleField('Line', 'exten', '444', 'Only the user of this line'),
					exampleField('Login', 'login', 'ada.novak', 'Only the user with this login'),
					pbxIdField,
				),
			],
		},
	],
);
