import { text } from '../../shared/conversions/textField';
import { filters } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Simplification } from '../../shared/model/result';
import { reads, repeats } from '../../shared/request/effects';
import { path } from '../../shared/request/placements';
import { deleted, file, list, words } from '../../shared/response/results';
import { ALL_OWNERS, idField, ownerFields } from '../addressFields';
import { underOwner } from '../addressing';
import { pagesOf } from '../paging';
import { order, orderFilter, period, shortPeriodFields } from '../periodFields';

const UUID = 'The record_uuid of the recording, as in Get Many; events of the PBX call it RecID';
const CALL = 'The callId of a past call (call_uuid), as in Call History > Get Many; events of the PBX call it CallID';
const LINK =
	'Get an address of the sound. Whoever has it can listen, without signing in: treat it as a secret and do not store it.';
const RANGE =
	'Delete all recordings of a period. This cannot be undone. That the period goes into the address is inferred; try it with one day.';
const STATISTICS =
	'See how many recordings a period has and how large they are. We have not read what the totals are called; they come through as they are.';

export const owned = underOwner('client', 'extension', 'extension_group');
export const oneOwned = { ...owned, parameters: { ...owned.parameters, recordUuid: path(text) } };
export const manyOwned = { ...owned, parameters: { ...owned.parameters, ...period, ...order } };

export const simplifiedRecording: Simplification = {
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
const RECORDS = '/{owner}/{ownerId}/record';

/** More legs than any call has: the first that is recorded counts. */
const LEGS = Array.from({ length: 20 }, (_none, leg) => `cdr.${leg}.record_uuid`);

const downloadOfCall = reads(
	'GET /client/@me/call_history/{callUuid}',
	{ oneAtATime: true, parameters: { callUuid: path(text) } },
	file({
		link: {
			at: LEGS,
			path: '/client/@me/record/{found}',
			missing: {
				message: 'has no recording of this call',
				description:
					'A recording appears some minutes after the call, if calls of the extension are recorded and somebody answered.',
			},
		},
	}),
);

const remove = repeats(
	`DELETE ${RECORDS}/{recordUuid}`,
	{
		...oneOwned,
		confirm: {
			displayName: 'Delete for Good',
			name: 'confirmDelete',
			description: 'Whether you really want to delete this recording. It cannot be restored.',
		},
	},
	deleted(),
);

const removeMany = repeats(
	`DELETE ${RECORDS}/`,
	{
		...owned,
		parameters: { ...owned.parameters, ...period },
		confirm: {
			displayName: 'Delete All of the Period',
			name: 'confirmDeleteMany',
			description: 'Whether you really want to delete every recording of the period. None can be restored.',
		},
	},
	deleted(),
);

export const recordingResource = resource(
	'recording',
	'Recording',
	{
		delete: ['Delete', 'Delete a recording', 'Delete one recording. This cannot be undone.', remove],
		deleteMany: ['Delete Many', 'Delete many recordings', RANGE, removeMany],
		download: [
			'Download',
			'Download a recording',
			'Fetch the audio (MP3) of one recorded call as binary data',
			reads(`GET ${RECORDS}/{recordUuid}`, oneOwned, file()),
		],
		downloadOfCall: [
			'Download of Call',
			'Download recording of a call',
			'Fetch the audio of a past call by the ID of the call: that of its first recorded leg',
			downloadOfCall,
		],
		getAll: [
			'Get Many',
			'Get many recordings',
			'List the recorded calls of a period',
			reads(`GET ${RECORDS}/`, manyOwned, list({ paging: pagesOf('record_uuid'), simplify: simplifiedRecording })),
		],
		getLink: ['Get Link', 'Get link to a recording', LINK, reads(`GET ${RECORDS}/{recordUuid}/storage_url/`, oneOwned)],
		getStatistics: [
			'Get Statistics',
			'Get statistics of recordings',
			STATISTICS,
			reads(`GET ${RECORDS}/stats/`, { ...owned, parameters: { ...owned.parameters, ...period } }, words()),
		],
	},
	'getAll',
	[
		{
			for: ['delete', 'deleteMany', 'download', 'getAll', 'getLink', 'getStatistics'],
			fields: ownerFields(ALL_OWNERS, 'recordings'),
		},
		{
			for: ['delete', 'download', 'getLink'],
			fields: [idField('Record UUID', 'recordUuid', '469100-5D36E5A1B2C3D4E5F60718293A4B5C6D', UUID)],
		},
		{
			for: ['downloadOfCall'],
			fields: [idField('Call UUID', 'callUuid', '3F2504E04F8941D39A0C0305E82C3301', CALL)],
		},
		{ for: ['deleteMany', 'getAll', 'getStatistics'], fields: shortPeriodFields('Recordings') },
		{ for: ['getAll'], fields: [filters(orderFilter('Which recordings come first'))] },
	],
);
