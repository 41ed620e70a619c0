import { isoUtc } from '../shared/conversions/dateTime';
import { flag, textList } from '../shared/conversions/textField';
import { filters, momentField, switchField, textField } from '../shared/fields/constructors';
import type { Simplification } from '../shared/model/result';
import { query } from '../shared/request/placements';
import { tagFilter, teamFilter } from './fields';
import { guid } from './ids';

const wordsFilter = (displayName: string, name: string, description: string) =>
	textField(displayName, name, `${description}. With several, separated by commas, all have to be found.`);

/** The Filters of a list of contacts. */
export const contactFilters = filters(
	wordsFilter('Anything Contains', 'all', 'Looked for in all fields'),
	wordsFilter('Comment Contains', 'comment', 'Looked for in the comment'),
	{ ...wordsFilter('Email Contains', 'email', 'Part of an e-mail address'), placeholder: 'name@email.com' },
	switchField(
		'Include Automatic',
		'includeAuto',
		'Whether to list contacts that MightyCall has made by itself, too',
		true,
	),
	wordsFilter('Label Contains', 'label', 'Looked for in the labels of phones and e-mails'),
	wordsFilter('Name Contains', 'name', 'Looked for in first, middle and last name'),
	wordsFilter('Phone Contains', 'phone', 'Digits of the phone number'),
	tagFilter(
		'Tag Contains',
		'tag',
		'Only contacts with this tag. By Name takes several, separated by commas; all have to be found.',
	),
	momentField(
		'Updated Since',
		'updatedSince',
		'Only contacts changed after this moment; deleted ones come too, with the state deleted.',
	),
	teamFilter('User', 'agentId', 'searchUsers', 'one'),
);

const several = query(textList);

/** Each word is a parameter of its own: `name=a&name=b`. */
export const contactSearch = {
	'filters.agentId': query(guid),
	'filters.all': several,
	'filters.comment': several,
	'filters.email': several,
	'filters.includeAuto': query(flag),
	'filters.label': several,
	'filters.name': several,
	'filters.phone': several,
	'filters.tag': several,
	'filters.updatedSince': query(isoUtc),
};

export const simplifiedContact: Simplification = {
	contactId: 'contactId',
	firstName: 'firstName',
	lastName: 'lastName',
	patronymic: 'patronymic',
	channels: 'channels',
	tags: 'tags',
	comment: 'comment',
	created: 'created',
	updated: 'updated',
	etag: 'etag',
	state: 'state',
};
