import { isoUtc } from '../../shared/conversions/dateTime';
import { FieldError } from '../../shared/conversions/fieldError';
import { jsonList, numericId, text, textList } from '../../shared/conversions/textField';
import {
	additionalFields,
	choiceField,
	exampleField,
	filters,
	momentField,
	needed,
} from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Conversion } from '../../shared/model/conversion';
import { reads, repeats } from '../../shared/request/effects';
import { body, path, query, required } from '../../shared/request/placements';
import { file, list } from '../../shared/response/results';
import { CALL_ID, callIdField, pbxIdField } from '../fields';

const NAME = '2026/01/31/1412256225.1941*444.mp3';
const NAMED = 'Name with folders and extension: recording.name of a call, or name in Get Recordings';
const CALLS = 'The callId of each call, separated by commas, or a list. VOIPEX takes 50 at most.';
const DELETE =
	'Delete recordings (mp3 and flac). This cannot be undone. The answer lists what was deleted, and what was not.';
const OF_CALL = 'Fetch the sound of a call by the ID of the call: of its first recording, or of all, an item for each';

/** @param most how many VOIPEX takes in one request */
const upTo =
	(most: number): Conversion =>
	(value) => {
		const entries = textList(value);
		if (entries.length <= most) return entries;
		throw new FieldError(
			`has ${entries.length} entries`,
			`VOIPEX takes ${most} at most: divide them among several items.`,
		);
	};

const callIdsInQuery: Conversion = (value) => JSON.stringify(upTo(50)(value));

/** The name is one part of the path, folders and all. */
const download = reads(
	'GET /recordings/{recordingName}',
	{ parameters: { recordingName: path(text), 'additionalFields.pbxId': query(text) } },
	file(),
);

const downloadOfCall = reads(
	'GET /calls/{callId}/recordings',
	{
		parameters: { callId: path(text), 'additionalFields.extensions': query(jsonList) },
		adjust: (plan, read) => {
			plan.everyFile = text(read('which') ?? '') === 'all';
		},
	},
	file({
		link: {
			at: ['0.name'],
			each: 'name',
			path: '/recordings/{found}',
			missing: {
				message: 'has no recording of this call',
				description:
					'Look whether calls of this user or queue are recorded. A recording appears a while after the call; deleted ones are not restored.',
			},
		},
	}),
);

/** Without any choice nothing is deleted: a filter of users alone would take all of today. */
const choices = {
	fileNames: { fileNames: required(body(upTo(1000))) },
	callIds: { callIds: required(body(upTo(1000))) },
	userFilter: {
		extensions: required(body(textList, 'userFilter.extensions')),
		startTime: required(body(isoUtc, 'userFilter.startTime')),
		endTime: required(body(isoUtc, 'userFilter.endTime')),
	},
};

const remove = repeats('POST /recordings/batch-delete', {
	parameters: { 'additionalFields.pbxId': query(numericId) },
	dependsOn: { field: 'deleteBy', choices },
	confirm: {
		displayName: 'Delete for Good',
		name: 'confirmDelete',
		description: 'Whether you really want to delete these recordings. None can be restored.',
	},
});

const getAll = reads(
	'GET /recordings',
	{
		parameters: {
			'filters.startTime': query(isoUtc),
			'filters.endTime': query(isoUtc),
			'filters.pbxId': query(text),
		},
	},
	list({
		at: ['files'],
		valueName: 'name',
		paging: {
			position: { parameter: 'page', counts: 'pages' },
			size: { parameter: 'pageSize', largest: 1000 },
			totalPagesAt: 'totalPages',
			key: '*',
			askedAhead: true,
		},
	}),
);

export const recordingResource = resource(
	'recording',
	'Recording',
	{
		delete: ['Delete', 'Delete recordings', DELETE, remove],
		download: ['Download', 'Download a recording', 'Fetch the sound of one recording by its name', download],
		downloadOfCall: ['Download of Call', 'Download recordings of a call', OF_CALL, downloadOfCall],
		downloadZip: [
			'Download as ZIP',
			'Download recordings as a ZIP',
			'Fetch all recordings of up to 50 calls as one archive',
			reads('GET /recordings/download', { parameters: { callIds: required(query(callIdsInQuery, 'callId')) } }, file()),
		],
		getAll: [
			'Get Many',
			'Get many recordings',
			'List the names of the recordings of a period. Those of one call: Call > Get Recordings.',
			getAll,
		],
	},
	'getAll',
	[
		{ for: ['download'], fields: [needed(exampleField('Recording Name', 'recordingName', NAME, NAMED))] },
		{
			for: ['downloadOfCall'],
			fields: [
				callIdField,
				choiceField(
					'Which',
					'which',
					[
						['All', 'all', 'An item for each'],
						['First', 'first'],
					],
					'first',
					'Which recordings, where a call has several',
				),
				additionalFields(
					exampleField('File Extensions', 'extensions', 'mp3,flac', 'VOIPEX takes mp3 if it is empty', {
						default: 'mp3',
					}),
				),
			],
		},
		{ for: ['downloadZip'], fields: [needed(exampleField('Call IDs', 'callIds', CALL_ID, CALLS))] },
		{
			for: ['delete'],
			fields: [
				choiceField(
					'Delete By',
					'deleteBy',
					[
						['Call', 'callIds', 'All recordings of these calls'],
						['Extension and Period', 'userFilter', 'All recordings of these extensions in a period'],
						['Name', 'fileNames', 'These recordings'],
					],
					'fileNames',
					'Which recordings',
					{ noDataExpression: true },
				),
				needed(exampleField('Recording Names', 'fileNames', NAME, 'One name, several separated by commas, or a list')),
				needed(exampleField('Call IDs', 'callIds', CALL_ID, 'One ID, several separated by commas, or a list')),
				needed(exampleField('Extensions', 'extensions', '444, 445', 'One, or several separated by commas')),
				needed(momentField('Start', 'startTime', 'Recordings from this moment on.')),
				needed(momentField('End', 'endTime', 'Recordings before this moment.')),
			],
		},
		{ for: ['delete', 'download'], fields: [additionalFields(pbxIdField)] },
		{
			for: ['getAll'],
			fields: [
				filters(
					momentField('Start', 'startTime', 'Recordings from this moment on. VOIPEX chooses one if it is empty.'),
					momentField('End', 'endTime', 'Recordings before this moment. VOIPEX chooses one if it is empty.'),
					pbxIdField,
				),
			],
		},
	],
);
