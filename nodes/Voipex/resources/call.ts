import { jsonList, text, numericId } from '../../shared/conversions/textField';
import { additionalFields, exampleField, filters, needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { path, query } from '../../shared/request/placements';
import { CALL_ID, pbxIdField, USER_ID } from '../fields';
import { callListFields, getCalls } from './callList';
import { hangUp, hangUpFields } from './hangUp';
import { originate, originateFields } from './originate';

const ORIGINATE =
	'Place a real phone call: VOIPEX rings a user, or starts an application of the switchboard, and connects it with the number. Costs minutes. Needs a running VOIPEX switchboard.';
const EXTENSIONS =
	'One or several, separated by commas; VOIPEX takes mp3 if it is empty. There is flac only with the enhanced-recordings module.';

const currentCalls = reads('GET /calls/current', {
	parameters: {
		'filters.callId': query(text),
		'filters.pbxId': query(numericId),
		'filters.userId': query(text),
		'filters.userLogin': query(text),
	},
});

const recordings = reads('GET /calls/{callId}/recordings', {
	parameters: {
		callId: path(text),
		'additionalFields.extensions': query(jsonList),
		'additionalFields.pbxId': query(numericId),
	},
});

export const callResource = resource(
	'call',
	'Call',
	{
		getAll: ['Get Many', 'Get many calls', 'List or search the call log of the switchboard', getCalls],
		getCurrent: ['Get Current', 'Get current calls', 'List the calls that are going on right now', currentCalls],
		getRecordings: [
			'Get Recordings',
			'Get recordings of a call',
			'List the names of the recordings of one call',
			recordings,
		],
		hangUp: ['Hang Up', 'Hang up a call', 'End a real call that is going on, at once and for both sides', hangUp],
		originate: ['Originate', 'Originate a real call that may cost money', ORIGINATE, originate],
	},
	'getAll',
	[
		{ for: ['originate'], fields: originateFields },
		{ for: ['hangUp'], fields: hangUpFields },
		{
			for: ['getRecordings'],
			fields: [
				needed(
					exampleField('Call ID', 'callId', CALL_ID, 'ID of the call: callId, which is linkedid in the raw call log'),
				),
				additionalFields(
					exampleField('File Extensions', 'extensions', 'mp3,flac', EXTENSIONS, { default: 'mp3' }),
					pbxIdField,
				),
			],
		},
		{ for: ['getAll'], fields: callListFields },
		{
			for: ['getCurrent'],
			fields: [
				filters(
					exampleField('Call ID', 'callId', CALL_ID),
					pbxIdField,
					exampleField('User ID', 'userId', USER_ID, 'UUID of the user who is in the call'),
					exampleField('User Login', 'userLogin', 'ada.novak', 'Login of the user who is in the call'),
				),
			],
		},
	],
);
