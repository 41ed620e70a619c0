import { jsonList, text, numericId } from '../../shared/conversions/textField';
import { additionalFields, exampleField, filters } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { reads, waits } from '../../shared/request/effects';
import { path, query } from '../../shared/request/placements';
import { list, record } from '../../shared/response/results';
import { liveCall, missedCall } from '../callMappings';
import { CALL_ID, callIdField, pbxIdField, timezone, timezoneField, userField } from '../fields';
import { transcriptOf } from '../transcript';
import { ended } from './callEnd';
import { callListFields, getCalls } from './callList';
import { hangUp, hangUpFields } from './hangUp';
import { originate, originateFields } from './originate';
import { cancelTransfer, monitor, monitorFields, transfer, transferFields, whoseCall } from './transfer';

const ORIGINATE =
	'Place a real phone call: VOIPEX rings a user, or starts an application of the switchboard, and connects it with the number. Costs minutes. Needs a running VOIPEX switchboard.';
const EXTENSIONS =
	'One or several, separated by commas; VOIPEX takes mp3 if it is empty. There is flac only with the enhanced-recordings module.';
const MISSED =
	'List calls that a queue could not connect, as the panel of the call centre shows them, with attempts and calls back. VOIPEX has no period for it. Calls that never reached a queue: Get Many.';
const DETAILS =
	'List the events of one call in order. What they are called we have not read; Asterisk names are likely.';
const TRANSCRIPT =
	'List what was said in a call, as text, one item for each of its recordings. Costs quota of speech recognition.';
const DESTINATIONS = 'List whom a call of the user of the credential can be transferred to, with the state of agents';
const TRANSFER =
	'Hand a real call that is going on over to another number. The phone there rings; a number outside costs minutes.';
const WAIT =
	'Look for one call until it is in the call log, and give its record. Of a call with several rows there it is the one in which somebody talked, else the last.';
const MONITOR =
	'Let the phone of a user ring to listen to a call that is going on. Whether the people on the line have to be told is a matter of law.';

const currentCalls = reads(
	'GET /calls/current',
	{
		parameters: {
			'filters.callId': query(text),
			'filters.pbxId': query(numericId),
			'filters.userId': query(text),
			'filters.userLogin': query(text),
		},
	},
	record({ simplify: liveCall }),
);

const ofCall = { callId: path(text), 'additionalFields.pbxId': query(numericId) };

const recordings = reads('GET /calls/{callId}/recordings', {
	parameters: { ...ofCall, 'additionalFields.extensions': query(jsonList) },
});

const details = reads(
	'GET /calls/{callId}/detail',
	{ parameters: { ...ofCall, 'additionalFields.timezone': timezone } },
	list(),
);

const transcript = reads('GET /calls/{callId}/transcript', { parameters: ofCall }, list({ simplify: transcriptOf }));

export const callResource = resource(
	'call',
	'Call',
	{
		cancelTransfer: [
			'Cancel Transfer',
			'Cancel a transfer',
			'Take back an attended transfer of a real call before it is completed',
			cancelTransfer,
		],
		getAll: ['Get Many', 'Get many calls', 'List or search the call log of the switchboard', getCalls],
		getCurrent: ['Get Current', 'Get current calls', 'List the calls that are going on right now', currentCalls],
		getDetails: ['Get Details', 'Get details of a call', DETAILS, details],
		getMissed: [
			'Get Missed',
			'Get missed calls',
			MISSED,
			reads('GET /calls/missed', {}, list({ simplify: missedCall })),
		],
		getRecordings: [
			'Get Recordings',
			'Get recordings of a call',
			'List the names of the recordings of one call',
			recordings,
		],
		getTranscript: ['Get Transcript', 'Get transcript of a call', TRANSCRIPT, transcript],
		getTransferDestinations: [
			'Get Transfer Destinations',
			'Get transfer destinations',
			DESTINATIONS,
			reads('GET /calls/transfer/destinations', {}, list()),
		],
		hangUp: ['Hang Up', 'Hang up a call', 'End a real call that is going on, at once and for both sides', hangUp],
		monitor: ['Monitor', 'Monitor a call', MONITOR, monitor],
		originate: ['Originate', 'Originate a real call that may cost money', ORIGINATE, originate],
		waitUntilEnded: ['Wait Until Ended', 'Wait until a call has ended', WAIT, waits(ended)],
		transfer: ['Transfer', 'Transfer a real call to a number that may cost money', TRANSFER, transfer],
	},
	'getAll',
	[
		{ for: ['originate'], fields: originateFields },
		{ for: ['hangUp'], fields: hangUpFields },
		{ for: ['transfer'], fields: transferFields },
		{ for: ['cancelTransfer'], fields: [whoseCall] },
		{ for: ['monitor'], fields: monitorFields },
		{ for: ['getDetails', 'getRecordings', 'getTranscript', 'waitUntilEnded'], fields: [callIdField] },
		{
			for: ['getRecordings'],
			fields: [
				additionalFields(
					exampleField('File Extensions', 'extensions', 'mp3,flac', EXTENSIONS, { default: 'mp3' }),
					pbxIdField,
				),
			],
		},
		{ for: ['getDetails'], fields: [additionalFields(pbxIdField, timezoneField)] },
		{ for: ['getTranscript', 'waitUntilEnded'], fields: [additionalFields(pbxIdField)] },
		{ for: ['getAll'], fields: callListFields },
		{
			for: ['getCurrent'],
			fields: [
				filters(
					exampleField('Call ID', 'callId', CALL_ID),
					pbxIdField,
					{ ...userField('The user who is in the call'), displayName: 'User ID' },
					locatorField(
						'User Login',
						'userLogin',
						'searchLogins',
						['Login', 'login', 'ada.novak'],
						'Login of the user who is in the call',
					),
				),
			],
		},
	],
);
