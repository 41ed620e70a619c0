import { commaSeparated } from '../../shared/conversions/textField';
import { exampleField, needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { repeats } from '../../shared/request/effects';
import { body, required } from '../../shared/request/placements';
import { words } from '../../shared/response/results';
import { extensionField } from '../addressFields';
import { underExtension } from '../addressing';
import { INFERRED, more, moreFields, unconfirmed } from '../marks';

/** The field is on https://ringme-confluence.atlassian.net/wiki/spaces/RAL/pages/18251839; the path is INFERRED. */
const update = repeats(
	'PUT /extension/{extension}/fax/',
	{
		parameters: { ...underExtension, mailTo: required(body(commaSeparated, 'fax_mailto')), ...more },
		errors: unconfirmed,
	},
	words(),
);

export const faxSettingResource = resource(
	'faxSetting',
	'Fax Setting',
	{ update: ['Update', 'Update fax settings', `Choose where received faxes are mailed to. ${INFERRED}`, update] },
	'update',
	[
		{
			for: ['update'],
			fields: [
				needed(extensionField('The fax: an extension of type fax', 'searchFaxes')),
				needed(
					exampleField('Mail To', 'mailTo', 'office@example.com, fax@example.com', 'Addresses, separated by commas'),
				),
				moreFields,
			],
		},
	],
);
