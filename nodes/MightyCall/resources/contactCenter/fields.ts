import {
	choiceField,
	exampleField,
	filters,
	longTextField,
	momentField,
	needed,
	numberField,
	switchField,
	type Option,
} from '../../../shared/fields/constructors';
import { firstNameField, GUID, lastNameField, PHONE } from '../../fields';

const TABS: Option[] = [
	['Clients', 'Clients'],
	['Colleagues', 'Colleagues'],
	['Internal', 'Internal'],
	['Recent', 'Recent'],
	['Recent with Internal', 'RecentWithInternal'],
];

export const importFields = [
	needed(
		longTextField(
			'Data',
			'importData',
			'What is to be imported. The vendor does not publish its form: what you enter is sent as it is.',
			5,
		),
	),
	needed(
		exampleField(
			'Content Type',
			'contentType',
			'text/csv',
			'What the data is. The vendor does not publish what it takes.',
			{ default: 'application/json' },
		),
	),
	numberField(
		'Time Zone Offset',
		'tzoffset',
		0,
		'Offset of your time zone as a whole number. The vendor requires it but does not publish its unit; minutes is likely.',
	),
	switchField('Force', 'force', 'Whether to set the flag force, which the vendor does not describe'),
];

export const newContactFields = [
	firstNameField(),
	lastNameField,
	exampleField('Phone', 'initialPhoneNumber', PHONE, 'The first phone number of the contact'),
];

export const userGuidField = needed(
	exampleField('User ID', 'userGuid', GUID, 'ID of the user whose internal contact is to go, as in Team > Get Many'),
);

export const tagField = needed(exampleField('Tag', 'tag', 'lead', 'All contacts with this tag are deleted'));

export const interactionFilters = filters(
	momentField('Earliest', 'earliest', 'Interactions from this moment on.'),
	momentField('Latest', 'latest', 'Interactions before this moment.'),
	choiceField('Tab', 'tab', TABS, 'Recent', 'Which list of MightyCall it is'),
);
