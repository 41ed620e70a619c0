import type { INodeProperties } from 'n8n-workflow';

import { FieldError } from '../shared/conversions/fieldError';
import { NamedFieldError } from '../shared/conversions/namedFieldError';
import type { Placement, RequestPlan } from '../shared/model/provider';
import { text } from '../shared/conversions/textField';
import { channels, channelsField, tags } from './channels';

/**
 * What may be changed of a contact, in Contact and in Contact Center.
 * @param more fields of one of them, sorted in by name
 */
export function updateFields(resource: string, operation: string, more: INodeProperties[] = []): INodeProperties {
	const fields: INodeProperties[] = [
		channelsField(
			'Channels',
			'All phones and e-mails the contact is to have from now on. To add one, use Add Phone or Email.',
		),
		{ displayName: 'Comment', name: 'comment', type: 'string', default: '' },
		{ displayName: 'First Name', name: 'firstName', type: 'string', default: '' },
		{ displayName: 'Last Name', name: 'lastName', type: 'string', default: '' },
		{ displayName: 'Middle Name', name: 'patronymic', type: 'string', default: '' },
		{
			displayName: 'Tags',
			name: 'tags',
			type: 'string',
			default: '',
			placeholder: 'e.g. lead,web',
			description: 'Replaces all tags of the contact, separated by commas',
		},
		...more,
	];
	return {
		displayName: 'Update Fields',
		name: 'updateFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		description: 'What you add is changed; a text added and left empty is emptied. What you do not add stays.',
		displayOptions: { show: { resource: [resource], operation: [operation] } },
		options: fields.sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
	};
}

const emptiedText: Placement = { in: 'body', as: text, clears: '' };

export const updatePlacements: Record<string, Placement> = {
	'updateFields.firstName': emptiedText,
	'updateFields.lastName': emptiedText,
	'updateFields.patronymic': emptiedText,
	'updateFields.comment': emptiedText,
	'updateFields.tags': { in: 'body', as: tags, clears: [] },
	'updateFields.channels': { in: 'body', as: channels },
};

export function needsChange({ body }: RequestPlan): void {
	if (Object.keys(body).length > 0) return;
	throw new NamedFieldError('Update Fields', new FieldError('is empty', 'Add what is to be changed.'));
}
