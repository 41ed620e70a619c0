import { flag, numericId, text, textList } from '../../shared/conversions/textField';
import { exampleField, filters, needed, switchField, textField } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { acts, reads } from '../../shared/request/effects';
import { body, path, query, upload as uploaded, uploadPart } from '../../shared/request/placements';
import { file, list, words } from '../../shared/response/results';
import { clientIdField } from '../addressFields';
import { underClient } from '../addressing';
import { CLIENT_CODE, more, moreFields, unconfirmed } from '../marks';

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

const UPLOAD =
	"Add a sound to the PBX from a file of the input. It goes out as multipart/form-data, as the vendor's page wants it; path and names of the parts are inferred.";
const PART = 'What the PBX calls the part with the file: inferred. The API explorer of your PBX shows it.';

const upload = acts(
	`POST ${SOUNDS}/`,
	{ deed: 'The sound', done: 'uploaded', check: 'Look at Sound > Get Many' },
	{
		parameters: { ...underClient, inputFile: uploaded('file'), filePart: uploadPart, title: body(text), ...more },
		errors: unconfirmed,
	},
	words(),
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
		upload: ['Upload', 'Upload a sound', UPLOAD, upload],
	},
	'getAll',
	[
		{ for: ['download', 'getAll', 'upload'], fields: [clientIdField] },
		{
			for: ['download'],
			fields: [needed(locatorField('Sound', 'soundId', 'searchSounds', ['ID', 'id', '1200'], 'Which sound'))],
		},
		{
			for: ['upload'],
			fields: [
				needed(
					textField('Input File Field', 'inputFile', 'Name of the binary field of the input that holds the sound', {
						default: 'data',
					}),
				),
				textField('Title', 'title', 'What the sound is called'),
				textField('Name of File Part', 'filePart', PART, { default: 'file' }),
				moreFields,
			],
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
