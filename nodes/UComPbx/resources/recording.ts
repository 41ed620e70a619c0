import { utcWithSpace } from '../../shared/conversions/dateTime';
import { text } from '../../shared/conversions/textField';
import { exampleField, filters, needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { path, query, required } from '../../shared/request/placements';
import { file, list } from '../../shared/response/results';
import { clientIdField, extensionField, extensionGroupIdField, ownerField } from '../addressFields';
import { underOwner } from '../addressing';
import { pagesOf } from '../paging';
import { endField, orderFilter, startField } from '../periodFields';

const UUID = 'The record_uuid of the recording, as in Get Many; events of the PBX call it RecID';

const owned = underOwner('client', 'extension', 'extension_group');

const simplify = {
	record_uuid: 'record_uuid',
	call_uuid: 'call_uuid',
	flow: 'flow',
	result: 'result',
	init_time_gmt: 'init_time_gmt',
	from_username: 'from_username',
	to_username: 'to_username',
	extension_id: 'extension_id',
	extension_name: 'extension_name',
	duration: 'duration',
	file_name: 'file_name',
	record_file_size: 'record_file_size',
};

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28344342 */
const download = reads(
	'GET /{owner}/{ownerId}/record/{recordUuid}',
	{ ...owned, parameters: { ...owned.parameters, recordUuid: path(text) } },
	file(),
);

const getAll = reads(
	'GET /{owner}/{ownerId}/record/',
	{
		...owned,
		parameters: {
			...owned.parameters,
			start: required(query(utcWithSpace, 'start_datetime')),
			end: required(query(utcWithSpace, 'end_datetime')),
			'filters.order': query(text),
		},
	},
	list({ paging: pagesOf('record_uuid'), simplify }),
);

export const recordingResource = resource(
	'recording',
	'Recording',
	{
		download: [
			'Download',
			'Download a recording',
			'Fetch the audio (MP3) of one recorded call as binary data',
			download,
		],
		getAll: ['Get Many', 'Get many recordings', 'List the recorded calls of a period', getAll],
	},
	'getAll',
	[
		{
			for: ['download', 'getAll'],
			fields: [
				ownerField(
					'Whose recordings',
					['Client', 'client', 'The whole PBX'],
					['Extension', 'extension', 'One extension'],
					['Extension Group', 'extension_group', 'The extensions of one group'],
				),
				clientIdField,
				extensionField('Extension that has the recordings'),
				extensionGroupIdField,
			],
		},
		{
			for: ['download'],
			fields: [needed(exampleField('Record UUID', 'recordUuid', '469100-5D36E5A1B2C3D4E5F60718293A4B5C6D', UUID))],
		},
		{
			for: ['getAll'],
			fields: [
				startField('Recordings from this moment on'),
				endField('Recordings before this moment, at the latest the last day of the month after the one of Start'),
				filters(orderFilter('Which recordings come first')),
			],
		},
	],
);
