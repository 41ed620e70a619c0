import { text } from '../../shared/conversions/textField';
import { additionalFields, exampleField, needed, textField, updateFields } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { acts, reads, repeats } from '../../shared/request/effects';
import { body, required } from '../../shared/request/placements';
import { deleted, list, words } from '../../shared/response/results';
import { clientIdField, extensionGroupIdField } from '../addressFields';
import { underClient, underGroup } from '../addressing';
import { CLIENT_CODE } from '../marks';
import { pagesOf } from '../paging';
import { simplifiedExtension } from './extension';

/** https://ringme-confluence.atlassian.net/wiki/spaces/Ringme/pages/1901920769 */
const GROUPS = '/client/{clientId}/extension_group';
const MEMBERS = `List the extensions of one group. The user of a group may read its own: @me. ${CLIENT_CODE}`;

const oneGroup = { ...underClient, ...underGroup };
const extraParams = textField('Extra Parameters', 'extraParams', 'Any text; programs keep their own notes there');

const create = acts(
	`POST ${GROUPS}/`,
	{ deed: 'The group', done: 'created', check: 'Look at Extension Group > Get Many' },
	{
		parameters: {
			...underClient,
			groupName: required(body(text, 'name')),
			'additionalFields.extraParams': body(text, 'extra_params'),
		},
	},
	words(),
);

const update = repeats(
	`PUT ${GROUPS}/{extensionGroupId}`,
	{
		parameters: {
			...oneGroup,
			'updateFields.extraParams': body(text, 'extra_params'),
			'updateFields.name': body(text),
		},
	},
	words(),
);

const remove = repeats(
	`DELETE ${GROUPS}/{extensionGroupId}`,
	{
		parameters: oneGroup,
		confirm: {
			displayName: 'Delete for Good',
			name: 'confirmDelete',
			description: 'Whether you really want to delete this group. It cannot be restored.',
		},
	},
	deleted(),
);

export const extensionGroupResource = resource(
	'extensionGroup',
	'Extension Group',
	{
		create: ['Create', 'Create an extension group', 'Add a group of extensions', create],
		delete: ['Delete', 'Delete an extension group', `Delete a group. This cannot be undone. ${CLIENT_CODE}`, remove],
		getAll: [
			'Get Many',
			'Get many extension groups',
			'List the groups of extensions with their IDs',
			reads(`GET ${GROUPS}/`, { parameters: underClient }, list()),
		],
		getMembers: [
			'Get Members',
			'Get members of an extension group',
			MEMBERS,
			reads(
				'GET /extension_group/{extensionGroupId}/extension/',
				{ parameters: underGroup },
				list({ paging: pagesOf('id'), simplify: simplifiedExtension }),
			),
		],
		update: ['Update', 'Update an extension group', `Change name and notes of a group. ${CLIENT_CODE}`, update],
	},
	'getAll',
	[
		{ for: ['create', 'delete', 'getAll', 'update'], fields: [clientIdField] },
		{ for: ['delete', 'getMembers', 'update'], fields: [needed(extensionGroupIdField)] },
		{
			for: ['create'],
			fields: [
				needed(exampleField('Name', 'groupName', 'Sales', 'What the group is called')),
				additionalFields(extraParams),
			],
		},
		{
			for: ['update'],
			fields: [
				updateFields(
					'What to change; everything else stays as it is',
					extraParams,
					textField('Name', 'name', 'What the group is called'),
				),
			],
		},
	],
);
