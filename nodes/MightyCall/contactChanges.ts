import type { INodeProperties } from 'n8n-workflow';

import { text } from '../shared/conversions/textField';
import { textField, updateFields } from '../shared/fields/constructors';
import type { AtLeastOne, Condition } from '../shared/model/operation';
import type { Conversion } from '../shared/model/conversion';
import { FieldError } from '../shared/conversions/fieldError';
import { body, clearedBy, query } from '../shared/request/placements';
import { channels, channelsField, tags } from './channels';
import { firstNameField, lastNameField, tagsField } from './fields';

/**
 * What may be changed of a contact, in Contact and in Contact Center.
 * @param more fields of one of them
 */
export const contactChanges = (...more: INodeProperties[]): INodeProperties =>
	updateFields(
		'What you add is changed; a text added and left empty is emptied. What you do not add stays.',
		channelsField(
			'Channels',
			'All phones and e-mails the contact is to have from now on. To add one, use Add Phone or Email.',
		),
		textField('Comment', 'comment'),
		firstNameField(),
		lastNameField,
		textField('Middle Name', 'patronymic'),
		tagsField('Replaces all tags of the contact, separated by commas'),
		...more,
	);

const emptiedText = clearedBy(body(text), '');

export const changedContact = {
	'updateFields.firstName': emptiedText,
	'updateFields.lastName': emptiedText,
	'updateFields.patronymic': emptiedText,
	'updateFields.comment': emptiedText,
	'updateFields.tags': clearedBy(body(tags), []),
	'updateFields.channels': body(channels),
};

export const needsChange: AtLeastOne = {
	fields: Object.keys(changedContact),
	message: 'is empty',
	advice: 'Add what is to be changed.',
};

/** Etags are often written in quotes. */
const etag: Conversion = (value) => {
	const typed = text(value).replace(/^(W\/)?"(.*)"$/, '$2');
	if (/^([0-9a-f]{16}|\*)$/i.test(typed)) return typed;
	throw new FieldError(`is no etag: "${typed}"`, 'Take it from the field etag of the contact, e.g. {{ $json.etag }}.');
};

/** Optimistic locking: MightyCall refuses the change when somebody else has made one since. */
export const ifUnchanged = (check: string): Condition => ({
	deed: 'The change',
	done: 'made',
	check,
	option: textField(
		'Only If Unchanged (ETag)',
		'etag',
		'The etag that the contact had when you read it. If somebody has changed it since, nothing is changed and you see what it is now.',
	),
	parameter: query(etag),
});
