import { text } from '../../shared/conversions/textField';
import { needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads, repeats, waits } from '../../shared/request/effects';
import { path } from '../../shared/request/placements';
import { list, record, words } from '../../shared/response/results';
import { clientIdField, extensionField, idField, ownerFields } from '../addressFields';
import { underExtension, underOwner } from '../addressing';
import { liveCall } from '../callMappings';
import { ended } from './callEnd';
import { control, controlFields } from './controlCall';
import { startCallback, startCallbackFields } from './startCallback';

const CONTROL =
	'Act on a live call of real people: transfer it, hold it, listen in, join it. Most actions ring another phone.';
const CALLBACK =
	'Place a real phone call: the PBX rings all source numbers and connects the first that answers with the destination. May cost money.';
const WAIT =
	'Look for one call until it is in the history, and give its record. The user of the credential has to be allowed to read the history.';
const UUID =
	'The callId of the call: as in the answer of Start Callback, in events of the PBX, or in the history. That the first is the same as the last is inferred.';
const API_ID =
	'The callId of a live call, as in Get Current; Start Callback calls it call_api_id, events of the PBX CallAPIID';

const oneCall = { parameters: { ...underExtension, callApiId: path(text) } };

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28312066 */
const currentCalls = reads(
	'GET /{owner}/{ownerId}/current_calls/',
	underOwner('client', 'extension'),
	list({ at: ['call_list'], simplify: liveCall }),
);

const get = reads('GET /extension/{extension}/current_calls/{callApiId}', oneCall, record({ simplify: liveCall }));

const hangUp = repeats('DELETE /extension/{extension}/current_calls/{callApiId}', oneCall, words());

export const callResource = resource(
	'call',
	'Call',
	{
		control: ['Control', 'Control a real call in a way that may cost money', CONTROL, control],
		get: ['Get', 'Get a current call', 'Retrieve one live call of an extension by its ID', get],
		getCurrent: [
			'Get Current',
			'Get current calls',
			'List the live calls of the PBX or of one extension',
			currentCalls,
		],
		hangUp: ['Hang Up', 'Hang up a call', 'End a live call of real people at once', hangUp],
		startCallback: [
			'Start Callback',
			'Start a callback with real phone calls that may cost money',
			CALLBACK,
			startCallback,
		],
		waitUntilEnded: ['Wait Until Ended', 'Wait until a call has ended', WAIT, waits(ended)],
	},
	'getCurrent',
	[
		{
			for: ['getCurrent'],
			fields: ownerFields({ client: 'All phones of the PBX', extension: 'One extension' }, 'calls'),
		},
		{ for: ['startCallback'], fields: startCallbackFields },
		{
			for: ['control', 'get', 'hangUp'],
			fields: [
				needed(extensionField('Extension that the call is on, the extension_id of Get Current')),
				idField('Call API ID', 'callApiId', '0f8a1c6be2d94f73a5b0c9d8e7f61234', API_ID),
			],
		},
		{
			for: ['waitUntilEnded'],
			fields: [
				clientIdField,
				needed(extensionField('Extension whose live calls are looked at: the one that Start Callback was for')),
				idField('Call ID', 'callUuid', '3f2504e04f8941d39a0c0305e82c3301', UUID),
			],
		},
		{ for: ['control'], fields: controlFields },
	],
);
