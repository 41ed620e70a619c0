import { utcWithoutZone } from '../../shared/conversions/dateTime';
import { commaSeparated, text } from '../../shared/conversions/textField';
import { choicesField, filters, momentField, textField, type Option } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Simplification } from '../../shared/model/result';
import { reads } from '../../shared/request/effects';
import { path, query } from '../../shared/request/placements';
import { file, list, record } from '../../shared/response/results';
import { secondsOfNumber } from '../durations';
import { voicemailField } from '../fields';
import { guid } from '../ids';
import { skipping } from '../paging';

const VOICEMAILS = '/v4/api/voicemails';
const KINDS: Option[] = [
	['Called Address', 'CalledAddress'],
	['Called Name', 'CalledName'],
	['Caller Address', 'CallerAddress'],
	['Caller Name', 'CallerName'],
	['Duration', 'Duration'],
	['None', 'None'],
	['Read', 'Read'],
	['Read and Unread', 'ReadAndUnRead'],
	['Start Date', 'StartDate'],
	['Start Time', 'StartTime'],
	['Text Fields', 'TextFields'],
	['Unread', 'UnRead'],
];

const simplify: Simplification = {
	id: 'id',
	from: 'from',
	to: 'to',
	assignedTo: 'assignedTo',
	dateTimeUtc: 'dateTimeUtc',
	durationSeconds: { from: 'duration', as: secondsOfNumber },
	voicemailStatus: 'voicemailStatus',
	recordingFileName: 'voicemailRecord.fileName',
};

const oneVoicemail = { parameters: { voicemailId: path(guid) } };

const getAll = reads(
	`GET ${VOICEMAILS}`,
	{
		parameters: {
			'filters.start': query(utcWithoutZone, 'startUtc'),
			'filters.end': query(utcWithoutZone, 'endUtc'),
			'filters.kinds': query(commaSeparated, 'voicemailFilter'),
			'filters.searchText': query(text, 'customFilter'),
		},
	},
	list({ at: ['data.voicemails'], paging: skipping, simplify }),
);

const download = reads(
	`GET ${VOICEMAILS}/{voicemailId}`,
	oneVoicemail,
	file({
		link: {
			at: ['data.voicemailRecord.uri'],
			nameAt: ['data.voicemailRecord.fileName'],
			missing: {
				message: 'has no sound of this voicemail',
				description: 'It may have been deleted, or is not ready yet; try again in a minute.',
			},
		},
	}),
);

export const voicemailResource = resource(
	'voicemail',
	'Voicemail',
	{
		download: ['Download', 'Download a voicemail', 'Get the sound of a voicemail as a file', download],
		get: [
			'Get',
			'Get a voicemail',
			'Retrieve one voicemail by its ID. Its transcript is in the journal.',
			reads(`GET ${VOICEMAILS}/{voicemailId}`, oneVoicemail, record({ at: ['data'], exists: true, simplify })),
		],
		getAll: ['Get Many', 'Get many voicemails', 'List voicemails of a period', getAll],
	},
	'getAll',
	[
		{ for: ['get', 'download'], fields: [voicemailField] },
		{
			for: ['getAll'],
			fields: [
				filters(
					momentField('End', 'end', 'Voicemails before this moment. MightyCall takes now if it is empty.'),
					choicesField(
						'Filter By',
						'kinds',
						KINDS,
						[],
						'Only read or unread voicemails; the others say where Search Text is looked for',
					),
					textField('Search Text', 'searchText', 'Only voicemails in which MightyCall finds this text'),
					momentField(
						'Start',
						'start',
						'Voicemails from this moment on. MightyCall takes the last 24 hours if it is empty.',
					),
				),
			],
		},
	],
);
