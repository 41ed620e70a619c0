import { numericId } from '../../shared/conversions/textField';
import { needed } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { reads, repeats } from '../../shared/request/effects';
import { body, path, required } from '../../shared/request/placements';
import { list, record, words } from '../../shared/response/results';
import { clientIdField, extensionIdField } from '../addressFields';
import { extensionNumber, underClient } from '../addressing';
import { CLIENT_CODE, REROUTES } from '../marks';

/** https://ringme-confluence.atlassian.net/wiki/spaces/Ringme/pages/1901921166 */
const NUMBERS = '/client/{clientId}/did';

const oneNumber = { ...underClient, numberId: path(numericId) };

const setRoute = repeats(
	`PUT ${NUMBERS}/{numberId}`,
	{ parameters: { ...oneNumber, toExtension: required(body(extensionNumber, 'extension_id')) } },
	words(),
);

const numberField = locatorField(
	'Number',
	'numberId',
	'searchNumberIds',
	['ID', 'id', '4400'],
	'Which external number (DID), as in Get Many',
);

export const phoneNumberResource = resource(
	'phoneNumber',
	'Phone Number',
	{
		get: [
			'Get',
			'Get a phone number',
			`Retrieve one external number (DID) of the PBX. ${CLIENT_CODE}`,
			reads(`GET ${NUMBERS}/{numberId}`, { parameters: oneNumber }, record()),
		],
		getAll: [
			'Get Many',
			'Get many phone numbers',
			'List the external numbers (DIDs) of the PBX, with the extension each goes to',
			reads(`GET ${NUMBERS}/`, { parameters: underClient }, list()),
		],
		setRoute: [
			'Set Route',
			'Set route of a phone number',
			`Choose the extension that calls to a number go to. ${REROUTES} ${CLIENT_CODE}`,
			setRoute,
		],
	},
	'getAll',
	[
		{ for: ['get', 'getAll', 'setRoute'], fields: [clientIdField] },
		{ for: ['get', 'setRoute'], fields: [needed(numberField)] },
		{
			for: ['setRoute'],
			fields: [needed(extensionIdField('To Extension', 'toExtension', 'Extension, queue or menu that calls go to'))],
		},
	],
);
