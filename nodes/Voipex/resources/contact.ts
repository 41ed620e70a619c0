import type { IDataObject } from 'n8n-workflow';

import { jsonObject } from '../../shared/conversions/jsonField';
import { text } from '../../shared/conversions/textField';
import { choiceField, exampleField, jsonField, needed, textField } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Confirmation, Gathering } from '../../shared/model/operation';
import { repeats } from '../../shared/request/effects';
import { body, required, spread, upload } from '../../shared/request/placements';
import { words } from '../../shared/response/results';
import { contactSheet } from '../contactSheet';

const REPLACES =
	'It replaces all contacts that the organisation has. Needs Contacts Username and Contacts Password in the credential.';
const ITEMS = `Make one CSV file of all input items, a row for each, and import it. ${REPLACES}`;
const FILE = `Import a CSV file of the input (20 MB at most). ${REPLACES}`;
const MORE =
	'Further columns as a JSON object, e.g. {"email1": "ada@example.com"}. What they are called we have not read: the page of VOIPEX in the administration shows it.';
const SEPARATOR = 'Character between the columns. Which one VOIPEX wants we have not read.';

/** https://ipexas.atlassian.net/wiki/spaces/VD/pages/97072086/Contacts */
const rows: Gathering = {
	into: 'rows',
	parameters: {
		phone1: required(body(text)),
		firstName: body(text),
		lastName: body(text),
		organization: body(text),
		moreColumns: spread(jsonObject),
	},
	atLeastOneOf: [
		{
			fields: ['lastName', 'firstName', 'organization'],
			message: 'is empty, and so are First Name and Organization',
			advice: 'VOIPEX wants one of the three for each contact.',
		},
	],
};

const confirm: Confirmation = {
	displayName: 'Replace All Contacts',
	name: 'confirmReplace',
	description:
		'Whether you really want to replace all contacts of the organisation. The earlier ones cannot be restored.',
};

const errors = [
	{
		status: 401,
		message: 'does not accept the login for contacts',
		description:
			'Check Contacts Username and Contacts Password in the credential: login and password of a user of the platform, not of the API access.',
	},
];

const importFile = repeats(
	'POST contacts:/v3/contacts/upload',
	{ errors, confirm, parameters: { inputFile: upload('file') } },
	words(),
);

const importItems = repeats(
	'POST contacts:/v3/contacts/upload',
	{
		errors,
		confirm,
		gathers: rows,
		adjust: (plan, read) => {
			const separator = text(read('separator') ?? '') === 'semicolon' ? ';' : ',';
			plan.upload = contactSheet(plan.body.rows as IDataObject[], separator);
			plan.body = {};
		},
	},
	words(),
);

export const contactResource = resource(
	'contact',
	'Contact',
	{
		importFile: ['Import File', 'Import contacts from a file', FILE, importFile],
		importItems: ['Import Items', 'Import contacts from the input', ITEMS, importItems],
	},
	'importItems',
	[
		{
			for: ['importFile'],
			fields: [
				needed(
					textField('Input File Field', 'inputFile', 'Name of the binary field of the input that holds the CSV file', {
						default: 'data',
					}),
				),
			],
		},
		{
			for: ['importItems'],
			fields: [
				needed(exampleField('Phone', 'phone1', '+420 777 888 999', 'First phone number of each contact')),
				textField('Last Name', 'lastName', 'One of Last Name, First Name and Organization is wanted'),
				textField('First Name', 'firstName'),
				textField('Organization', 'organization'),
				jsonField('More Columns (JSON)', 'moreColumns', MORE),
				choiceField(
					'Separator',
					'separator',
					[
						['Comma', 'comma'],
						['Semicolon', 'semicolon'],
					],
					'comma',
					SEPARATOR,
				),
			],
		},
	],
);
