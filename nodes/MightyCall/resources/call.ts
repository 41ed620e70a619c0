import { utcWithoutZone } from '../../shared/conversions/dateTime';
import { commaSeparated, text } from '../../shared/conversions/textField';
import {
	choicesField,
	exampleField,
	filters,
	momentField,
	needed,
	textField,
	type Option,
} from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Waiting } from '../../shared/model/operation';
import { acts, mayWait, reads, waits } from '../../shared/request/effects';
import { body, path, query, required } from '../../shared/request/placements';
import { file, list, record } from '../../shared/response/results';
import { mightyCallRecord as simplify } from '../callMappings';
import { callField, extensionFilter, fromField, PHONE } from '../fields';
import { guid } from '../ids';
import { businessNumber, NORTH_AMERICA, numberOrExtension } from '../northAmerica';
import { skipping } from '../paging';

const CALLS = '/v4/api/calls';
const MAKE =
	'Place a real phone call: MightyCall rings the user of the credential and connects them with the number. Costs minutes.';
const WAIT =
	'Look at one call until it has ended, and give its record: the first time after 15 seconds, then less and less often. Ten minutes take 10 of the 2,500 requests a day.';
const KINDS: Option[] = [
	['Callback Widget', 'CallbackWidget'],
	['Canceled', 'Canceled'],
	['Connected', 'Connected'],
	['Dropped', 'Dropped'],
	['Incoming', 'Incoming'],
	['Incoming and Outgoing', 'InOutgoing'],
	['Internal Only', 'InternalOnly'],
	['Missed', 'Missed'],
	['Outgoing', 'Outgoing'],
	['Voicemail', 'Voicemail'],
];

const oneCall = { parameters: { callId: path(guid) } };

export const getCall = reads(`GET ${CALLS}/{callId}`, oneCall, record({ at: ['data'], exists: true, simplify }));

/**
 * `callStatus` is null until the call has ended. A key has 2,500 requests a day, so it is looked at no more often than
 * ten times in ten minutes.
 */
const ended: Waiting = {
	looks: [
		{
			operation: getCall,
			// That a call is found as soon as it has been placed is not said anywhere.
			absent: { status: 400, says: /Call not found/i, ifNew: true },
			hasEnded: ({ callStatus }) => callStatus !== null && callStatus !== undefined,
		},
	],
	pace: { first: 15_000, longest: 75_000 },
	call: 'callId',
};

const make = mayWait(
	ended,
	'id',
	acts(
		`POST ${CALLS}/makecall`,
		{ deed: 'The call', check: 'Look at Call > Get Many, or at the call history in MightyCall,' },
		{
			parameters: { from: required(body(businessNumber)), to: required(body(numberOrExtension)) },
			reaches: { fields: ['to'], national: NORTH_AMERICA },
		},
		record({ at: ['data'], simplify }),
	),
);

export const listCalls = reads(
	`GET ${CALLS}`,
	{
		parameters: {
			'filters.start': query(utcWithoutZone, 'startUtc'),
			'filters.end': query(utcWithoutZone, 'endUtc'),
			'filters.kinds': query(commaSeparated, 'callFilter'),
			'filters.searchText': query(text, 'customFilter'),
			'filters.extension': query(text),
		},
	},
	list({ at: ['data.calls'], paging: skipping, simplify }),
);

export const downloadRecording = reads(
	`GET ${CALLS}/{callId}`,
	oneCall,
	file({
		link: {
			at: ['data.callRecord.uri'],
			nameAt: ['data.callRecord.fileName'],
			missing: {
				message: 'has no recording of this call',
				description:
					'A recording is there some time after the call has ended, if calls of this number are recorded and somebody answered.',
			},
		},
	}),
);

export const callResource = resource(
	'call',
	'Call',
	{
		downloadRecording: [
			'Download Recording',
			'Download recording of a call',
			'Get the sound of a recorded call as a file',
			downloadRecording,
		],
		get: ['Get', 'Get a call', 'Retrieve one call by its ID', getCall],
		getAll: ['Get Many', 'Get many calls', 'List calls of a period', listCalls],
		make: ['Make', 'Make a real phone call that may cost money', MAKE, make],
		waitUntilEnded: ['Wait Until Ended', 'Wait until a call has ended', WAIT, waits(ended)],
	},
	'getAll',
	[
		{
			for: ['make'],
			fields: [
				fromField('Business number that the call is made from; the person called sees it', 'searchBusinessNumbers'),
				needed(
					exampleField('To', 'to', PHONE, 'Phone number or extension to call. Spaces, dashes and brackets are fine.'),
				),
			],
		},
		{ for: ['get', 'downloadRecording', 'waitUntilEnded'], fields: [callField] },
		{
			for: ['getAll'],
			fields: [
				filters(
					momentField('End', 'end', 'Calls before this moment. MightyCall takes now if it is empty.'),
					extensionFilter('Only calls of this extension'),
					choicesField('Kinds', 'kinds', KINDS, [], 'Only calls of these kinds'),
					textField('Search Text', 'searchText', 'Only calls in which MightyCall finds this text'),
					momentField(
						'Start',
						'start',
						'Calls from this moment on. MightyCall takes the last 24 hours if it is empty.',
					),
				),
			],
		},
	],
);
