import { flag, text, wholeNumber } from '../../shared/conversions/textField';
import { exampleField, needed, numberField, switchField, updateFields } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads, repeats } from '../../shared/request/effects';
import { body } from '../../shared/request/placements';
import { record, words } from '../../shared/response/results';
import { extensionField } from '../addressFields';
import { underExtension } from '../addressing';
import { more, moreFields, REROUTES } from '../marks';

/** https://ucom4b.atlassian.net/wiki/x/DIDTAg */
const IVR = '/extension/{extension}/ivr/';

const update = repeats(
	`PUT ${IVR}`,
	{
		parameters: {
			...underExtension,
			'updateFields.lifetime': body(wholeNumber),
			'updateFields.sleepTime': body(wholeNumber, 'sleep_time'),
			'updateFields.vmAttachFile': body(flag, 'vm_attach_file'),
			'updateFields.vmEnabled': body(flag, 'vm_enabled'),
			'updateFields.vmMailto': body(text, 'vm_mailto'),
			...more,
		},
	},
	words(),
);

export const ivrResource = resource(
	'ivr',
	'IVR',
	{
		get: [
			'Get',
			'Get an IVR menu',
			'Retrieve the basic settings of one voice menu',
			reads(`GET ${IVR}`, { parameters: underExtension }, record()),
		],
		update: ['Update', 'Update an IVR menu', `Change basic settings of a voice menu. ${REROUTES}`, update],
	},
	'get',
	[
		{ for: ['get', 'update'], fields: [needed(extensionField('The menu: an extension of type ivr', 'searchMenus'))] },
		{
			for: ['update'],
			fields: [
				updateFields(
					'What to change; everything else stays as it is',
					switchField('Attach Voicemail', 'vmAttachFile', 'Whether the sound of a voicemail goes with the mail'),
					numberField('Lifetime (Seconds)', 'lifetime', 300, 'How long a caller may stay in the menu'),
					numberField('Pause (Milliseconds)', 'sleepTime', 500, 'How long the menu waits before it speaks'),
					switchField('Voicemail', 'vmEnabled', 'Whether callers can leave a message', true),
					exampleField('Voicemail To', 'vmMailto', 'office@example.com', 'Where voicemails are mailed to'),
				),
				moreFields,
			],
		},
	],
);
