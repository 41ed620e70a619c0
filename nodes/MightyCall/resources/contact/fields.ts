import {
	additionalFields,
	choiceField,
	exampleField,
	needed,
	switchField,
	textField,
	type Option,
} from '../../../shared/fields/constructors';
import { channelFields, channelsField } from '../../channels';
import { contactChanges } from '../../contactChanges';
import { contactFilters } from '../../contactSearch';
import { channelIdField, contactField, firstNameField, lastNameField, PHONE, RECORD_ID, tagsField } from '../../fields';

const checkIntersection = switchField(
	'Check for Duplicates',
	'checkIntersection',
	'Whether to refuse when another contact has one of the phone numbers',
	true,
);

const more = [
	textField('Avatar URL', 'avatarUrl', 'Address of a picture'),
	channelsField('Channels', 'More phones and e-mails, with labels'),
	textField('Comment', 'comment'),
	textField('Middle Name', 'patronymic'),
	tagsField('Separated by commas; letters, digits and underscores'),
];

const WHICH: Option[] = [
	['Contacts of a List', 'ids'],
	['Contacts with a Tag', 'tag'],
];

/** Each kind of field with the operations that it is shown for, in the order on screen. */
export const contactFields = {
	contact: [contactField('searchContacts')],
	names: [
		firstNameField('MightyCall wants at least one of First Name and Last Name'),
		lastNameField,
		exampleField(
			'Phones',
			'phones',
			`${PHONE}, +15550105678`,
			'One phone number, or several separated by commas. Spaces, dashes and brackets are fine.',
		),
		textField('Emails', 'emails', 'One e-mail address, or several separated by commas', {
			placeholder: 'name@email.com',
		}),
	],
	channelId: [channelIdField],
	channel: [
		...channelFields(),
		switchField(
			'Check for Duplicates',
			'checkIntersection',
			'Whether to refuse when another contact has this phone number',
		),
	],
	tags: [needed(tagsField('Separated by commas; letters, digits and underscores'))],
	deletion: [
		choiceField('Delete', 'which', WHICH, 'ids'),
		exampleField('Contact IDs', 'contactIds', RECORD_ID, 'Separated by commas'),
		exampleField('Tag', 'tag', 'lead', 'All contacts with this tag are deleted'),
	],
	filters: [contactFilters],
	more: [additionalFields(...more, checkIntersection)],
	moreToFind: [additionalFields(...more)],
	changes: [contactChanges(checkIntersection)],
};
