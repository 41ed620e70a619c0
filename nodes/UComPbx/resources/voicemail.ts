import { filters } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads, repeats } from '../../shared/request/effects';
import { deleted, file, list } from '../../shared/response/results';
import { ALL_OWNERS, idField, ownerFields } from '../addressFields';
import { INFERRED, unconfirmed } from '../marks';
import { pagesOf } from '../paging';
import { orderFilter, shortPeriodFields } from '../periodFields';
import { manyOwned, oneOwned, simplifiedRecording } from './recording';

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/26411078. The path of one is INFERRED from recordings. */
const VOICEMAILS = '/{owner}/{ownerId}/voicemail';
const one = { ...oneOwned, errors: unconfirmed };

const remove = repeats(
	`DELETE ${VOICEMAILS}/{recordUuid}`,
	{
		...one,
		confirm: {
			displayName: 'Delete for Good',
			name: 'confirmDelete',
			description: 'Whether you really want to delete this voicemail. It cannot be restored.',
		},
	},
	deleted(),
);

export const voicemailResource = resource(
	'voicemail',
	'Voicemail',
	{
		delete: [
			'Delete',
			'Delete a voicemail',
			`Delete the sound of one voicemail. This cannot be undone. ${INFERRED}`,
			remove,
		],
		download: [
			'Download',
			'Download a voicemail',
			`Fetch the sound of one voicemail as binary data. ${INFERRED}`,
			reads(`GET ${VOICEMAILS}/{recordUuid}`, one, file()),
		],
		getAll: [
			'Get Many',
			'Get many voicemails',
			'List the voicemails of a period',
			reads(`GET ${VOICEMAILS}/`, manyOwned, list({ paging: pagesOf('record_uuid'), simplify: simplifiedRecording })),
		],
	},
	'getAll',
	[
		{ for: ['delete', 'download', 'getAll'], fields: ownerFields(ALL_OWNERS, 'voicemails') },
		{
			for: ['delete', 'download'],
			fields: [
				idField(
					'Record UUID',
					'recordUuid',
					'469100-5D36E5A1B2C3D4E5F60718293A4B5C6D',
					'The record_uuid of the voicemail, as in Get Many',
				),
			],
		},
		{
			for: ['getAll'],
			fields: [...shortPeriodFields('Voicemails'), filters(orderFilter('Which voicemails come first'))],
		},
	],
);
