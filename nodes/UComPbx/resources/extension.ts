import { text } from '../../shared/conversions/textField';
import { choiceField, exampleField, filters } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { query } from '../../shared/request/placements';
import { list } from '../../shared/response/results';
import { pagesOf } from '../paging';

const GET_MANY = 'List the phones, queues, menus and faxes of the PBX with their IDs';
const NAME = 'Only the extension of this name. Whether a short name such as 101 is found is not documented.';

const simplify = {
	id: 'id',
	name: 'name',
	type: 'type',
	status: 'status',
	label: 'label',
	domain: 'domain',
	extension_group_id: 'extension_group_id',
	caller_id_name: 'caller_id_name',
};

export const extensionResource = resource(
	'extension',
	'Extension',
	{
		getAll: [
			'Get Many',
			'Get many extensions',
			GET_MANY,
			reads(
				'GET /client/@me/extension/',
				{ parameters: { 'filters.name': query(text), 'filters.type': query(text) } },
				list({ paging: pagesOf('id'), simplify }),
			),
		],
	},
	'getAll',
	[
		{
			for: ['getAll'],
			fields: [
				filters(
					exampleField('Name', 'name', '1844*101', NAME),
					choiceField(
						'Type',
						'type',
						[
							['Fax', 'fax'],
							['IVR', 'ivr'],
							['Phone', 'phone'],
							['Queue', 'queue'],
						],
						'phone',
						'Only extensions of this type',
					),
				),
			],
		},
	],
);
