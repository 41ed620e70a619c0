import { text } from '../../shared/conversions/textField';
import { additionalFields, exampleField, needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { path } from '../../shared/request/placements';
import { file } from '../../shared/response/results';
import { accountIdField } from '../fields';
import { digitsId } from '../ids';

const DOWNLOAD = 'Fetch one file of a message, such as a picture or a video, as binary data';

const parameters = { callId: path(text), filename: path(text), 'additionalFields.accountId': path(digitsId) };

export const messageComponentResource = resource(
	'messageComponent',
	'Message Component',
	{
		download: [
			'Download',
			'Download a message component',
			DOWNLOAD,
			reads('GET /mms/component{/accountId}/{callId}/{filename}', { parameters }, file()),
		],
	},
	'download',
	[
		{
			for: ['download'],
			fields: [
				needed(
					exampleField(
						'Message ID',
						'callId',
						'77001003',
						"ID of the message (TeleTracker's pages call it call_id). Look in a record of Report > Get Many which field holds it.",
					),
				),
				needed(
					exampleField(
						'Component File Name',
						'filename',
						'photo.png',
						"The filename of one of the message's components",
					),
				),
				additionalFields(accountIdField),
			],
		},
	],
);
