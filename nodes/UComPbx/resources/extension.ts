import { listed, text } from '../../shared/conversions/textField';
import {
	additionalFields,
	choiceField,
	exampleField,
	filters,
	needed,
	textField,
	updateFields,
} from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Conversion } from '../../shared/model/conversion';
import type { Simplification } from '../../shared/model/result';
import { acts, reads, repeats } from '../../shared/request/effects';
import { body, query, required } from '../../shared/request/placements';
import { deleted, list, record, words } from '../../shared/response/results';
import { clientIdField, extensionField } from '../addressFields';
import { extensionNumber, oneExtension, underClient } from '../addressing';
import { CLIENT_CODE, more, moreFields } from '../marks';
import { pagesOf } from '../paging';
import { phoneOperations, phoneFieldGroups } from './phone';

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/18645036 */
const EXTENSIONS = '/client/{clientId}/extension';

const GET_MANY = 'List the phones, queues, menus and faxes of the PBX with their IDs';
const NAME = 'Only the extension of this name. Whether a short name such as 101 is found is not known to us.';
const IDS =
	'IDs of extensions, separated by commas. Empty: all that the user may see, which is how we understand the page.';
const DELETE = 'Delete an extension with all its settings. This cannot be undone.';

const TYPES = [
	['Fax', 'fax'],
	['IVR', 'ivr'],
	['Phone', 'phone'],
	['Queue', 'queue'],
] as const;
const STATUSES = [
	['Active', 'active'],
	['Blocked', 'blocked'],
] as const;

/** What people use of an extension. */
export const simplifiedExtension: Simplification = {
	id: 'id',
	name: 'name',
	type: 'type',
	status: 'status',
	label: 'label',
	domain: 'domain',
	extension_group_id: 'extension_group_id',
	caller_id_name: 'caller_id_name',
};

const getAll = reads(
	`GET ${EXTENSIONS}/`,
	{
		parameters: {
			...underClient,
			'filters.name': query(text),
			'filters.status': query(text),
			'filters.type': query(text),
		},
	},
	list({ paging: pagesOf('id'), simplify: simplifiedExtension }),
);

const ids: Conversion = (value) => listed(value, /[,;\s]+/).map((one) => extensionNumber(one));
const several = { parameters: { extensionIds: query(ids, 'extension_id') } };

const create = acts(
	`POST ${EXTENSIONS}/`,
	{ deed: 'The extension', done: 'created', check: 'Look at Extension > Get Many' },
	{
		parameters: {
			...underClient,
			extensionName: required(body(text, 'name')),
			type: required(body(text)),
			status: required(body(text)),
			'additionalFields.label': body(text),
			...more,
		},
	},
	words(),
);

const update = repeats(
	`PUT ${EXTENSIONS}/{extension}`,
	{
		parameters: {
			...oneExtension,
			'updateFields.callerIdName': body(text, 'caller_id_name'),
			'updateFields.extraParams': body(text, 'extra_params'),
			'updateFields.label': body(text),
			'updateFields.status': body(text),
			...more,
		},
	},
	words(),
);

const remove = repeats(
	`DELETE ${EXTENSIONS}/{extension}`,
	{
		parameters: oneExtension,
		confirm: {
			displayName: 'Delete for Good',
			name: 'confirmDelete',
			description: 'Whether you really want to delete this extension. It cannot be restored.',
		},
	},
	deleted(),
);

export const extensionResource = resource(
	'extension',
	'Extension',
	{
		create: ['Create', 'Create an extension', 'Add a phone, queue, menu or fax to the PBX', create],
		delete: ['Delete', 'Delete an extension', `${DELETE} ${CLIENT_CODE}`, remove],
		get: [
			'Get',
			'Get an extension',
			`Retrieve one extension. ${CLIENT_CODE}`,
			reads(`GET ${EXTENSIONS}/{extension}`, { parameters: oneExtension }, record({ simplify: simplifiedExtension })),
		],
		getAlive: [
			'Get Alive',
			'Get alive status of extensions',
			'List whether extensions are reachable',
			reads('GET /extension/alive/', several, list()),
		],
		getAll: ['Get Many', 'Get many extensions', GET_MANY, getAll],
		getRegistration: [
			'Get Registration',
			'Get registration of extensions',
			'List which devices are signed in for extensions',
			reads('GET /extension/registration/', several, list()),
		],
		update: [
			'Update',
			'Update an extension',
			`Change label, status and the like of an extension. ${CLIENT_CODE}`,
			update,
		],
		...phoneOperations,
	},
	'getAll',
	[
		{ for: ['create', 'delete', 'get', 'getAll', 'update'], fields: [clientIdField] },
		{
			for: ['delete', 'get', 'getCallerNumber', 'getPhone', 'setCallerNumber', 'update', 'updatePhone'],
			fields: [needed(extensionField('Which extension'))],
		},
		{
			for: ['getAlive', 'getRegistration'],
			fields: [exampleField('Extension IDs', 'extensionIds', '469100, 469101', IDS)],
		},
		{
			for: ['create'],
			fields: [
				needed(
					exampleField('Name', 'extensionName', '105', 'Number of the extension within the PBX. It cannot be changed.'),
				),
				choiceField('Type', 'type', TYPES, 'phone', 'What it is'),
				choiceField('Status', 'status', STATUSES, 'active', 'Whether it can be used'),
				additionalFields(textField('Label', 'label', 'Words for people')),
				moreFields,
			],
		},
		{
			for: ['update'],
			fields: [
				updateFields(
					'What to change; everything else stays as it is',
					textField('Caller ID Name', 'callerIdName', 'Name that others see'),
					textField('Extra Parameters', 'extraParams', 'Any text; programs keep their own notes there, often as JSON'),
					textField('Label', 'label', 'Words for people'),
					choiceField('Status', 'status', STATUSES, 'active', 'Whether it can be used'),
				),
				moreFields,
			],
		},
		...phoneFieldGroups,
		{
			for: ['getAll'],
			fields: [
				filters(
					exampleField('Name', 'name', '1844*101', NAME),
					choiceField('Status', 'status', STATUSES, 'active', 'Only extensions of this status'),
					choiceField('Type', 'type', TYPES, 'phone', 'Only extensions of this type'),
				),
			],
		},
	],
);
