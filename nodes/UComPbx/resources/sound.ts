import { flag, numericId, textList } from '../../shared/conversions/textField';
import { exampleField, filters, needed, switchField } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { path, query } from '../../shared/request/placements';
import { file, list } from '../../shared/response/results';
import { clientIdField } from '../addressFields';
import { underClient } from '../addressing';
import { CLIENT_CODE } from '../marks';

const SOUNDS = '/client/{clientId}/sound';

const getAll = reads(
	`GET ${SOUNDS}/`,
	{
		parameters: {
			...underClient,
			'filters.ids': query(textList, 'id[]'),
			'filters.ownOnly': query(flag, 'own_only'),
			'filters.titles': query(textList, 'title[]'),
		},
	},
	list(),
);

const download = reads(
	`GET ${SOUNDS}/{soundId}/download/`,
	{ parameters: { ...underClient, soundId: path(numericId) } },
	file(),
);

export const soundResource = resource(
	'sound',
	'Sound',
	{
		download: ['Download', 'Download a sound', `Fetch one sound as binary data. ${CLIENT_CODE}`, download],
		getAll: [
			'Get Many',
			'Get many sounds',
			`List the sounds of the PBX: greetings, music, announcements. ${CLIENT_CODE}`,
			getAll,
		],
	},
	'getAll',
	[
		{ for: ['download', 'getAll'], fields: [clientIdField] },
		{
			for: ['download'],
			fields: [needed(locatorField('Sound', 'soundId', 'searchSounds', ['ID', 'id', '1200'], 'Which sound'))],
		},
		{
			for: ['getAll'],
			fields: [
				filters(
					exampleField('IDs', 'ids', '1200, 1201', 'Only sounds with these IDs, separated by commas'),
					switchField('Own Only', 'ownOnly', "Whether to leave out the provider's own sounds", true),
					exampleField('Titles', 'titles', 'Greeting', 'Only sounds with these titles, separated by commas'),
				),
			],
		},
	],
);
