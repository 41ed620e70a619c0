import type { INodeProperties } from 'n8n-workflow';

import { isoUtc } from '../shared/conversions/dateTime';
import { FieldError } from '../shared/conversions/fieldError';
import type { Conversion, Placement, Simplification } from '../shared/model/provider';
import { flag, text, textList } from '../shared/conversions/textField';
import { guid } from './ids';
import { tagFilter, teamFilter } from './locators';

const words = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	description: `${description}. With several, separated by commas, all have to be found.`,
});

/** The Filters of a list of contacts. */
export function contactFilters(resource: string, operation: string): INodeProperties {
	return {
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { resource: [resource], operation: [operation] } },
		options: [
			words('Anything Contains', 'all', 'Looked for in all fields'),
			words('Comment Contains', 'comment', 'Looked for in the comment'),
			words('Email Contains', 'email', 'Part of an e-mail address'),
			{
				displayName: 'Include Automatic',
				name: 'includeAuto',
				type: 'boolean',
				default: true,
				description: 'Whether to list contacts that MightyCall has made by itself, too',
			},
			words('Label Contains', 'label', 'Looked for in the labels of phones and e-mails'),
			words('Name Contains', 'name', 'Looked for in first, middle and last name'),
			words('Phone Contains', 'phone', 'Digits of the phone number'),
			tagFilter(
				'Tag Contains',
				'tag',
				'Only contacts with this tag. By Name takes several, separated by commas; all have to be found.',
			),
			{
				displayName: 'Updated Since',
				name: 'updatedSince',
				type: 'dateTime',
				default: '',
				description:
					'Only contacts changed after this moment; deleted ones come too, with the state deleted. Without an offset it counts in the time zone of the workflow.',
			},
			teamFilter('User', 'agentId', 'searchUsers', 'one'),
		],
	};
}

const inQuery = (as: Placement['as']): Placement => ({ in: 'query', as });
const several = inQuery(textList);

/** Each word is a parameter of its own: `name=a&name=b`. */
export const contactSearch: Record<string, Placement> = {
	'filters.agentId': inQuery(guid),
	'filters.all': several,
	'filters.comment': several,
	'filters.email': several,
	'filters.includeAuto': inQuery(flag),
	'filters.label': several,
	'filters.name': several,
	'filters.phone': several,
	'filters.tag': several,
	'filters.updatedSince': inQuery(isoUtc),
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

/** Optimistic locking: MightyCall refuses the change when somebody else has made one since. */
export const etagOption: INodeProperties = {
	displayName: 'Only If Unchanged (ETag)',
	name: 'etag',
	type: 'string',
	default: '',
	description:
		'The etag that the contact had when you read it. If somebody has changed it since, nothing is changed and you see what it is now.',
};
/** Etags are often written in quotes. */
const etag: Conversion = (value) => {
	const typed = text(value).replace(/^(W\/)?"(.*)"$/, '$2');
	if (/^([0-9a-f]{16}|\*)$/i.test(typed)) return typed;
	throw new FieldError(`is no etag: "${typed}"`, 'Take it from the field etag of the contact, e.g. {{ $json.etag }}.');
};

export const etagPlacement: Record<string, Placement> = { 'options.etag': { in: 'query', as: etag } };
